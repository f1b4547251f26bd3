import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeDays } from '../../../src/solver/selection/day-groups.ts';
import { forEachReducedCost } from '../../../src/solver/selection/pricing.ts';
import { promisingTours } from '../../../src/solver/selection/promising-tours.ts';
import { buildSelectionModel } from '../../../src/solver/selection/selection-model.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';
import { smallCases } from '../../support/small-cases.ts';

test('promising tours are those of best reduced cost of all that are enumerated, unit by unit and group by group', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      smallCases({ mostUnits: 2, mostStops: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 20 }),
      ({ scenario, matrix }, most, prices) => {
        const instance = instanceOf(scenario, matrix);
        const selection = buildSelectionModel(instance, poolsOf(instance), likeDays(instance));
        const duals = Float64Array.from(selection.rows.lower, (_, row) => prices[row % prices.length]!);
        const all = selection.pools.map(() => selection.groups.map((): [number, number][] => []));
        forEachReducedCost(selection, duals, ({ pool, tour, group }, cost) => all[pool]![group]!.push([tour, cost]));
        promisingTours(selection, duals, most).forEach((ofPool, pool) => {
          ofPool.forEach((tours, group) => {
            const costOf = new Map(all[pool]![group]!);
            const best = [...costOf.values()].sort((a, b) => b - a).slice(0, most);
            expect([...tours].map((tour) => costOf.get(tour)!)).toEqual(best);
            expect(new Set(tours).size).toBe(tours.length);
            compared += tours.length;
          });
        });
      },
    ),
    { seed: 3, numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(100);
});
