import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { judge } from '../../../src/rules/judge.ts';
import type { Instance } from '../../../src/solver/instance/instance.ts';
import { searchForTours } from '../../../src/solver/method/search-for-tours.ts';
import type { SearchedTour } from '../../../src/solver/method/tours-of-search.ts';
import { runsOn, visitsOf } from '../../../src/solver/tours/tour-pool.ts';
import { poolsOf } from '../../support/instances.ts';
import { mediumCases } from '../../support/medium-cases.ts';
import { bestPlan, runWith, searchedInstance, selected } from '../../support/searched-tours.ts';
import { lineMatrix, smallScenario } from '../../support/small-scenario.ts';
import { solved } from '../../support/solving.ts';

const SEED = 20_261_122;

function searched(instance: Instance, iterationLimit = 3000): SearchedTour[] {
  let clock = 0;
  // Time stands almost still: only iterations count, and the same tours are found on any machine.
  const now = () => clock++ / 1e6;
  return searchForTours(instance, { seconds: 1e6, iterationLimit, seed: 1, now, stopped: () => false });
}

const inputOf = (scenario: ReturnType<typeof smallScenario>) => {
  const matrix = lineMatrix(scenario);
  return { scenario, matrix, need: buildNeedModel(scenario, matrix) };
};

describe('tours of the search', () => {
  test('are tours that enumeration lists, or dearer orders of the same visits', () => {
    fc.assert(
      fc.property(mediumCases, (medium) => {
        const instance = searchedInstance(medium);
        const pools = poolsOf(instance);
        const listed = pools.map((pool) => {
          const byVisits = new Map<string, number[]>();
          for (let tour = 0; tour < pool.size; tour++) {
            const key = keyOf(visitsOf(pool, tour));
            byVisits.set(key, [...(byVisits.get(key) ?? []), tour]);
          }
          return byVisits;
        });
        for (const { unitClass, day, tour } of searched(instance, 600)) {
          const pool = pools[unitClass]!;
          const alike = (listed[unitClass]!.get(keyOf(tour.visits)) ?? []).filter((one) => runsOn(pool, one, day));
          expect(alike.length).toBeGreaterThan(0);
          expect(Math.min(...alike.map((one) => pool.cents[one]!))).toBeLessThanOrEqual(tour.cents + 1e-9);
        }
      }),
      { numRuns: 15, seed: SEED },
    );
  }, 120_000);

  test('make rotas that the judge passes', async () => {
    await fc.assert(
      fc.asyncProperty(mediumCases, async (medium) => {
        const instance = searchedInstance(medium);
        const run = await runWith(instance, searched(instance, 600), { gap: 0.05, timeLimitSeconds: 5 });
        const rota = selected(run);
        const need = buildNeedModel(medium.scenario, medium.matrix);
        expect(judge(medium.scenario, need, medium.matrix, rota).violations).toEqual([]);
      }),
      { numRuns: 6, seed: SEED },
    );
  }, 120_000);

  test('hold the optimum of a small scenario', async () => {
    const input = inputOf(smallScenario());
    const exact = await solved(input);
    const instance = searchedInstance(input);
    const run = await runWith(instance, searched(instance));
    expect(selected(run).certificate!.objective).toBeCloseTo(exact.certificate.objective, 4);
  });

  test('of the best plan make a rota, lunch between both halves of the day', async () => {
    const input = inputOf(
      smallScenario({
        visits: { dwellMinutes: [20], mostPerTour: 6, parts: ['morning', 'afternoon'] },
        stops: ['aube', 'bief', 'cure', 'dent'].map((id) => ({
          id,
          windows: { monday: [{ from: '11:00', to: '15:00' }] },
        })),
        cycle: { weeks: 1, days: { monday: ['morning', 'afternoon'] } },
      }),
    );
    const instance = searchedInstance(input);
    const found = searched(instance);
    const run = await runWith(instance, found);
    expect(run.offer(bestPlan(found))).not.toBeNull();
    const { rota } = run.finish();
    expect(judge(input.scenario, input.need, input.matrix, rota).violations).toEqual([]);
    expect(rota.tours[0]!.visits).toHaveLength(4);
    expect(rota.tours[0]!.lunch).not.toBeNull();
  });

  test('visit where visits are promised', async () => {
    const floors = [{ commune: '17004', leastVisitsPerCycle: 2 }];
    const instance = searchedInstance(inputOf(smallScenario({ floors })));
    const found = searched(instance);
    const run = await runWith(instance, found);
    expect(run.offer(bestPlan(found))).not.toBeNull();
    const visits = run.finish().rota.tours.flatMap((tour) => tour.visits);
    expect(visits.filter(({ stop }) => stop === 'dent').length).toBeGreaterThanOrEqual(2);
  });

  test('are the same for the same seed', () => {
    const instance = searchedInstance(inputOf(smallScenario()));
    expect(searched(instance)).toEqual(searched(instance));
  });

  test('are none where nobody can drive', () => {
    expect(searched(searchedInstance(inputOf(smallScenario({}, { agents: [] }))))).toEqual([]);
  });
});

function keyOf(visits: SearchedTour['tour']['visits']): string {
  return visits
    .map(({ stop, variant, kind }) => `${stop}/${variant}/${kind}`)
    .sort()
    .join(' ');
}
