import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../../src/solver/instance/instance.ts';
import { reducedCostOf } from '../../../src/solver/pricing/tour-charges.ts';
import { type PricingTask, tourPricer } from '../../../src/solver/pricing/tour-pricer.ts';
import { type PooledTour, type TourPool, tourOf } from '../../../src/solver/tours/tour-pool.ts';
import { type EnumerationCase, enumerationCases } from '../../support/enumeration-cases.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';
import { bestReducedCost, chargesOf, chargesRecipes } from '../../support/pricing-cases.ts';

const SAME = 1e-6;
const ANY = Number.NEGATIVE_INFINITY;

const price = (instance: Instance, asked: Partial<PricingTask> & Pick<PricingTask, 'charges'>) =>
  tourPricer(instance, instance.unitClasses[0]!).price({
    day: 0,
    least: ANY,
    most: 1e6,
    isExact: true,
    stopped: () => false,
    ...asked,
  });

function compiled({ scenario, matrix }: EnumerationCase): { instance: Instance; pool: TourPool } {
  const instance = instanceOf(scenario, matrix);
  return { instance, pool: poolsOf(instance)[0]! };
}

/** The rules of the day relaxed, so that only windows, range and autonomy limit tours. */
function unlimited({ scenario, matrix }: EnumerationCase): { instance: Instance; pool: TourPool } {
  const instance = instanceOf(scenario, matrix);
  const limits = {
    ...instance.limits,
    mostSpanSeconds: Number.POSITIVE_INFINITY,
    mostWorkSeconds: Number.POSITIVE_INFINITY,
  };
  const free = { ...instance, limits };
  return { instance: free, pool: poolsOf(free)[0]! };
}

const nameOf = ({ visits, metres, spanSeconds, workSeconds, cents, departs, halves }: PooledTour) =>
  JSON.stringify([visits, metres, spanSeconds, workSeconds, cents, departs, halves]);
const setOf = ({ visits }: PooledTour) => JSON.stringify(visits.map((visit) => JSON.stringify(visit)).sort());

describe('pricing by labelling', () => {
  test('bounds the reduced cost of every tour', () => {
    fc.assert(
      fc.property(enumerationCases(true), chargesRecipes(-1), fc.constantFrom(0, 1), (drawn, recipe, day) => {
        const { instance, pool } = compiled(drawn);
        const charges = chargesOf(recipe, instance);
        const { bound } = price(instance, { day, charges });
        expect(bound).toBeGreaterThanOrEqual(bestReducedCost(pool, day, charges, instance) - SAME);
      }),
      { numRuns: 300 },
    );
  });

  test('finds the best tour, and no greater bound, where time costs nothing and limits nothing but windows', () => {
    fc.assert(
      fc.property(enumerationCases(true), chargesRecipes(1), fc.constantFrom(0, 1), (drawn, recipe, day) => {
        const { instance, pool } = unlimited(drawn);
        const charges = { ...chargesOf(recipe, instance), perSpanSecond: 0, perWorkSecond: 0 };
        const best = bestReducedCost(pool, day, charges, instance);
        const { bound, tours } = price(instance, { day, charges });
        if (best === ANY) expect(tours).toEqual([]);
        else expect(bound).toBeCloseTo(best, 6);
        if (best > ANY) expect(reducedCostOf(tours[0]!, charges, instance)).toBeCloseTo(best, 6);
      }),
      { numRuns: 200 },
    );
  });

  test('returns tours that enumeration finds too, or a better order of the same visits, best first', () => {
    fc.assert(
      fc.property(enumerationCases(true), chargesRecipes(1), fc.boolean(), (drawn, recipe, isExact) => {
        const { instance, pool } = compiled(drawn);
        const charges = chargesOf(recipe, instance);
        const all = Array.from({ length: pool.size }, (_, tour) => tourOf(pool, tour));
        const names = new Set(all.map(nameOf));
        const { tours } = price(instance, { charges, isExact });
        const costs = tours.map((tour) => reducedCostOf(tour, charges, instance));
        expect(costs).toEqual(costs.toSorted((one, other) => other - one));
        for (const tour of tours) {
          if (names.has(nameOf(tour))) continue;
          const betters = all.filter(
            (other) =>
              setOf(other) === setOf(tour) &&
              other.metres <= tour.metres &&
              other.cents <= tour.cents &&
              other.spanSeconds <= tour.spanSeconds &&
              other.workSeconds <= tour.workSeconds,
          );
          expect(betters).not.toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('finds a tour that is better than asked wherever it says that there may be one, where time is free', () => {
    fc.assert(
      fc.property(
        enumerationCases(true),
        chargesRecipes(1),
        fc.integer({ min: -5, max: 30 }),
        (drawn, recipe, least) => {
          const { instance, pool } = unlimited(drawn);
          const charges = { ...chargesOf(recipe, instance), perSpanSecond: 0, perWorkSecond: 0 };
          const best = bestReducedCost(pool, 0, charges, instance);
          const { bound, tours } = price(instance, { charges, least });
          expect(bound).toBeCloseTo(Math.max(best, least), 6);
          expect(tours.length > 0).toBe(best > least);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('says nothing of other tours where it was heuristic or stopped', () => {
    const [drawn] = fc.sample(enumerationCases(true), { numRuns: 1, seed: 1 });
    const { instance } = compiled(drawn!);
    const charges = chargesOf({ seed: 1, perMetre: 0.001, perSpanSecond: 0.001, perWorkSecond: 0 }, instance);
    expect(price(instance, { charges, isExact: false }).bound).toBe(Number.POSITIVE_INFINITY);
  });
});
