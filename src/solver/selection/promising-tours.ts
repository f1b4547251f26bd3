/** The tours with the best reduced costs, unit class by unit class: what a search with few tours is to choose among. */
import { forEachReducedCost } from './pricing.ts';
import type { SelectionModel } from './selection-model.ts';

/** Tours in descending order of reduced cost, by pool, then by group of days. */
export type PromisingTours = readonly (readonly Int32Array[])[];

/** @param most tours kept of each pool on each group of days. */
export function promisingTours(selection: SelectionModel, rowDuals: Float64Array, most: number): PromisingTours {
  const shortlists = selection.pools.map(() => selection.groups.map(() => new Shortlist(most)));
  forEachReducedCost(selection, rowDuals, ({ pool, tour, group }, reducedCost) => {
    shortlists[pool]![group]!.add(tour, reducedCost);
  });
  return shortlists.map((ofPool) => ofPool.map((shortlist) => shortlist.best()));
}

/** Keeps the best few of many in a buffer of twice as many, which is cut down whenever it is full. */
class Shortlist {
  private readonly most: number;
  private readonly tours: Int32Array;
  private readonly costs: Float64Array;
  private count = 0;
  private least = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.most = most;
    this.tours = new Int32Array(2 * most);
    this.costs = new Float64Array(2 * most);
  }

  add(tour: number, reducedCost: number): void {
    if (reducedCost <= this.least) return;
    if (this.count === this.tours.length) {
      this.cutDown();
      if (reducedCost <= this.least) return;
    }
    this.tours[this.count] = tour;
    this.costs[this.count] = reducedCost;
    this.count++;
  }

  best(): Int32Array {
    this.cutDown();
    return this.tours.slice(0, this.count);
  }

  private cutDown(): void {
    const order = Array.from({ length: this.count }, (_, at) => at).sort((a, b) => this.costs[b]! - this.costs[a]!);
    const kept = order.slice(0, this.most);
    const [tours, costs] = [kept.map((at) => this.tours[at]!), kept.map((at) => this.costs[at]!)];
    this.tours.set(tours);
    this.costs.set(costs);
    this.count = kept.length;
    if (this.count === this.most) this.least = costs[this.count - 1]!;
  }
}
