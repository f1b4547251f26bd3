import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rota } from '../../../src/domain/rota.ts';
import { judge } from '../../../src/rules/judge.ts';
import { toursOfRota } from '../../../src/solver/method/tours-of-rota.ts';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import type { MipSolver } from '../../../src/solver/mip/mip-solver.ts';
import { balancedRoster, spreadOf } from '../../../src/solver/rota/balanced-roster.ts';
import { rosterOf, type UnitTour } from '../../../src/solver/rota/roster.ts';
import { instanceOf, poolsOf, tourName } from '../../support/instances.ts';
import { smallCases } from '../../support/small-cases.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { solved, solvedOrNone } from '../../support/solving.ts';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const bob = { id: 'bob', name: 'Bob' };

/** Agents of each tour of the bus; a tour is a day and a stop, in the morning. */
function balanced(overrides: Parameters<typeof smallScenario>[0], tours: readonly (readonly [number, string])[]) {
  const scenario = smallScenario({ agents: [bob], ...overrides });
  const instance = instanceOf(scenario);
  const pools = poolsOf(instance);
  const placed: UnitTour[] = tours.map(([day, stop]) => {
    const all = Array.from({ length: pools[0]!.size }, (_, tour) => tour);
    const tour = all.find((candidate) => tourName(instance, pools[0]!, candidate) === `${stop} 150+0`)!;
    return { pool: 0, tour, day, unit: 0 };
  });
  const draw = { instance, pools, tours: placed, first: rosterOf(instance, pools, placed, solver)! };
  return balancedRoster(draw, solver).map((crew) => crew.map((agent) => scenario.agents[agent]!.id).join());
}

describe('a balanced roster', () => {
  test('shares out the hours, and keeps the faces of a stop', () => {
    const tours = [
      [0, 'aube'],
      [1, 'cure'],
      [5, 'aube'],
      [6, 'cure'],
    ] as const;
    const [monday, tuesday, nextMonday, nextTuesday] = balanced({}, tours);
    expect(monday).toBe(nextMonday);
    expect(tuesday).toBe(nextTuesday);
    expect(monday).not.toBe(tuesday);
  });

  test('leaves aside who can ride nothing', () => {
    const agents = [bob, { id: 'clara', name: 'Clara', availability: {} }];
    const crews = balanced({ agents }, [
      [0, 'aube'],
      [1, 'aube'],
    ]);
    expect([...crews].sort()).toEqual(['ana', 'bob']);
  });

  test('never breaks a rule, has nobody more aboard, and no greater spread of hours than the one before', async () => {
    const seen = { rotas: 0, evened: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.boolean().chain((rulesOfWork) => smallCases({ mostUnits: 2, mostStops: 4, rulesOfWork })),
        async ({ scenario, matrix, need }) => {
          const result = await solvedOrNone({ scenario, matrix, need }, { gap: 0.05 });
          if (result === null || result.rota.tours.length === 0) return;
          const { rota } = result;
          const instance = instanceOf(scenario, matrix);
          const pools = poolsOf(instance);
          const tours = rota.tours.map((tour): UnitTour => {
            const unit = scenario.units.findIndex(({ id }) => id === tour.unit);
            return { ...toursOfRota(instance, pools, { ...rota, tours: [tour] })[0]!, unit };
          });
          const first = rosterOf(instance, pools, tours, solver);
          // Of tours with the same visits it takes the cheapest, which may leave and return at other hours.
          if (first === null) return;
          const draw = { instance, pools, tours, first };
          const roster = balancedRoster(draw, solver);
          const [before, after] = [spreadOf(draw, first), spreadOf(draw, roster)];
          expect(after).toBeLessThanOrEqual(before + 1e-9);
          expect(roster.flat().length).toBeLessThanOrEqual(first.flat().length);
          seen.rotas++;
          if (after < before - 0.01) seen.evened++;
          const crewed: Rota = {
            ...rota,
            tours: rota.tours.map((tour, t) => ({ ...tour, agents: roster[t]!.map((a) => scenario.agents[a]!.id) })),
          };
          const verdict = judge(scenario, need, matrix, crewed);
          if (instance.rulesOfWork.clock === null) expect(verdict.violations).toEqual([]);
          expect(verdict.figures.objective).toBeCloseTo(judge(scenario, need, matrix, rota).figures.objective, 9);
        },
      ),
      { numRuns: 25, seed: 81, endOnFailure: true },
    );
    expect(seen.rotas).toBeGreaterThan(10);
    expect(seen.evened).toBeGreaterThan(0);
  });

  test('comes with a rota whose scenario asks for it, at the same objective', async () => {
    const scenario = smallScenario({ agents: [bob], goal: { centsPerWeightedHour: 20_000 } });
    const asked = { ...scenario, roster: { balanced: true } };
    const instance = instanceOf(scenario);
    const [plain, fair] = await Promise.all(
      [scenario, asked].map((one) => solved({ scenario: one, matrix: instance.matrix, need: instance.need })),
    );
    expect(fair!.certificate).toEqual(plain!.certificate);
    const hoursOf = (rota: Rota) =>
      judge(scenario, instance.need, instance.matrix, rota).agents.map(({ hours }) => hours);
    const [most, least] = [Math.max(...hoursOf(fair!.rota)), Math.min(...hoursOf(fair!.rota))];
    expect(most - least).toBeLessThanOrEqual(Math.max(...hoursOf(plain!.rota)) - Math.min(...hoursOf(plain!.rota)));
    expect(least).toBeGreaterThan(0);
  });
});
