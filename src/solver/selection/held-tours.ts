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
    const isFirst = least === Number.NEGATIVE_INFINITY;
    const take = (column: TourColumn, reducedCost: number): void => {
      worst = Math.max(worst, reducedCost);
      if (this.has(column)) return;
      const { firstVisit, stop, kind } = selection.pools[column.pool]!;
      const [from, to] = [firstVisit[column.tour]!, firstVisit[column.tour + 1]!];
      // Without duals the cheapest tour is one of a single visit: what counts then is how cheap its visits are.
      const cost = isFirst ? reducedCost / (to - from) : reducedCost;
      for (let v = from; v < to; v++) {
        const row = selection.links.rowOf(stop[v]!, column.group, kind[v]!);
        insertBest(bestCost, bestColumn, { from: row * TOURS_PER_VISIT, column, cost });
      }
    };
    forEachReducedCost(selection, duals, take, least);
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
