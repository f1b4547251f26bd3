/** The best tours of a class at given prices of visits, and the least that any of them comes to. */
import type { SearchProblem } from '../search/search-problem.ts';
import { GrowingMemory } from './growing-memory.ts';
import { labelTours } from './labelling.ts';
import { type LabellingGround, labellingGround } from './labelling-ground.ts';
import type { ClassTour, PeriodicMaster, TourClass } from './periodic-master.ts';
import { searchNetwork } from './search-network.ts';

const NEIGHBOURS = 10;
const MOST_LABELS = 4_000_000;
const MOST_TOURS = 60;
export interface ClassPrice {
  /** Legal tours, the least first: what each costs less what its visits pay. */
  readonly tours: readonly { readonly tour: ClassTour; readonly value: number }[];
  /** No tour comes to less, or to less than `below`: then it is that. −∞ where it was heuristic. */
  readonly least: number;
}

export class ClassPricer {
  private readonly problem: SearchProblem;
  private readonly master: PeriodicMaster;
  private readonly tourClass: number;
  private readonly of: TourClass;
  private readonly ground: LabellingGround;
  private readonly memory: GrowingMemory;
  /** Of the best tours of the last call. */
  private lastStops: readonly (readonly number[])[] = [];

  constructor(problem: SearchProblem, master: PeriodicMaster, tourClass: number) {
    this.problem = problem;
    this.master = master;
    this.tourClass = tourClass;
    this.of = master.classes[tourClass]!;
    const options = this.of.options.map((option) => master.options[option]!);
    this.ground = labellingGround(searchNetwork(problem, this.of.tour, options));
    this.memory = new GrowingMemory(this.ground.network.metres.between, NEIGHBOURS);
  }

  price(
    prices: Float64Array,
    asked: { readonly below: number; readonly isExact: boolean; readonly stopped: () => boolean },
  ): ClassPrice {
    const { options, tour } = this.of;
    const labelled = labelTours(this.ground, {
      charges: {
        fixed: tour.fixedCost,
        morning: 0,
        afternoon: 0,
        perMetre: 1,
        perSecond: 0,
        lunch: 0,
        ofNode: Float64Array.from(options, (option) => -prices[option]!),
      },
      active: Int32Array.from(options.keys()),
      memory: this.memory.memory,
      mostLabels: MOST_LABELS,
      ...asked,
    });
    this.lastStops = labelled.tours.map(({ nodes }) => nodes.map((node) => this.ground.network.stopOf[node]!));
    const tours = labelled.tours.slice(0, MOST_TOURS).flatMap(({ nodes }) => {
      const made = this.legalTour(nodes);
      if (made === null) return [];
      const value = made.options.reduce((sum, option) => sum - prices[option]!, made.cost);
      return [{ tour: made, value }];
    });
    return { tours: tours.sort((one, other) => one.value - other.value), least: labelled.bound };
  }

  /** @returns false where the best tours of the last call did not go round in circles, or no more can be remembered. */
  rememberMore(): boolean {
    return this.memory.grow(this.lastStops);
  }

  /** @returns null where windows or duration do not allow it; stops that come again are left out. */
  private legalTour(nodes: readonly number[]): ClassTour | null {
    const stops = new Set<number>();
    const options = nodes.flatMap((node) => {
      const option = this.of.options[node]!;
      const { stop } = this.master.options[option]!;
      if (stops.has(stop)) return [];
      stops.add(stop);
      return [option];
    });
    return this.tourOf(options);
  }

  /** @returns the tour of these visits, in order; null where it is not legal. */
  tourOf(options: readonly number[]): ClassTour | null {
    const { tour } = this.of;
    const { placeCount, profiles, stops } = this.problem;
    const { cost: costs, time: times } = profiles[tour.profile]!;
    let [place, cost, load] = [tour.garage, tour.fixedCost, 0];
    // Of any departure: least duration, earliest arrival, latest departure (Vidal et al. 2013).
    let [duration, ready, latest] = [0, tour.earliest, Number.POSITIVE_INFINITY];
    for (const option of options) {
      const visit = this.master.options[option]!;
      const next = stops[visit.stop]!.place;
      const driving = times[place * placeCount + next]!;
      cost += costs[place * placeCount + next]!;
      load += visit.load;
      const starts = Math.max(ready + driving, visit.earliest);
      if (starts > visit.latest || load > tour.mostLoad) return null;
      duration = Math.max(duration + driving, starts - latest);
      latest = Math.min(latest, visit.latest - duration);
      ready = starts + visit.serviceTime;
      duration += visit.serviceTime;
      place = next;
    }
    const home = place * placeCount + tour.garage;
    if (ready + times[home]! > tour.latest || duration + times[home]! > tour.mostDuration) return null;
    return { tourClass: this.tourClass, cost: cost + costs[home]!, options };
  }
}
