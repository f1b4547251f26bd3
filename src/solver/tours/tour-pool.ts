/** All day tours of one unit class, column by column: tour i has the visits `firstVisit[i]` to `firstVisit[i + 1]`. */
import { AFTERNOON_BIT, MORNING_BIT } from '../instance/instance.ts';

export const DAYS_PER_MASK = 32;

/** Set of cycle days (at most 35) as two words. */
export interface DaySet {
  readonly low: number;
  readonly high: number;
}

export function daySet(days: readonly number[]): DaySet {
  let low = 0;
  let high = 0;
  for (const day of days) {
    if (day < DAYS_PER_MASK) low |= 1 << day;
    else high |= 1 << (day - DAYS_PER_MASK);
  }
  return { low, high };
}

/** One visit of a tour, in indices of the instance. */
export interface TourVisit {
  readonly stop: number;
  /** Position in `openings.variantsOfStop[stop]`. */
  readonly variant: number;
  readonly kind: number;
  /** When it opens, seconds after midnight, where a tolerance can bind there (`instance.bands`); `ANY_HOUR` elsewhere. */
  readonly opens: number;
}

/** The hour at which a visit opens is no matter. */
export const ANY_HOUR = -1;

export interface PooledTour {
  readonly visits: readonly TourVisit[];
  readonly days: DaySet;
  readonly metres: number;
  readonly spanSeconds: number;
  readonly workSeconds: number;
  readonly cents: number;
  readonly halves: number;
  /** Seconds after midnight. */
  readonly departs: number;
  readonly returns: number;
  /** Bit b is set where the tour keeps rule b of `rulesOfWork.breaks`. */
  readonly breaks: number;
}

export interface TourPool {
  readonly unitClass: number;
  readonly size: number;
  readonly firstVisit: Int32Array;
  readonly stop: Int32Array;
  readonly variant: Int16Array;
  readonly kind: Int16Array;
  readonly opens: Int32Array;
  readonly daysLow: Int32Array;
  readonly daysHigh: Int32Array;
  readonly metres: Float64Array;
  readonly spanSeconds: Int32Array;
  readonly workSeconds: Int32Array;
  readonly cents: Float64Array;
  /** `MORNING_BIT`, `AFTERNOON_BIT` or both: when the crew is needed. */
  readonly halves: Uint8Array;
  readonly departs: Int32Array;
  readonly returns: Int32Array;
  readonly breaks: Int32Array;
}

export class TourPoolBuilder {
  private readonly unitClass: number;
  private readonly firstVisit: number[] = [0];
  private readonly stop: number[] = [];
  private readonly variant: number[] = [];
  private readonly kind: number[] = [];
  private readonly opens: number[] = [];
  private readonly daysLow: number[] = [];
  private readonly daysHigh: number[] = [];
  private readonly metres: number[] = [];
  private readonly spanSeconds: number[] = [];
  private readonly workSeconds: number[] = [];
  private readonly cents: number[] = [];
  private readonly halves: number[] = [];
  private readonly departs: number[] = [];
  private readonly returns: number[] = [];
  private readonly breaks: number[] = [];

  constructor(unitClass: number) {
    this.unitClass = unitClass;
  }

  get size(): number {
    return this.cents.length;
  }

  add(tour: PooledTour): void {
    for (const visit of tour.visits) {
      this.stop.push(visit.stop);
      this.variant.push(visit.variant);
      this.kind.push(visit.kind);
      this.opens.push(visit.opens);
    }
    this.firstVisit.push(this.stop.length);
    this.daysLow.push(tour.days.low);
    this.daysHigh.push(tour.days.high);
    this.metres.push(tour.metres);
    this.spanSeconds.push(tour.spanSeconds);
    this.workSeconds.push(tour.workSeconds);
    this.cents.push(tour.cents);
    this.halves.push(tour.halves);
    this.departs.push(tour.departs);
    this.returns.push(tour.returns);
    this.breaks.push(tour.breaks);
  }

  build(): TourPool {
    return {
      unitClass: this.unitClass,
      size: this.size,
      firstVisit: new Int32Array(this.firstVisit),
      stop: new Int32Array(this.stop),
      variant: new Int16Array(this.variant),
      kind: new Int16Array(this.kind),
      opens: new Int32Array(this.opens),
      daysLow: new Int32Array(this.daysLow),
      daysHigh: new Int32Array(this.daysHigh),
      metres: new Float64Array(this.metres),
      spanSeconds: new Int32Array(this.spanSeconds),
      workSeconds: new Int32Array(this.workSeconds),
      cents: new Float64Array(this.cents),
      halves: new Uint8Array(this.halves),
      departs: new Int32Array(this.departs),
      returns: new Int32Array(this.returns),
      breaks: new Int32Array(this.breaks),
    };
  }
}

/** True where the tour may run on that day. */
export function runsOn(pool: TourPool, tour: number, day: number): boolean {
  return day < DAYS_PER_MASK
    ? ((pool.daysLow[tour]! >>> day) & 1) === 1
    : ((pool.daysHigh[tour]! >>> (day - DAYS_PER_MASK)) & 1) === 1;
}

export function visitsOf(pool: TourPool, tour: number): TourVisit[] {
  const visits: TourVisit[] = [];
  for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
    visits.push({ stop: pool.stop[v]!, variant: pool.variant[v]!, kind: pool.kind[v]!, opens: pool.opens[v]! });
  }
  return visits;
}

/** @returns the tour by itself, as it was added. */
export function tourOf(pool: TourPool, tour: number): PooledTour {
  return {
    visits: visitsOf(pool, tour),
    days: { low: pool.daysLow[tour]!, high: pool.daysHigh[tour]! },
    metres: pool.metres[tour]!,
    spanSeconds: pool.spanSeconds[tour]!,
    workSeconds: pool.workSeconds[tour]!,
    cents: pool.cents[tour]!,
    halves: pool.halves[tour]!,
    departs: pool.departs[tour]!,
    returns: pool.returns[tour]!,
    breaks: pool.breaks[tour]!,
  };
}

/** True where the crew of such a tour works in the morning (or the afternoon). */
export const worksMorning = (halves: number): boolean => (halves & MORNING_BIT) !== 0;
export const worksAfternoon = (halves: number): boolean => (halves & AFTERNOON_BIT) !== 0;
