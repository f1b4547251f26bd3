/** Patterns z, and through them presence: φ of a commune, hours offered, visits promised. */

import { capturedShare } from '../../need/presence.ts';
import type { Instance } from '../instance/instance.ts';
import { includesKind } from '../instance/kinds.ts';
import type { Band } from '../instance/opening-bands.ts';
import { type HelpPerHour, hoursOffered } from '../instance/reception.ts';
import { type ColumnBuilder, OPEN, type RowBuilder } from '../mip/block-builder.ts';
import type { BreadthPart } from './breadth-part.ts';
import type { CoverageRows } from './coverage-part.ts';
import type { HoursPart } from './hours-part.ts';
import type { KeepPart } from './keep-part.ts';
import type { Links } from './links.ts';
import type { MarketPart } from './market-part.ts';
import type { Pattern } from './patterns.ts';

type Entries = (readonly [row: number, value: number])[];

export interface PresenceRows {
  /** Σ_p z(s,p) ≤ 1, by stop. */
  readonly onePattern: Int32Array;
  /** Visits in the commune, by floor that speaks of it. */
  readonly visitFloors: readonly (readonly number[])[];
  /** Communes with several stops: Σ n·k(n) = Σ visits and Σ k ≤ 1; absent where one stop alone states presence. */
  readonly counted: ReadonlyMap<number, { readonly count: number; readonly one: number; readonly mostVisits: number }>;
  /** Visits at a stop in a group of days where the pattern leaves their kind open: `stop/group/kind` → row. */
  readonly anyKind: ReadonlyMap<string, AnyKind>;
  /** Patterns that leave their days open: `stop/kind/band` → Σ_d v = Σ n·z, and v(d) ≤ room·Σ z by group of days. */
  readonly free: ReadonlyMap<string, FreeDays>;
}

interface AnyKind {
  readonly row: number;
  readonly stop: number;
  readonly group: number;
  /** Below 0: what stands for the kinds that visits may have. */
  readonly kind: number;
}

interface FreeDays {
  readonly stop: number;
  readonly kind: number;
  readonly band: Band | null;
  readonly count: number;
  readonly room: Map<number, number>;
}

export function layPresenceRows(rows: RowBuilder, instance: Instance, patterns: readonly Pattern[]): PresenceRows {
  const anyKind = new Map<string, AnyKind>();
  for (const { stop, kind, counts } of patterns) {
    if (kind >= 0) continue;
    for (const [group] of counts) {
      const key = `${stop}/${group}/${kind}`;
      if (!anyKind.has(key)) anyKind.set(key, { row: rows.add({ lower: 0, upper: 0 }), stop, group, kind });
    }
  }
  return {
    onePattern: Int32Array.from({ length: instance.stopCount }, () => rows.add({ upper: 1 })),
    visitFloors: layVisitFloors(rows, instance),
    counted: layCountedPresence(rows, instance, patterns),
    anyKind,
    free: layFreeDays(rows, patterns),
  };
}

function layFreeDays(rows: RowBuilder, patterns: readonly Pattern[]): Map<string, FreeDays> {
  const free = new Map<string, FreeDays>();
  for (const pattern of patterns) {
    const { stop, kind, band, counts, isFree } = pattern;
    if (!isFree) continue;
    const key = freeKey(pattern);
    if (!free.has(key)) free.set(key, { stop, kind, band, count: rows.add({ lower: 0, upper: 0 }), room: new Map() });
    const { room } = free.get(key)!;
    for (const [group] of counts) if (!room.has(group)) room.set(group, rows.add({ upper: 0 }));
  }
  return free;
}

const freeKey = ({ stop, kind, band }: Pattern): string => `${stop}/${kind}/${band?.from ?? ''}-${band?.to ?? ''}`;

function layVisitFloors(rows: RowBuilder, instance: Instance): number[][] {
  const { communeOfStop } = instance.need;
  const visitable = new Set<number>();
  instance.usableStops.forEach((isUsable, stop) => {
    if (isUsable === 1) visitable.add(communeOfStop[stop]!);
  });
  return instance.scenario.territory.communes.map((commune, c) =>
    instance.scenario.floors.flatMap((floor) => {
      const isMeant = floor.commune === null ? visitable.has(c) : floor.commune === commune.code;
      const { leastVisitsPerCycle: lower, mostVisitsPerCycle: upper } = floor;
      if (!isMeant || (lower === 0 && upper === null)) return [];
      return [rows.add({ lower, upper: upper ?? OPEN })];
    }),
  );
}

function layCountedPresence(rows: RowBuilder, instance: Instance, patterns: readonly Pattern[]) {
  const mostByStop = new Map<number, number>();
  for (const { stop, visits } of patterns) mostByStop.set(stop, Math.max(mostByStop.get(stop) ?? 0, visits));
  const stopsByCommune = new Map<number, number[]>();
  for (const [stop, most] of mostByStop) {
    const commune = instance.need.communeOfStop[stop]!;
    stopsByCommune.set(commune, [...(stopsByCommune.get(commune) ?? []), most]);
  }
  const counted = new Map<number, { count: number; one: number; mostVisits: number }>();
  for (const [commune, most] of stopsByCommune) {
    if (most.length < 2) continue;
    const mostVisits = most.reduce((sum, visits) => sum + visits, 0);
    counted.set(commune, { count: rows.add({ lower: 0, upper: 0 }), one: rows.add({ upper: 1 }), mostVisits });
  }
  return counted;
}

export interface PresenceContext {
  readonly instance: Instance;
  readonly links: Links;
  readonly coverage: CoverageRows;
  readonly breadth: BreadthPart;
  readonly keep: KeepPart;
  readonly market: MarketPart;
  readonly hours: HoursPart;
  readonly presence: PresenceRows;
  /** Desks of every unit, where all have the same: patterns then state the hours offered; else 0, and tours do. */
  readonly help: HelpPerHour;
}

/** Columns z, in the order of the patterns. */
export function addPatternColumns(
  columns: ColumnBuilder,
  patterns: readonly Pattern[],
  context: PresenceContext,
): void {
  for (const pattern of patterns) {
    const objective = context.market.worthOfPattern(pattern);
    columns.add({ objective, upper: 1, isInteger: true }, patternEntries(pattern, context));
  }
}

function patternEntries(pattern: Pattern, context: PresenceContext): Entries {
  const { instance, presence, coverage, breadth, keep, help } = context;
  const { stop, kind, visits } = pattern;
  const commune = instance.need.communeOfStop[stop]!;
  const entries: Entries = [
    [presence.onePattern[stop]!, 1],
    ...breadth.entriesOfPattern(pattern),
    ...keep.entriesOfPattern(pattern),
  ];
  if (pattern.isFree) {
    const { count, room } = presence.free.get(freeKey(pattern))!;
    entries.push([count, -visits]);
    for (const [group, most] of pattern.counts) entries.push([room.get(group)!, -most]);
  } else {
    for (const [group, count] of pattern.counts) {
      entries.push([rowOfVisits({ stop, group, kind }, context), -count]);
      entries.push(...context.hours.entriesOfPattern({ stop, group, kind }, pattern.band, count));
    }
  }
  if (kind >= 0) entries.push([coverage.offer[stop]!, -visits * hoursOffered(instance.kinds.kinds[kind]!, help)]);
  for (const row of presence.visitFloors[commune]!) entries.push([row, visits]);
  const counted = presence.counted.get(commune);
  if (counted !== undefined) entries.push([counted.count, -visits]);
  else entries.push(...captureEntries(commune, visits, context));
  return entries;
}

/** Where visits are tied to tours: those of a kind, or of any. */
function rowOfVisits(
  { stop, group, kind }: { stop: number; group: number; kind: number },
  { links, presence }: PresenceContext,
): number {
  return kind >= 0 ? links.rowOf(stop, group, kind) : presence.anyKind.get(`${stop}/${group}/${kind}`)!.row;
}

/** Columns v: visits in a group of days where the pattern leaves their days open. Whole where tours are. */
export function addFreeDayColumns(columns: ColumnBuilder, context: PresenceContext): void {
  for (const { stop, kind, band, count, room } of context.presence.free.values()) {
    for (const [group, row] of room) {
      const visit = { stop, group, kind };
      columns.add({ objective: context.market.worthOfFreeDay(visit) }, [
        [count, 1],
        [row, 1],
        [rowOfVisits(visit, context), -1],
        ...context.keep.entriesOfFreeDay(visit),
        ...context.hours.entriesOfPattern(visit, band, 1),
      ]);
    }
  }
}

function captureEntries(commune: number, visits: number, { instance, coverage }: PresenceContext): Entries {
  const { cycle, coverage: coefficients } = instance.scenario;
  const captured = capturedShare({ visits, weeks: cycle.weeks }, coefficients.presence.levels);
  return coverage.captures[commune]!.map((capture) => [capture.row, -capture.hours * captured] as const);
}

/** Columns k: how many visits a commune of several stops has in all. Fractional ones do no harm where φ is concave. */
export function addCountedColumns(columns: ColumnBuilder, context: PresenceContext): void {
  for (const [commune, { count, one, mostVisits }] of context.presence.counted) {
    const isInteger = !isConcaveUpTo(mostVisits, context.instance);
    for (let visits = 1; visits <= mostVisits; visits++) {
      columns.add({ upper: 1, isInteger }, [[count, visits], [one, 1], ...captureEntries(commune, visits, context)]);
    }
  }
}

function isConcaveUpTo(mostVisits: number, instance: Instance): boolean {
  const { cycle, coverage } = instance.scenario;
  const captured = (visits: number) => capturedShare({ visits, weeks: cycle.weeks }, coverage.presence.levels);
  for (let n = 1; n < mostVisits; n++) {
    if (captured(n + 1) - captured(n) > captured(n) - captured(n - 1) + 1e-12) return false;
  }
  return true;
}

/** Columns f: visits of one kind where the pattern leaves the kind open. */
export function addAnyKindColumns(columns: ColumnBuilder, context: PresenceContext): void {
  const { instance, links, coverage, keep, help } = context;
  for (const { row, stop, group, kind: open } of context.presence.anyKind.values()) {
    for (const kind of instance.kinds.kinds) {
      if (!includesKind(open, kind)) continue;
      const link = links.rowOf(stop, group, kind.index);
      if (link < 0) continue;
      columns.add({}, [
        [link, -1],
        [row, 1],
        [coverage.offer[stop]!, -hoursOffered(kind, help)],
        ...keep.entriesOfVisit({ stop, group, kind: kind.index }),
      ]);
    }
  }
}
