/**
 * What the search is asked: which stops to visit on which days, and in which tours, at the least cost.
 *
 * Cost and time are in any units, the same throughout. Time windows, loads and spans may be infinite.
 */

/** One unit on one day. */
export interface SearchTour {
  /** Index of the day, from 0. */
  readonly day: number;
  /** Place where the tour starts and ends. */
  readonly garage: number;
  /** Index of the travel profile. */
  readonly profile: number;
  readonly mostLoad: number;
  /** Longest time from leaving the garage to being back, service and waiting included. */
  readonly mostDuration: number;
  /** Times between which the unit may be away. */
  readonly earliest: number;
  readonly latest: number;
  /** Cost of driving at all. */
  readonly fixedCost: number;
  /** Kind of unit, of which stops may exclude some. */
  readonly unitKind: number;
}

/** What a stop asks of the tour that visits it on a day. */
export interface SearchVisit {
  readonly day: number;
  readonly load: number;
  readonly serviceTime: number;
  /** Earliest and latest start of service; units wait where they are early. */
  readonly earliest: number;
  readonly latest: number;
}

/** A set of visits that a stop may have: all of them or none; at most one a day. */
export interface SearchPattern {
  readonly visits: readonly SearchVisit[];
  readonly cost: number;
}

export interface SearchStop {
  readonly place: number;
  readonly patterns: readonly SearchPattern[];
  /** Cost of no visit at all; infinite where the stop must be visited. */
  readonly absenceCost: number;
  /** Kinds of unit that cannot visit it. */
  readonly excludedUnitKinds: readonly number[];
}

/** Cost and time between places, `from * placeCount + to`; may be asymmetric; the diagonal is 0. */
export interface TravelProfile {
  readonly cost: Float64Array;
  readonly time: Float64Array;
}

export interface SearchProblem {
  readonly placeCount: number;
  readonly dayCount: number;
  readonly profiles: readonly TravelProfile[];
  readonly tours: readonly SearchTour[];
  readonly stops: readonly SearchStop[];
}
