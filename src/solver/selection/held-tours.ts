/** The tours that a restricted master programme holds, and the best of those that it does not. */
import { forEachReducedCost } from './pricing.ts';
import type { SelectionModel, TourColumn } from './selection-model.ts';

/** Tours added per visit (stop, days, kind) and round: few keep the programme small, many save rounds. */
const TOURS_PER_VISIT = 3;

export class HeldTours {
  readonly tours: TourColumn[] = [];
  private readonly selection: SelectionModel;
  /** By pool: `tour * groups + group`. */
  private readonly held: Set<number>[];

  constructor(selection: SelectionModel) {
    this.selection = selection;
    this.held = selection.pools.map(() => new Set());
  }

  /** Takes up the best tours of the pools for each visit, with a reduced cost above `least`. */
  price(duals: Float64Array, least: number): { best: TourColumn[]; worst: number } {
    const { selection } = this;
    const rowCount = selection.rows.lower.length;
    const bestCost = new Float64Array(rowCount * TOURS_PER_VISIT).fill(Number.NEGATIVE_INFINITY);
    const bestColumn = new Array<TourColumn | null>(rowCount * TOURS_PER_VISIT).fill(null);
    let worst = Number.NEGATIVE_INFINITY;
    forEachReducedCost(selection, duals, (column, reducedCost_) => {
      if (reducedCost_ <= least) return;
      const pool_ = selection.pools[column.pool]!;
      const reducedCost = least === Number.NEGATIVE_INFINITY ? reducedCost_ / (pool_.firstVisit[column.tour + 1]! - pool_.firstVisit[column.tour]!) : reducedCost_;
      worst = Math.max(worst, reducedCost);
      if (this.has(column)) return;
      const pool = selection.pools[column.pool]!;
      for (let v = pool.firstVisit[column.tour]!; v < pool.firstVisit[column.tour + 1]!; v++) {
        const row = selection.links.rowOf(pool.stop[v]!, column.group, pool.kind[v]!);
        insertBest(bestCost, bestColumn, { from: row * TOURS_PER_VISIT, column, cost: reducedCost });
      }
    });
    const best: TourColumn[] = [];
    for (const column of bestColumn) {
      if (column === null || this.has(column)) continue;
      this.held[column.pool]!.add(this.keyOf(column));
      this.tours.push(column);
      best.push(column);
    }
    return { best, worst };
  }

  private has(column: TourColumn): boolean {
    return this.held[column.pool]!.has(this.keyOf(column));
  }

  private keyOf({ tour, group }: TourColumn): number {
    return tour * this.selection.groups.length + group;
  }
}

/** Keeps a short list of best columns in descending order of cost. */
function insertBest(
  bestCost: Float64Array,
  bestColumn: (TourColumn | null)[],
  entry: { from: number; column: TourColumn; cost: number },
): void {
  let at = entry.from + TOURS_PER_VISIT - 1;
  if (entry.cost <= bestCost[at]!) return;
  while (at > entry.from && bestCost[at - 1]! < entry.cost) {
    bestCost[at] = bestCost[at - 1]!;
    bestColumn[at] = bestColumn[at - 1]!;
    at--;
  }
  bestCost[at] = entry.cost;
  bestColumn[at] = entry.column;
}
