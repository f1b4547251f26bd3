/** Rows "visits follow the pattern": one for each stop, group of days and kind of visit that some tour makes. */
import type { Instance } from '../instance/instance.ts';
import type { RowBuilder } from '../mip/block-builder.ts';
import { ANY_HOUR, runsOn, type TourPool } from '../tours/tour-pool.ts';
import type { DayGroup } from './day-groups.ts';
import type { VisitablePredicate } from './patterns.ts';
import { NO_ROW } from './rule-rows.ts';
import type { VisitsBeyond } from './visits-beyond.ts';

export interface Links {
  /** @returns the row, or `NO_ROW` where no tour makes such a visit. */
  rowOf(stop: number, group: number, kind: number): number;
  readonly isMade: VisitablePredicate;
}

export function layLinks(
  rows: RowBuilder,
  instance: Instance,
  pools: readonly TourPool[],
  { groups, beyond }: { readonly groups: readonly DayGroup[]; readonly beyond: VisitsBeyond | null },
): Links {
  const kindCount = instance.kinds.kinds.length;
  const table = new Int32Array(instance.stopCount * groups.length * kindCount).fill(NO_ROW);
  const placeOf = (stop: number, group: number, kind: number) => (stop * groups.length + group) * kindCount + kind;
  for (const { visits } of beyond?.ofClass ?? []) {
    for (const { stop, kind, days } of visits) {
      for (const group of groups) {
        const at = placeOf(stop, group.index, kind);
        if (table[at] === NO_ROW && days.includes(group.days[0]!)) table[at] = rows.add({ lower: 0, upper: 0 });
      }
    }
  }
  /** Hours at which such visits open, where these matter. */
  const hours = new Map<number, Set<number>>();
  for (const pool of pools) {
    for (let tour = 0; tour < pool.size; tour++) {
      for (const group of groups) {
        if (!runsOn(pool, tour, group.days[0]!)) continue;
        for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
          const at = placeOf(pool.stop[v]!, group.index, pool.kind[v]!);
          if (table[at] === NO_ROW) table[at] = rows.add({ lower: 0, upper: 0 });
          if (pool.opens[v] === ANY_HOUR) continue;
          if (!hours.has(at)) hours.set(at, new Set());
          hours.get(at)!.add(pool.opens[v]!);
        }
      }
    }
  }
  return {
    rowOf: (stop, group, kind) => table[placeOf(stop, group, kind)]!,
    isMade: ({ stop, group, kind, band }) => {
      const at = placeOf(stop, group, kind);
      if (table[at] === NO_ROW || band === null) return table[at] !== NO_ROW;
      return [...(hours.get(at) ?? [])].some((opens) => band.from <= opens && opens <= band.to);
    },
  };
}
