/** Visits that tours could make which no pool holds. */

export interface BeyondVisit {
  readonly stop: number;
  readonly kind: number;
  readonly days: readonly number[];
}

/** The visits of all tours of a unit class, held or not. */
export interface VisitsOfClass {
  readonly visits: readonly BeyondVisit[];
  /** Most visits of one tour in the morning, and in the afternoon. */
  readonly mostInHalf: readonly [number, number];
}

export interface VisitsBeyond {
  /** By unit class. */
  readonly ofClass: readonly VisitsOfClass[];
}
