/** A plan of the search as tours of the pools, each timed exactly; stops that exact timing has no room for are dropped. */
import type { Instance } from '../instance/instance.ts';
import type { SearchSolution } from '../search/search-result.ts';
import { ANY_HOUR, type PooledTour, type TourVisit } from '../tours/tour-pool.ts';
import { toursOfVisits } from '../tours/tours-of-visits.ts';
import { overworkedWeek } from './crewed-days.ts';
import type { ScenarioProblem } from './search-problem-of-scenario.ts';

/** A tour that a unit of the class can drive on that day. */
export interface SearchedTour {
  readonly unitClass: number;
  readonly day: number;
  readonly tour: PooledTour;
  /** Part of the best plan found: one of the clocks of each of its tours makes a rota, as far as the search knows the rules. */
  readonly isOfBestPlan: boolean;
}

interface PlannedTour {
  readonly unitClass: number;
  readonly day: number;
  readonly stops: readonly number[];
}

export interface ExactPlan {
  readonly tours: readonly {
    readonly unitClass: number;
    readonly day: number;
    readonly clocks: readonly PooledTour[];
  }[];
  /** Rhythm by stop of the search; −1 where absent, or dropped. */
  readonly rhythms: readonly number[];
  /** Of all tours. */
  readonly cents: number;
}

export class ToursOfSearch {
  private readonly instance: Instance;
  private readonly problem: ScenarioProblem;
  private readonly mayDrive: (unitClass: number, tour: PooledTour) => boolean;
  private readonly known = new Map<string, readonly PooledTour[]>();

  /** @param mayDrive false for tours that nobody may ride, by their rules of work. */
  constructor(
    instance: Instance,
    problem: ScenarioProblem,
    mayDrive: (unitClass: number, tour: PooledTour) => boolean,
  ) {
    this.instance = instance;
    this.problem = problem;
    this.mayDrive = mayDrive;
  }

  /**
   * @param worth cents of rhythms, by stop and rhythm of the search: what is worth least is dropped first.
   * @returns a plan of legal tours; a stop that is dropped from one is dropped from all, for its rhythm is broken.
   */
  planOf(solution: SearchSolution, worth: readonly Float64Array[]): ExactPlan {
    const rhythms = [...solution.patterns];
    const worthOf = (stop: number) => worth[stop]![rhythms[stop]!]!;
    let left: PlannedTour[] = solution.tours.map(({ tour, stops }) => ({ ...this.problem.tours[tour]!, stops }));
    for (let dropped = this.stopToDrop(left, rhythms, worthOf); dropped >= 0; ) {
      left = left
        .map((tour) => ({ ...tour, stops: tour.stops.filter((stop) => stop !== dropped) }))
        .filter(({ stops }) => stops.length > 0);
      rhythms[dropped] = -1;
      dropped = this.stopToDrop(left, rhythms, worthOf);
    }
    const tours = left.map((tour) => ({
      unitClass: tour.unitClass,
      day: tour.day,
      clocks: this.clocksOf(tour, rhythms),
    }));
    const cents = tours.reduce((sum, { clocks }) => sum + Math.min(...clocks.map((tour) => tour.cents)), 0);
    return { tours, rhythms, cents };
  }

  /** @returns −1 where all tours are legal, and their crews have the hours for them. */
  private stopToDrop(
    tours: readonly PlannedTour[],
    rhythms: readonly number[],
    worthOf: (stop: number) => number,
  ): number {
    const illegal = tours.find((tour) => this.clocksOf(tour, rhythms).length === 0);
    if (illegal !== undefined) return this.leastToMend(illegal, rhythms, worthOf);
    const work = tours.map((tour) => ({ ...tour, seconds: this.workOf(tour, rhythms) }));
    const week = overworkedWeek(this.instance, work);
    if (week === null) return -1;
    const ofWeek = tours.filter(({ day }) => this.instance.days[day]!.week === week);
    return this.leastForItsWork(ofWeek, rhythms, worthOf);
  }

  /** The stop whose loss mends the tour at the least cost; the one worth least where none does alone. */
  private leastToMend(tour: PlannedTour, rhythms: readonly number[], worthOf: (stop: number) => number): number {
    const byWorth = tour.stops.toSorted((one, other) => worthOf(one) - worthOf(other));
    return byWorth.find((stop) => this.clocksOf(without(tour, stop), rhythms).length > 0) ?? byWorth[0]!;
  }

  /** The stop worth least for the work that it takes. */
  private leastForItsWork(
    tours: readonly PlannedTour[],
    rhythms: readonly number[],
    worthOf: (stop: number) => number,
  ): number {
    const saved = new Map<number, number>();
    for (const tour of tours) {
      const work = this.workOf(tour, rhythms);
      for (const stop of tour.stops) {
        const seconds = work - this.workOf(without(tour, stop), rhythms);
        saved.set(stop, (saved.get(stop) ?? 0) + Math.max(seconds, LEAST_SAVED));
      }
    }
    return [...saved].reduce((least, next) =>
      worthOf(next[0]) / next[1] < worthOf(least[0]) / least[1] ? next : least,
    )[0];
  }

  private workOf(tour: PlannedTour, rhythms: readonly number[]): number {
    return tour.stops.length === 0
      ? 0
      : Math.min(...this.clocksOf(tour, rhythms).map(({ workSeconds }) => workSeconds));
  }

  private clocksOf({ unitClass, day, stops }: PlannedTour, rhythms: readonly number[]): readonly PooledTour[] {
    const visits = this.visitsOf(stops, { day, rhythms });
    const key = `${unitClass} ${visits.map(({ stop, variant, kind }) => `${stop}/${variant}/${kind}`).join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const unit = this.instance.unitClasses[unitClass]!;
    const clocks = toursOfVisits(this.instance, unit, visits).filter((tour) => this.mayDrive(unitClass, tour));
    this.known.set(key, clocks);
    return clocks;
  }

  /** In the order of the search, but mornings before afternoons: where both parts of the day meet it may have mixed them. */
  private visitsOf(
    stops: readonly number[],
    { day, rhythms }: { readonly day: number; readonly rhythms: readonly number[] },
  ): TourVisit[] {
    const { openings, days, kinds } = this.instance;
    const partOf = ({ kind }: TourVisit) => PARTS.indexOf(kinds.kinds[kind]!.part);
    return stops
      .map((stop): TourVisit => {
        const at = this.problem.stops[stop]!;
        const { kind } = this.problem.rhythms[stop]![rhythms[stop]!]!;
        return { stop: at, variant: openings.variantOnDay[at * days.length + day]!, kind, opens: ANY_HOUR };
      })
      .toSorted((one, other) => partOf(one) - partOf(other));
  }
}

/** Seconds. */
const LEAST_SAVED = 60;

const without = (tour: PlannedTour, stop: number): PlannedTour => ({
  ...tour,
  stops: tour.stops.filter((other) => other !== stop),
});

const PARTS = ['morning', 'day', 'afternoon'];
