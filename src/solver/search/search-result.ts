/** Who runs the search, and what it answers. */

export interface SearchControl {
  readonly seed: number;
  /** Infinite: none. One of the two limits must be finite. */
  readonly timeLimitMs: number;
  readonly iterationLimit: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** True once the caller wants the best tours so far. */
  readonly stopped: () => boolean;
  readonly onImproved: (solution: SearchSolution) => void;
  /** Reckons everything anew after every step and throws where anything differs: for tests. */
  readonly isAudited?: boolean;
}

export interface SearchSolution {
  /** Travel, tours driven, patterns and absences. */
  readonly cost: number;
  /** Tours driven, with their index in the problem and their stops in order. */
  readonly tours: readonly { readonly tour: number; readonly stops: readonly number[] }[];
  /** Index among the patterns of the stop; −1 where it is absent. */
  readonly patterns: readonly number[];
}

export interface SearchResult {
  /** Null where no legal solution was found. */
  readonly solution: SearchSolution | null;
  readonly iterations: number;
}
