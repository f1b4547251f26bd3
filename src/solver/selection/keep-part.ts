/**
 * Change from the rota in use, as what each of its visits is worth that stays: at its stop, on its weekday there, in its
 * part of that day. For each of these, with n visits in use and v now,
 *
 *     m ≤ n,  m ≤ v,      and the objective has weight · (m − n)
 *
 * which is concave in v, so m need not be told to be whole. Visits are counted by patterns, not by tours.
 */
import type { DayPart, Weekday } from '../../domain/primitives.ts';
import type { Instance } from '../instance/instance.ts';
import { type ColumnBuilder, OPEN, type RowBuilder } from '../mip/block-builder.ts';
import type { DayGroup } from './day-groups.ts';
import type { Pattern } from './patterns.ts';

type Entry = readonly [row: number, value: number];

export interface KeepPart {
  /** What a pattern keeps. Groups must lie within one weekday each (`likeDays` sees to it). */
  readonly entriesOfPattern: (pattern: Pattern) => Entry[];
  /** What a visit keeps where the pattern leaves its day open: its weekday, and its part of the day where the kind is fixed. */
  readonly entriesOfFreeDay: (visit: { stop: number; group: number; kind: number }) => Entry[];
  /** What a visit of a kind keeps where the pattern leaves the kind open. */
  readonly entriesOfVisit: (visit: { stop: number; group: number; kind: number }) => Entry[];
  readonly addColumns: (columns: ColumnBuilder) => void;
}

const NOTHING: KeepPart = {
  entriesOfPattern: () => [],
  entriesOfFreeDay: () => [],
  entriesOfVisit: () => [],
  addColumns: () => {},
};

interface Kept {
  readonly row: number;
  readonly weight: number;
  inUse: number;
}

export function layKeepRows(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): KeepPart {
  const { keep } = instance.scenario;
  if (keep === null || instance.aim.measure !== 'weighted-hours') return NOTHING;
  const { weights } = keep;
  const kept = new Map<string, Kept>();
  const use = (key: string, weight: number) => {
    if (!kept.has(key)) kept.set(key, { row: rows.add({ lower: 0, upper: OPEN }), weight, inUse: 0 });
    kept.get(key)!.inUse++;
  };
  for (const { stop: id, day, part } of keep.visits) {
    const stop = instance.scenario.stops.findIndex((candidate) => candidate.id === id);
    use(stopKey(stop), weights.stop.value);
    use(weekdayKey(stop, day.weekday), weights.weekday.value);
    use(partKey(stop, day.weekday, part), weights.part.value);
  }
  const weekdayOf = (group: number): Weekday => instance.days[groups[group]!.days[0]!]!.weekday;
  const entry = (key: string, visits: number): Entry[] => {
    const found = kept.get(key);
    return found === undefined ? [] : [[found.row, visits]];
  };
  const entriesOfVisits = (visit: { stop: number; group: number; kind: number }, count: number): Entry[] =>
    entry(partKey(visit.stop, weekdayOf(visit.group), instance.kinds.kinds[visit.kind]!.part), count);

  const entriesOfDay = (visit: { stop: number; group: number; kind: number }, count: number): Entry[] => [
    ...entry(weekdayKey(visit.stop, weekdayOf(visit.group)), count),
    ...(visit.kind < 0 ? [] : entriesOfVisits(visit, count)),
  ];

  return {
    entriesOfPattern: ({ stop, kind, visits, counts, isFree }) =>
      merged([
        ...entry(stopKey(stop), visits),
        ...(isFree ? [] : counts.flatMap(([group, count]) => entriesOfDay({ stop, group, kind }, count))),
      ]),
    entriesOfFreeDay: (visit) => entriesOfDay(visit, 1),
    entriesOfVisit: (visit) => entriesOfVisits(visit, 1),
    addColumns: (columns) => {
      let worthOfAll = 0;
      for (const { row, weight, inUse } of kept.values()) {
        worthOfAll += weight * inUse;
        columns.add({ objective: weight, upper: inUse }, [[row, -1]]);
      }
      columns.add({ objective: -worthOfAll, lower: 1, upper: 1 }, []);
    },
  };
}

const stopKey = (stop: number): string => `${stop}`;
const weekdayKey = (stop: number, weekday: Weekday): string => `${stop} ${weekday}`;
const partKey = (stop: number, weekday: Weekday, part: DayPart): string => `${stop} ${weekday} ${part}`;

/** One entry a row: two groups may have one weekday. */
function merged(entries: readonly Entry[]): Entry[] {
  const byRow = new Map<number, number>();
  for (const [row, value] of entries) byRow.set(row, (byRow.get(row) ?? 0) + value);
  return [...byRow];
}
