import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import { judge } from '../../src/rules/judge.ts';
import { atAnyHour } from '../support/at-any-hour.ts';
import type { SmallCase } from '../support/exhaustive-rota.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { smallCases } from '../support/small-cases.ts';
import { smallScenario } from '../support/small-scenario.ts';
import { solved, solvedOrNone } from '../support/solving.ts';

const grain = (objective: number) => 2e-7 + 1e-6 * Math.abs(objective);

/** Limited by iterations, so that the same rotas are found on any machine. */
async function priced(small: SmallCase) {
  try {
    return await solved(small, { iterationLimit: 200 }, { mostListedTours: 0 });
  } catch (error) {
    if (error instanceof InfeasibleError) return 'infeasible';
    if (error instanceof NoRotaFoundError) return 'not-found';
    throw error;
  }
}

describe('a scenario whose tours are priced instead of listed', () => {
  test('has a legal rota, a bound that holds, and mostly the same optimum', async () => {
    const counts = { same: 0, worse: 0, infeasible: 0, unproven: 0, missed: 0, optimal: 0 };
    await fc.assert(
      fc.asyncProperty(smallCases({ mostUnits: 2, mostStops: 6 }).map(atAnyHour), async (small) => {
        const listed = await solvedOrNone(small);
        const answer = await priced(small);
        if (answer === 'infeasible') {
          counts.infeasible++;
          expect(listed).toBeNull();
          return;
        }
        if (answer === 'not-found') {
          counts[listed === null ? 'unproven' : 'missed']++;
          return;
        }
        expect(listed).not.toBeNull();
        const { certificate: optimum } = listed!;
        const { rota, certificate } = answer;
        const verdict = judge(small.scenario, small.need, small.matrix, rota);
        expect(verdict.violations).toEqual([]);
        expect(Math.abs(verdict.figures.objective - certificate.objective)).toBeLessThan(grain(certificate.objective));
        expect(certificate.bound).toBeGreaterThan(optimum.objective - grain(optimum.objective));
        expect(certificate.objective).toBeLessThan(optimum.objective + grain(optimum.objective));
        if (certificate.objective > optimum.objective - grain(optimum.objective)) counts.same++;
        else counts.worse++;
        if (certificate.status === 'optimal') counts.optimal++;
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
    expect(counts.same).toBeGreaterThan(20);
    expect(counts.optimal).toBeGreaterThan(10);
    expect(counts.worse + counts.missed).toBeLessThan(3);
    expect(counts.unproven).toBeLessThan(5);
    expect(counts.infeasible).toBeGreaterThan(3);
  }, 120_000);

  test('has the same rota for the same seed and iterations, however fast the machine is', async () => {
    const input = inputsOf(
      smallScenario({ visits: { dwellMinutes: [60], mostPerTour: 4, parts: ['morning', 'afternoon'] } }),
    );
    const rotaAt = async (speed: number) => {
      const now = () => performance.now() / speed;
      const { rota } = await solved(input, { iterationLimit: 300, seed: 7 }, { mostListedTours: 0, now });
      return rota;
    };
    const rota = await rotaAt(1);
    expect(await rotaAt(3)).toEqual(rota);
    expect(rota.tours.some(({ visits }) => visits.length > 1)).toBe(true);
  }, 60_000);
});
