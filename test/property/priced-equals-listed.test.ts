import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import { judge } from '../../src/rules/judge.ts';
import type { SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases } from '../support/small-cases.ts';
import { solved, solvedOrNone } from '../support/solving.ts';

const grain = (objective: number) => 2e-7 + 1e-6 * Math.abs(objective);

/** Hours within a tolerance cannot be priced. */
function atAnyHour(small: SmallCase): SmallCase {
  const patterns = small.scenario.patterns?.map((rule) => ({ ...rule, hourToleranceMinutes: null })) ?? null;
  return { ...small, scenario: { ...small.scenario, patterns } };
}

async function priced(small: SmallCase) {
  try {
    return await solved(small, { timeLimitSeconds: 20 }, { mostListedTours: 0 });
  } catch (error) {
    if (error instanceof InfeasibleError) return 'infeasible';
    if (error instanceof NoRotaFoundError) return 'not-found';
    throw error;
  }
}

describe('a scenario whose tours are priced instead of listed', () => {
  test('has a legal rota, a bound that holds, and mostly the same optimum', async () => {
    const counts = { same: 0, worse: 0, infeasible: 0, notFound: 0 };
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
          counts.notFound++;
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
      }),
      { numRuns: Number(process.env.RUNS ?? 60), seed: 5, endOnFailure: true },
    );
    console.log(counts);
  }, 300_000);
});
