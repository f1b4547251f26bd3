/** What a tour is charged at given duals: what labelling minimises, and its exact value for a tour that is known. */
import { AFTERNOON_BIT, type Instance, MORNING_BIT } from '../instance/instance.ts';
import type { PooledTour } from '../tours/tour-pool.ts';

/** What a tour of one unit class on one day costs and is charged, in the unit of the aim: its reduced cost is minus the sum. */
export interface TourCharges {
  /** Per tour. */
  readonly fixed: number;
  /** Where it works in the morning, or in the afternoon. */
  readonly morning: number;
  readonly afternoon: number;
  readonly perMetre: number;
  /** Of the time from leaving to being back. */
  readonly perSpanSecond: number;
  /** Of the span less lunch. */
  readonly perWorkSecond: number;
  /** `stop * kinds + kind`: negative where a visit is wanted, infinite where such a visit must not be made. */
  readonly ofVisit: Float64Array;
}

/** @returns the reduced cost of that tour, in the unit of the aim: −∞ where it makes a visit that must not be made. */
export function reducedCostOf(tour: PooledTour, charges: TourCharges, { kinds }: Pick<Instance, 'kinds'>): number {
  let charged = charges.fixed;
  if ((tour.halves & MORNING_BIT) !== 0) charged += charges.morning;
  if ((tour.halves & AFTERNOON_BIT) !== 0) charged += charges.afternoon;
  charged += charges.perMetre * tour.metres;
  charged += charges.perSpanSecond * tour.spanSeconds + charges.perWorkSecond * tour.workSeconds;
  for (const { stop, kind } of tour.visits) charged += charges.ofVisit[stop * kinds.kinds.length + kind]!;
  return -charged;
}
