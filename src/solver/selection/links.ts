/** Rows "visits follow the pattern": one for each stop, group of days and kind of visit that some tour makes. */
import type { Instance } from '../instance/instance.ts';
import type { RowBuilder } from '../mip/block-builder.ts';
import { runsOn, type TourPool } from '../tours/tour-pool.ts';
import type { DayGroup } from './day-groups.ts';
import { NO_ROW } from './rule-rows.ts';

export interface Links {
  /** @returns the row, or `NO_ROW` where no tour makes such a visit. */
  rowOf(stop: number, group: number, kind: number): number;
}

export function layLinks(
  rows: RowBuilder,
  instance: Instance,
  pools: readonly TourPool[],
  groups: readonly DayGroup[],
): Links {
  const kindCount = instance.kinds.kinds.length;
  const table = new Int32Array(instance.stopCount * groups.length * kindCount).fill(NO_ROW);
  for (const pool of pools) {
    for (let tour = 0; tour < pool.size; tour++) {
      for (const group of groups) {
        if (!runsOn(pool, tour, group.days[0]!)) continue;
        for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
          const at = (pool.stop[v]! * groups.length + group.index) * kindCount + pool.kind[v]!;
          if (table[at] === NO_ROW) table[at] = rows.add({ lower: 0, upper: 0 });
        }
      }
    }
  }
  return { rowOf: (stop, group, kind) => table[(stop * groups.length + group) * kindCount + kind]! };
}
