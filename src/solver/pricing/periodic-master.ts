/**
 * Periodic routing as a choice among tours: the master of column generation.
 *
 *     min  Σ cost(r) x(r) + Σ cost(p) z(s,p) + Σ absence(s) y(s)
 *     s.t. Σ_p z(s,p) + y(s) = 1                      for each stop
 *          Σ_{r ∋ v} x(r) − Σ_{p ∋ v} z(s,p) ≥ 0      for each visit v that a pattern asks for
 *          Σ_{r of c} x(r) ≤ tours of c               for each class c of tours that are alike
 *
 * The MIP solver maximises, so that every objective is turned round.
 */
import { ColumnBuilder, RowBuilder } from '../mip/block-builder.ts';
import type { MipModel, MipSolver } from '../mip/mip-solver.ts';
import type { SearchProblem, SearchTour, SearchVisit } from '../search/search-problem.ts';
import type { VisitOption } from './search-network.ts';

/** Tours that may do the same. */
export interface TourClass {
  readonly tour: SearchTour;
  /** Indices in the problem. */
  readonly tours: readonly number[];
  /** Indices of the visits that it may make. */
  readonly options: readonly number[];
}

export interface ClassTour {
  readonly tourClass: number;
  readonly cost: number;
  /** Indices of visits, in order. */
  readonly options: readonly number[];
}

export interface PatternVisits {
  readonly stop: number;
  readonly cost: number;
  readonly options: readonly number[];
}

/** More than any plan costs that is worth telling. */
const PENALTY = 1e7;

export class PeriodicMaster {
  readonly options: VisitOption[] = [];
  readonly classes: readonly TourClass[];
  readonly patterns: readonly PatternVisits[];
  readonly tours: ClassTour[] = [];
  readonly model: MipModel;
  readonly firstTourColumn: number;
  private readonly problem: SearchProblem;
  private readonly known = new Set<string>();

  constructor(problem: SearchProblem, solver: MipSolver) {
    this.problem = problem;
    const indexOf = new Map<string, number>();
    const optionOf = (stop: number, visit: SearchVisit): number => {
      const key = [stop, visit.day, visit.load, visit.serviceTime, visit.earliest, visit.latest].join(' ');
      const known = indexOf.get(key) ?? this.options.push({ stop, ...visit }) - 1;
      indexOf.set(key, known);
      return known;
    };
    this.patterns = problem.stops.flatMap(({ patterns }, stop) =>
      patterns.map(({ cost, visits }) => ({ stop, cost, options: visits.map((visit) => optionOf(stop, visit)) })),
    );
    this.classes = this.classesOf();
    const rows = new RowBuilder();
    for (const _ of problem.stops) rows.add({ lower: 1, upper: 1 });
    for (const _ of this.options) rows.add({ lower: 0 });
    for (const { tours } of this.classes) rows.add({ upper: tours.length });
    const columns = new ColumnBuilder();
    for (const { stop, cost, options } of this.patterns) {
      const entries = options.map((option) => [this.rowOf(option), -1] as const);
      columns.add({ objective: -cost, upper: 1, isInteger: true }, [[stop, 1], ...entries]);
    }
    problem.stops.forEach(({ absenceCost }, stop) => {
      columns.add({ objective: -Math.min(absenceCost, PENALTY), isInteger: true }, [[stop, 1]]);
    });
    this.firstTourColumn = columns.count;
    this.model = solver.createModel(rows, columns);
  }

  /** Adds tours that it does not hold yet. @returns how many. */
  add(tours: readonly ClassTour[]): number {
    const columns = new ColumnBuilder();
    for (const tour of tours) {
      const key = `${tour.tourClass} ${tour.options.join(' ')}`;
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.tours.push(tour);
      const entries = tour.options.map((option) => [this.rowOf(option), 1] as const);
      columns.add({ objective: -tour.cost, isInteger: true }, [...entries, [this.rowOfClass(tour.tourClass), 1]]);
    }
    if (columns.count > 0) this.model.addColumns(columns);
    return columns.count;
  }

  /** What the visits pay, never negative. */
  pricesOf(rowDuals: Float64Array): Float64Array {
    return Float64Array.from(this.options, (_, option) => Math.max(0, -rowDuals[this.rowOf(option)]!));
  }

  /** What a tour of each class must save at least to be of use: never positive. */
  thresholdsOf(rowDuals: Float64Array): Float64Array {
    return Float64Array.from(this.classes, (_, at) => Math.min(0, -rowDuals[this.rowOfClass(at)]!));
  }

  /**
   * A lower bound at any prices (Lagrangian): each stop's cheapest pattern, and as many of the best tours as there may be.
   *
   * @param leastOfClass by class, no more than any of its tours costs less what its visits pay.
   */
  boundAt(prices: Float64Array, leastOfClass: ArrayLike<number>): number {
    const ofStop = this.problem.stops.map(({ absenceCost }) => absenceCost);
    for (const { stop, cost, options } of this.patterns) {
      const sum = options.reduce((total, option) => total + prices[option]!, cost);
      ofStop[stop] = Math.min(ofStop[stop]!, sum);
    }
    const stops = ofStop.reduce((total, one) => total + one, 0);
    return this.classes.reduce((total, { tours }, at) => total + tours.length * Math.min(0, leastOfClass[at]!), stops);
  }

  private rowOf(option: number): number {
    return this.problem.stops.length + option;
  }

  private rowOfClass(at: number): number {
    return this.problem.stops.length + this.options.length + at;
  }

  private classesOf(): TourClass[] {
    const found = new Map<string, { tour: SearchTour; tours: number[] }>();
    this.problem.tours.forEach((tour, index) => {
      const key = Object.values(tour).join(' ');
      const alike = found.get(key) ?? { tour, tours: [] };
      alike.tours.push(index);
      found.set(key, alike);
    });
    return [...found.values()].map(({ tour, tours }) => ({
      tour,
      tours,
      options: [...this.options.keys()].filter((option) => {
        const { stop, day } = this.options[option]!;
        return day === tour.day && !this.problem.stops[stop]!.excludedUnitKinds.includes(tour.unitKind);
      }),
    }));
  }
}
