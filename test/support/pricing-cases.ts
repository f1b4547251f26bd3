/** Random charges of tours, and what enumeration says of them. */
import fc from 'fast-check';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { reducedCostOf, type TourCharges } from '../../src/solver/pricing/tour-charges.ts';
import { runsOn, type TourPool, tourOf } from '../../src/solver/tours/tour-pool.ts';
import { chanceOf } from './hashed-travel.ts';

export interface ChargesRecipe {
  readonly seed: number;
  readonly perMetre: number;
  readonly perSpanSecond: number;
  readonly perWorkSecond: number;
}

/** @param sign 1: nothing is charged less the more there is of it; −1: it may be. */
export function chargesRecipes(sign: 1 | -1): fc.Arbitrary<ChargesRecipe> {
  const least = sign === 1 ? 0 : -1;
  return fc.record({
    seed: fc.integer(),
    perMetre: fc.constantFrom(least, 0, 0.5, 1).map((one) => one / 1000),
    perSpanSecond: fc.constantFrom(least, 0, 0, 1, 3).map((one) => one / 1000),
    perWorkSecond: fc.constantFrom(least, 0, 0, 2).map((one) => one / 1000),
  });
}

export function chargesOf({ seed, ...per }: ChargesRecipe, { kinds, stopCount }: Instance): TourCharges {
  const chance = (what: string) => chanceOf(what, seed);
  return {
    ...per,
    fixed: chance('fixed') * 20,
    morning: chance('morning') * 6 - 1,
    afternoon: chance('afternoon') * 6 - 1,
    ofVisit: Float64Array.from({ length: stopCount * kinds.kinds.length }, (_, visit) =>
      chance(`closed ${visit}`) < 0.1 ? Number.POSITIVE_INFINITY : 4 - chance(`visit ${visit}`) * 30,
    ),
  };
}

/** @returns the greatest reduced cost of all tours of the pool that run on the day; −∞ where there is none. */
export function bestReducedCost(pool: TourPool, day: number, charges: TourCharges, instance: Instance): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let tour = 0; tour < pool.size; tour++) {
    if (runsOn(pool, tour, day)) best = Math.max(best, reducedCostOf(tourOf(pool, tour), charges, instance));
  }
  return best;
}
