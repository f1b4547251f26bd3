import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scenario } from '../../../src/domain/scenario.ts';
import { tellingTours } from '../../../src/solver/explain/telling-tours.ts';
import { compileInstance } from '../../../src/solver/instance/compile.ts';
import { enumerateTours } from '../../../src/solver/tours/enumerate.ts';
import { visitsOf } from '../../../src/solver/tours/tour-pool.ts';
import type { SmallCase } from '../../support/exhaustive-rota.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { smallCases } from '../../support/small-cases.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { solvedOrNone } from '../../support/solving.ts';

function stopsToldOf(input: SmallCase): string[] {
  const instance = compileInstance(input);
  const pools = instance.unitClasses.map((unit) =>
    enumerateTours(instance, unit, { mostTours: 1e6, stopped: () => false }),
  );
  const told = tellingTours(instance, pools);
  const stops = told.flatMap((pool) =>
    Array.from({ length: pool.size }, (_, tour) =>
      visitsOf(pool, tour).map(({ stop }) => input.scenario.stops[stop]!.id),
    ),
  );
  return [...new Set(stops.flat())].sort();
}

test('only tours to stops that promises speak of tell whether a rota exists', () => {
  const inputs = inputsOf(
    smallScenario({
      coverage: { travellersShare: 0, awayShareWithCar: 0, awayShareWithoutCar: 0 },
      floors: [
        { commune: '17001', leastVisitsPerCycle: 1 },
        { commune: '17002', mostVisitsPerCycle: 0 },
      ],
      locks: [
        { kind: 'visit', stop: 'cure', day: { week: 1, weekday: 'monday' } },
        { kind: 'stop-weekday', stop: 'dent', weekday: 'friday' },
      ],
    }),
  );
  expect(stopsToldOf(inputs)).toEqual(['aube', 'cure']);
});

test('a scenario has a legal rota exactly where it has one without the other stops', async () => {
  await fc.assert(
    fc.asyncProperty(smallCases({ mostUnits: 1, mostStops: 4 }), async (small) => {
      const told = stopsToldOf(small);
      const closed = small.scenario.stops.filter(({ id }) => !told.includes(id)).map(({ id }) => id);
      // Closed for good, by locks, so that what is promised to all within reach must be said commune by commune.
      fc.pre(small.scenario.floors.every(({ commune }) => commune !== null));
      const locks = [...small.scenario.locks, ...closed.map((stop) => ({ kind: 'stop-closed' as const, stop }))];
      const less = { ...small, scenario: Scenario.parse({ ...small.scenario, locks }) };
      expect((await solvedOrNone(less, { gap: 1 })) === null).toBe((await solvedOrNone(small, { gap: 1 })) === null);
    }),
    { numRuns: 12 },
  );
});
