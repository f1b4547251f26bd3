import { expect, test } from 'vitest';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import { SolveRun } from '../../../src/solver/run/solve-run.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { EXACT } from '../../support/solving.ts';

test('a solver may take its seconds by the clock of the run, which the wall may be ahead of', async () => {
  let milliseconds = 0;
  const solver = await loadHighsSolver();
  const run = new SolveRun({
    instance: instanceOf(smallScenario()),
    solver,
    appraiser: solver,
    control: { limits: EXACT, now: () => milliseconds, wallSeconds: 8, stopped: () => false, onProgress: () => {} },
    startedAt: 0,
    stage: { number: 1, count: 1, measure: 'weighted-hours' },
  });
  const { timeLimitSeconds, stopped } = run.timeOf(5);
  expect(timeLimitSeconds).toBe(40);
  milliseconds = 4999;
  expect(stopped()).toBe(false);
  milliseconds = 5000;
  expect(stopped()).toBe(true);
});
