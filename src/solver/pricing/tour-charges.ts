/** What a tour of one unit class on one day costs and is charged, in the unit of the aim: its reduced cost is minus the sum. */
export interface TourCharges {
  /** Per tour. */
  readonly fixed: number;
  /** Where it works in the morning. */
  readonly morning: number;
  readonly afternoon: number;
  readonly perMetre: number;
  /** From leaving the garage to being back. */
  readonly perSpanSecond: number;
  /** Span less lunch. */
  readonly perWorkSecond: number;
  /** `stop * kinds + kind`; negative where a visit is wanted, infinite where it must not be made. */
  readonly ofVisit: Float64Array;
}
