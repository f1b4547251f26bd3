import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InfeasibleError } from '../../src/domain/problem.ts';
import { type Certificate, relativeGap } from '../../src/domain/rota.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import type { SolveResult } from '../../src/solver/solve.ts';
import { type MediumCase, mediumCases } from '../support/medium-cases.ts';
import { permutedScenario } from '../support/permuted.ts';
import { reindexedTravel } from '../support/reindexed-travel.ts';
import { smallCases } from '../support/small-cases.ts';
import { solved, solvedOrNone } from '../support/solving.ts';

const inputOf = ({ scenario, matrix }: MediumCase) => ({ scenario, matrix, need: buildNeedModel(scenario, matrix) });

/** Medium cases without promises, small enough to be solved a few times in a test: solved at once, hard to finish. */
const drawn = fc.sample(mediumCases, { seed: 5, numRuns: 40 });
const [easy, short, hard, unfinished] = [drawn[2]!, drawn[39]!, drawn[11]!, drawn[21]!];

function expectSound(drawn: MediumCase, { rota, certificate }: SolveResult): Verdict {
  const { scenario, matrix, need } = inputOf(drawn);
  const verdict = judge(scenario, need, matrix, rota);
  expect(verdict.violations).toEqual([]);
  const { objective } = certificate;
  expect(Math.abs(verdict.figures.objective - objective)).toBeLessThan(1e-7 + 1e-6 * Math.abs(objective));
  expectHonest(certificate);
  expect(rota.certificate).toEqual(certificate);
  return verdict;
}

function expectHonest(certificate: Certificate): void {
  expect(certificate.bound).toBeGreaterThanOrEqual(certificate.objective);
  expect(certificate.gap).toBe(relativeGap(certificate));
}

describe('a rota of the solver', () => {
  test('is legal and worth what its certificate says', async () => {
    const seen = { tours: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(mediumCases, async (drawn) => {
        const limits = { timeLimitSeconds: 2.5, gap: 0.02 };
        const result = await solvedOrNone(inputOf(drawn), limits);
        if (result === null) {
          seen.infeasible++;
          return;
        }
        const verdict = expectSound(drawn, result);
        seen.tours += verdict.figures.tours;
        const isGood = result.certificate.gap <= limits.gap;
        expect(['optimal', 'gap-reached'].includes(result.certificate.status)).toBe(isGood);
      }),
      { numRuns: 6, seed: 51, endOnFailure: true },
    );
    expect(seen.tours).toBeGreaterThan(5);
    expect(seen.infeasible).toBeLessThan(3);
  });

  test('is worth the same whatever the order of the scenario', async () => {
    const cases = smallCases({ mostUnits: 2, mostStops: 4 }).chain((small) =>
      fc.record({ small: fc.constant(small), scenario: permutedScenario(small.scenario) }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ small, scenario }) => {
        const one = await solvedOrNone(small);
        const result = await solvedOrNone(inputOf({ scenario, matrix: reindexedTravel(small.matrix, scenario) }));
        expect(result === null).toBe(one === null);
        if (one === null || result === null) return;
        const { objective } = one.certificate;
        expect(Math.abs(result.certificate.objective - objective)).toBeLessThan(2e-7 + 1e-6 * Math.abs(objective));
      }),
      { numRuns: 12, seed: 52, endOnFailure: true },
    );
  });

  test('is the same for the same seed and iteration limit, down to the last minute', async () => {
    for (const medium of [easy, short]) {
      const limits = { timeLimitSeconds: 600, gap: 0, iterationLimit: 3, seed: 7 };
      const one = await solved(inputOf(medium), limits);
      const again = await solved(inputOf(medium), limits);
      expect(again.rota).toEqual(one.rota);
      expect(again.statistics.nodes).toBe(one.statistics.nodes);
    }
  });
});

describe('a run of the solver', () => {
  test('that is stopped returns the best rota so far, at once', async () => {
    let asked = Number.NaN;
    const offered: number[] = [];
    const result = await solved(
      inputOf(hard),
      { gap: 0, timeLimitSeconds: 600 },
      {
        stopped: () => !Number.isNaN(asked),
        onProgress: ({ rota, phase, objective }) => {
          if (rota !== null) offered.push(objective!);
          if (phase === 'fold' && rota !== null && Number.isNaN(asked)) asked = performance.now();
        },
      },
    );
    expect(performance.now() - asked).toBeLessThan(5000);
    expectSound(hard, result);
    expect(result.certificate.status).toBe('cancelled');
    expect(result.certificate.objective).toBe(Math.max(...offered));
  });

  test('that is stopped before it began returns a legal rota, and no bound below the best', async () => {
    const best = await solved(inputOf(easy), { gap: 0.01, timeLimitSeconds: 20 });
    const result = await solved(inputOf(easy), {}, { stopped: () => true });
    expectSound(easy, result);
    expect(result.certificate.status).toBe('cancelled');
    expect(result.certificate.bound).toBeGreaterThanOrEqual(best.certificate.objective);
  });

  test('keeps its time limit and says that it was hit', async () => {
    const began = performance.now();
    const result = await solved(inputOf(hard), { gap: 0, timeLimitSeconds: 1 });
    expect(performance.now() - began).toBeLessThan(8000);
    expectSound(hard, result);
    expect(result.certificate.status).toBe('time-limit');
  });

  test('keeps its iteration limit and says that it was hit', async () => {
    const free = await solved(inputOf(short), { gap: 0.01, timeLimitSeconds: 20 });
    const limited = await solved(inputOf(short), { gap: 0, timeLimitSeconds: 600, iterationLimit: 1 });
    expectSound(short, limited);
    expect(limited.certificate.status).toBe('iteration-limit');
    expect(limited.certificate.bound).toBeGreaterThanOrEqual(free.certificate.objective * (1 - 1e-9));
  });

  test('tells of rising rotas and falling bounds, each rota legal', async () => {
    const told: { objective: number; bound: number }[] = [];
    let rotas = 0;
    await solved(
      inputOf(unfinished),
      { gap: 0.01, timeLimitSeconds: 10 },
      {
        onProgress: ({ rota, objective, bound, gap }) => {
          if (rota !== null) {
            rotas++;
            const { scenario, need, matrix } = inputOf(unfinished);
            const verdict = judge(scenario, need, matrix, rota);
            expect(verdict.violations).toEqual([]);
            expect(verdict.figures.objective).toBeCloseTo(objective!, 5);
          }
          if (objective === null || bound === null) return;
          expect(gap).toBe(relativeGap({ objective, bound }));
          told.push({ objective, bound });
        },
      },
    );
    expect(rotas).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(2);
    for (let i = 1; i < told.length; i++) {
      expect(told[i]!.objective).toBeGreaterThanOrEqual(told[i - 1]!.objective);
      expect(told[i]!.bound).toBeLessThanOrEqual(told[i - 1]!.bound);
    }
  });

  test('proves that nothing is legal, rather than return nothing', async () => {
    const { scenario, matrix } = easy;
    const commune = scenario.stops[0]!.commune;
    const promised = { commune, leastVisitsPerCycle: 30, mostVisitsPerCycle: null, leastServedShare: 0 };
    const run = solved(inputOf({ scenario: { ...scenario, floors: [promised] }, matrix }), { timeLimitSeconds: 20 });
    await expect(run).rejects.toBeInstanceOf(InfeasibleError);
  });
});
