/**
 * A lower bound on the cost of a periodic routing problem, by column generation: the certificate of a search.
 *
 * Prices of visits are smoothed between those of the best bound so far and those of the linear programme (Wentges 1997).
 * The Lagrangian bound is valid at any prices, and so whenever the time is over. Of the tours found on the way the best
 * plan is then chosen as an integer programme: where it costs no more than the bound, it is optimal.
 */
import type { MipSolver } from '../mip/mip-solver.ts';
import type { SearchProblem } from '../search/search-problem.ts';
import { ClassPricer } from './class-pricer.ts';
import { type ClassTour, PeriodicMaster } from './periodic-master.ts';

export interface BoundControl {
  readonly solver: MipSolver;
  readonly timeLimitMs: number;
  readonly now: () => number;
  readonly stopped: () => boolean;
  /** Tours to begin with, those of a plan: index of the tour in the problem, and its stops in order. */
  readonly start: readonly { readonly tour: number; readonly stops: readonly number[] }[];
}

export interface PeriodicBound {
  /** No plan costs less; −∞ where the time was over before there was any bound. */
  readonly lowerBound: number;
  /** The best plan of the tours that were found, by tour of the problem; null where none was found. */
  readonly plan: readonly { readonly tour: number; readonly stops: readonly number[] }[] | null;
  readonly cost: number;
  readonly rounds: number;
  readonly tours: number;
  /** True where no tour is left that could lower the linear programme. */
  readonly isConverged: boolean;
}

const SMOOTHING = 0.7;
/** Relative: what linear programmes are off. */
const SAME = 1e-7;
/** Of the time limit, the share that the integer programme is left. */
const INTEGER_SHARE = 0.3;
const MS = 1000;
const NOISE = 1e-6;

interface Prices {
  /** Paid to a tour for each visit. */
  readonly ofVisits: Float64Array;
  /** What a tour of each class must come to less than, to be of use. */
  readonly ofClasses: Float64Array;
}

export function periodicBound(problem: SearchProblem, control: BoundControl): PeriodicBound {
  return new BoundRun(problem, control).run();
}

class BoundRun {
  private readonly control: BoundControl;
  private readonly master: PeriodicMaster;
  private readonly pricers: readonly ClassPricer[];
  private readonly startedAt: number;
  private bound = Number.NEGATIVE_INFINITY;
  /** Prices of the best bound; before there is one, what the visits cost in the plan to begin with. */
  private centre: Prices | null = null;
  /** Prices of the last linear programme. */
  private last: Prices | null = null;
  private rounds = 0;
  private isConverged = false;

  constructor(problem: SearchProblem, control: BoundControl) {
    this.control = control;
    this.startedAt = control.now();
    this.master = new PeriodicMaster(problem, control.solver);
    this.pricers = this.master.classes.map((_, at) => new ClassPricer(problem, this.master, at));
    const start = this.startTours();
    this.master.add(start);
    if (start.length > 0)
      this.centre = { ofVisits: this.sharesOf(start), ofClasses: new Float64Array(this.pricers.length) };
  }

  run(): PeriodicBound {
    let isExact = false;
    while (!this.isOver(1 - INTEGER_SHARE)) {
      this.rounds++;
      const linear = this.master.model.solveLinear({
        timeLimitSeconds: this.secondsLeft(),
        stopped: this.control.stopped,
      });
      if (linear.status !== 'optimal') break;
      const cost = -linear.objective;
      if (cost - this.bound <= SAME * Math.abs(cost)) {
        this.isConverged = true;
        break;
      }
      const duals = linear.rowDuals;
      const prices = { ofVisits: this.master.pricesOf(duals), ofClasses: this.master.thresholdsOf(duals) };
      this.last = prices;
      const added: number = this.round(prices, isExact);
      if (isExact && added === 0 && !this.remembersMore()) {
        this.isConverged = cost - this.bound <= SAME * Math.abs(cost);
        break;
      }
      isExact = added === 0;
    }
    if (this.bound === Number.NEGATIVE_INFINITY) this.boundQuickly();
    return this.chosen();
  }

  /** Where the time was over before exact pricing: what the best rests of tours say, without labels. */
  private boundQuickly(): void {
    for (const prices of [this.centre, this.last]) if (prices !== null) this.priceAll(prices, prices, true);
  }

  /** Partial tours go on to remember what let the best ones go round in circles. @returns false where there is nothing. */
  private remembersMore(): boolean {
    let isMore = false;
    for (const pricer of this.pricers) if (pricer.rememberMore()) isMore = true;
    return isMore;
  }

  /** Prices nearer and nearer to those of the linear programme, until some tour is of use. @returns tours added. */
  private round(prices: Prices, isExact: boolean): number {
    for (let share = this.centre === null ? 0 : SMOOTHING; ; share = Math.max(0, 2 * share - 1)) {
      const centre = this.centre ?? prices;
      const between = (one: Float64Array, other: Float64Array) =>
        one.map((price, at) => share * price + (1 - share) * other[at]!);
      const smoothed = {
        ofVisits: between(centre.ofVisits, prices.ofVisits),
        ofClasses: between(centre.ofClasses, prices.ofClasses),
      };
      const added = this.priceAll(smoothed, prices, isExact);
      if (added > 0 || share === 0 || this.isOver(1 - INTEGER_SHARE)) return added;
    }
  }

  /** Looks for tours at some prices. @param linear those of the linear programme, which say what is of use. */
  private priceAll(prices: Prices, linear: Prices, isExact: boolean): number {
    const found: ClassTour[] = [];
    const stopped = () => this.isOver(1 - INTEGER_SHARE);
    const least = this.pricers.map((pricer, at) => {
      const priced = pricer.price(prices.ofVisits, { below: prices.ofClasses[at]! - NOISE, isExact, stopped });
      for (const { tour } of priced.tours) {
        const value = tour.options.reduce((sum, option) => sum - linear.ofVisits[option]!, tour.cost);
        if (value < linear.ofClasses[at]! - NOISE) found.push(tour);
      }
      return priced.least;
    });
    const bound = isExact ? this.master.boundAt(prices.ofVisits, least) : Number.NEGATIVE_INFINITY;
    if (bound > this.bound) {
      this.bound = bound;
      this.centre = prices;
    }
    return this.master.add(found);
  }

  private chosen(): PeriodicBound {
    const { master, control } = this;
    const solution = master.model.solveInteger({
      timeLimitSeconds: this.secondsLeft(),
      gap: 0,
      nodeLimit: null,
      seed: 0,
      start: null,
      stopped: control.stopped,
      onIncumbent: () => {},
      onBound: () => {},
    });
    const free = master.classes.map(({ tours }) => [...tours]);
    const plan = solution.columns === null ? null : this.planOf(solution.columns, free);
    return {
      lowerBound: this.bound,
      plan,
      cost: plan === null ? Number.POSITIVE_INFINITY : -solution.objective,
      rounds: this.rounds,
      tours: master.tours.length,
      isConverged: this.isConverged,
    };
  }

  /** A visit that two tours make, or that no pattern asks for, is made by the first that should. */
  private planOf(columns: Float64Array, free: number[][]): PeriodicBound['plan'] {
    const { master } = this;
    const asked = new Set(master.patterns.flatMap(({ options }, p) => (columns[p]! > 0.5 ? options : [])));
    return master.tours.flatMap(({ tourClass, options }, t) => {
      if (columns[master.firstTourColumn + t]! < 0.5) return [];
      const made = options.filter((option) => asked.delete(option));
      if (made.length === 0) return [];
      return [{ tour: free[tourClass]!.pop()!, stops: made.map((option) => master.options[option]!.stop) }];
    });
  }

  /** Visits that the tours do not make are priced like those of the same stop that they make. */
  private sharesOf(tours: readonly ClassTour[]): Float64Array {
    const { options } = this.master;
    const sums = new Map<number, { sum: number; count: number }>();
    for (const { cost, options: made } of tours) {
      for (const option of made) {
        const { stop } = options[option]!;
        const { sum, count } = sums.get(stop) ?? { sum: 0, count: 0 };
        sums.set(stop, { sum: sum + cost / made.length, count: count + 1 });
      }
    }
    return Float64Array.from(options, ({ stop }) => {
      const { sum, count } = sums.get(stop) ?? { sum: 0, count: 1 };
      return sum / count;
    });
  }

  private startTours(): ClassTour[] {
    const { master } = this;
    return this.control.start.flatMap(({ tour, stops }) => {
      const at = master.classes.findIndex(({ tours }) => tours.includes(tour));
      const options = stops.map(
        (stop) => master.classes[at]!.options.find((option) => master.options[option]!.stop === stop)!,
      );
      return this.pricers[at]!.tourOf(options) ?? [];
    });
  }

  private isOver(share: number): boolean {
    const { control } = this;
    return control.stopped() || control.now() - this.startedAt > share * control.timeLimitMs;
  }

  private secondsLeft(): number {
    return Math.max(0.1, (this.control.timeLimitMs - (this.control.now() - this.startedAt)) / MS);
  }
}
