import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { judge } from '../../../src/rules/judge.ts';
import { compileInstance } from '../../../src/solver/instance/compile.ts';
import { findTours } from '../../../src/solver/method/find-tours.ts';
import { improveInParts } from '../../../src/solver/method/improve-in-parts.ts';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import { SolveRun } from '../../../src/solver/run/solve-run.ts';
import { likeDays } from '../../../src/solver/selection/day-groups.ts';
import { solveLinearRelaxation } from '../../../src/solver/selection/linear-relaxation.ts';
import { buildSelectionModel } from '../../../src/solver/selection/selection-model.ts';
import type { SmallCase } from '../../support/exhaustive-rota.ts';
import { smallCases } from '../../support/small-cases.ts';

const [solver, appraiser] = [await loadHighsSolver(), await loadHighsSolver()];
const UNHURRIED = { timeLimitSeconds: () => 60, stopped: () => false, slackShare: 0, isLongEnough: () => false };

/** Improves the rota of no tours, until the rota is good or no part is of use. */
function improved({ scenario, matrix }: SmallCase) {
  const need = buildNeedModel(scenario, matrix);
  const limits = { timeLimitSeconds: 60, gap: 0.02, iterationLimit: 1, seed: 1 };
  const run = new SolveRun({
    instance: compileInstance({ scenario, matrix, need }),
    solver,
    appraiser,
    control: { limits, now: () => performance.now(), stopped: () => false, onProgress: () => {} },
    startedAt: performance.now(),
    stage: { number: 1, count: 1, measure: 'weighted-hours' },
  });
  findTours(run);
  run.offer([]);
  const before = run.objective;
  const selection = buildSelectionModel(run.instance, run.pools, likeDays(run.instance));
  const relaxation = solveLinearRelaxation(selection, solver, UNHURRIED);
  improveInParts(run, { selection, relaxation }, { untilSecondsLeft: 0 });
  relaxation.model.dispose();
  return { run, before, relaxation, verdict: judge(scenario, need, matrix, run.finish().rota) };
}

test('part by part a legal rota comes of none, worth more than half of what the relaxation allows', () => {
  const withoutPromises = smallCases({ mostUnits: 2, mostStops: 6 }).map((one) => ({
    ...one,
    scenario: { ...one.scenario, floors: [], locks: [], label: null },
  }));
  const reached: number[] = [];
  fc.assert(
    fc.property(withoutPromises, (one) => {
      const { run, before, relaxation, verdict } = improved(one);
      expect(verdict.violations).toEqual([]);
      expect(run.objective).toBeGreaterThanOrEqual(before);
      expect(run.objective).toBeLessThanOrEqual(relaxation.bound + 1e-6);
      expect(Math.abs(verdict.figures.objective - run.objective)).toBeLessThan(1e-6 * Math.max(1, run.objective));
      if (relaxation.bound > 0.1) reached.push(run.objective / relaxation.bound);
    }),
    { seed: 6, numRuns: 12 },
  );
  expect(reached.length).toBeGreaterThan(2);
  expect(reached.reduce((sum, share) => sum + share, 0) / reached.length).toBeGreaterThan(0.5);
}, 120_000);
