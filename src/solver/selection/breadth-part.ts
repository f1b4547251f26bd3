/**
 * Breadth: which communes have a given share of their need served, b(c), and the least share of all, σ.
 *
 *     Σ_{g,k} t(c,g,k) ÷ need(c)  ≥  share · b(c)
 *     Σ_{s,p} min(1, what z(s,p) could serve of c ÷ (share · need(c))) · z(s,p)  ≥  b(c)
 *
 * The second row says nothing new of whole b and z, for b(c) is at most one: it is what keeps the linear relaxation from
 * giving a commune its share by a seventeenth of a pattern.
 */
import type { NeedModel } from '../../need/need-model.ts';
import { capturedShare } from '../../need/presence.ts';
import type { Instance } from '../instance/instance.ts';
import { type ColumnBuilder, OPEN, type RowBuilder } from '../mip/block-builder.ts';
import type { Pattern } from './patterns.ts';
import { NO_ROW } from './rule-rows.ts';

type Entry = readonly [row: number, value: number];

export interface BreadthPart {
  /** Communes that some usable stop reaches: the others are nobody's aim. */
  readonly communes: readonly number[];
  /** Rows of a commune in which its served hours stand as shares of its need. */
  readonly shareRows: ReadonlyMap<number, readonly number[]>;
  /** True where which communes count is part of the choice. */
  readonly isOpen: boolean;
  /** Rows that a pattern helps to fulfil. */
  readonly entriesOfPattern: (pattern: Pattern) => Entry[];
  /** Adds b and σ. @returns column of b by position in `communes`; NO_ROW where there is none. */
  readonly addColumns: (columns: ColumnBuilder) => number;
}

/** What rounding may take off a pattern that serves just enough. */
const ENOUGH = 1 + 1e-6;

export function layBreadth(rows: RowBuilder, instance: Instance): BreadthPart {
  const { measure, keeps } = instance.aim;
  const share = measure === 'communes' ? instance.scenario.goal.leastShare : (keeps?.share ?? 0);
  const counts = measure === 'communes' || (keeps !== null && keeps.communes > 0);
  const communes = counts || measure === 'least-share' ? reachedCommunes(instance) : [];
  const isOpen = counts && (measure === 'communes' || keeps!.communes < communes.length);
  const promised = isOpen ? 0 : 1;

  const kept = new Map<number, number>();
  const possible = new Map<number, number>();
  const levels = new Map<number, number>();
  for (const commune of communes) {
    if (counts) {
      kept.set(commune, rows.add({ lower: promised * share, upper: OPEN }));
      possible.set(commune, rows.add({ lower: promised, upper: OPEN }));
    }
    if (measure === 'least-share') levels.set(commune, rows.add({ lower: 0, upper: OPEN }));
  }
  const countRow = isOpen && keeps !== null ? rows.add({ lower: keeps.communes, upper: OPEN }) : NO_ROW;

  const reach = counts ? reachByStop(instance) : [];
  const captured = mostCaptured(instance);
  return {
    communes,
    shareRows: new Map(
      communes.map((commune) => [commune, [kept, levels].flatMap((group) => group.get(commune) ?? [])] as const),
    ),
    isOpen,
    entriesOfPattern: (pattern) =>
      (reach[pattern.stop] ?? []).flatMap(({ commune, within, away }) => {
        const row = possible.get(commune);
        const most = captured(pattern) * within;
        const helped = Math.min(1, ((away ? Math.min(most, travellersShare(instance)) : most) / share) * ENOUGH);
        return row === undefined || helped <= 0 ? [] : [[row, helped] as const];
      }),
    addColumns: (columns) => {
      const first = isOpen ? columns.count : NO_ROW;
      if (isOpen) {
        for (const commune of communes) {
          const entries: Entry[] = [
            [kept.get(commune)!, -share],
            [possible.get(commune)!, -1],
          ];
          if (countRow !== NO_ROW) entries.push([countRow, 1]);
          columns.add({ objective: measure === 'communes' ? 1 : 0, upper: 1, isInteger: true }, entries);
        }
      }
      if (measure === 'least-share') {
        columns.add(
          { objective: 1, upper: 1 },
          communes.map((commune) => [levels.get(commune)!, -1] as const),
        );
      }
      return first;
    },
  };
}

/** Communes with a need of their own that some usable stop reaches. */
export function reachedCommunes({ need, usableStops }: Instance): number[] {
  const reached = new Set(need.catchments.flatMap(({ stop, commune }) => (usableStops[stop] === 1 ? [commune] : [])));
  return [...reached].filter((commune) => needHoursOf(need, commune) > 0).sort((a, b) => a - b);
}

export function needHoursOf(need: NeedModel, commune: number): number {
  let hours = 0;
  for (let g = 0; g < need.segmentCount; g++) hours += need.needHours[commune * need.segmentCount + g]!;
  return hours;
}

interface Reach {
  readonly commune: number;
  /** Share of the commune's need within reach of the stop. */
  readonly within: number;
  readonly away: boolean;
}

function reachByStop({ need, stopCount }: Instance): Reach[][] {
  const { segmentCount } = need;
  const found = Array.from({ length: stopCount }, () => new Map<number, { within: number; away: boolean }>());
  for (const { commune, segment, stop, share, away } of need.catchments) {
    const hours = need.needHours[commune * segmentCount + segment]!;
    if (hours <= 0) continue;
    const before = found[stop]!.get(commune)?.within ?? 0;
    found[stop]!.set(commune, { within: before + (share * hours) / needHoursOf(need, commune), away });
  }
  return found.map((communes) => [...communes].map(([commune, reach]) => ({ commune, ...reach })));
}

/** φ of a pattern at most: other stops of its commune may add presence where there are some. */
function mostCaptured({ need, scenario }: Instance): (pattern: Pattern) => number {
  const { cycle, coverage } = scenario;
  const { levels } = coverage.presence;
  const stopsIn = new Int32Array(need.communeCount);
  for (const commune of need.communeOfStop) stopsIn[commune]!++;
  const most = Math.max(...levels.map((level) => level.captured));
  return ({ stop, visits }) =>
    stopsIn[need.communeOfStop[stop]!] === 1 ? capturedShare({ visits, weeks: cycle.weeks }, levels) : most;
}

const travellersShare = ({ scenario }: Instance): number => scenario.coverage.travellersShare.value;
