import { expect, test } from 'vitest';
import { MilestoneWatch, secondsToFind, secondsToProve } from '../../benchmarks/rotas/milestones.ts';

/** Tells what a run reports, one second of CPU after the other. */
function watched(reports: { objective: number | null; gap: number | null }[]): MilestoneWatch {
  let seconds = 0;
  const watch = new MilestoneWatch(() => ({ cpuSeconds: seconds, wallSeconds: 2 * seconds }));
  for (const report of reports) {
    seconds++;
    watch.note(report);
  }
  return watch;
}

test('a gap is proven when the certificate says so, found when a rota was there that the final bound puts within it', () => {
  const watch = watched([
    { objective: null, gap: null },
    { objective: 90, gap: null },
    { objective: 99.5, gap: 0.2 },
    { objective: 99.5, gap: 0.015 },
    { objective: 99.5, gap: 0.005 },
  ]);
  const milestones = watch.milestones(100);
  expect(watch.firstRota).toEqual({ cpuSeconds: 2, wallSeconds: 4 });
  // (100 − 99.5) ÷ 99.5 = 0.503 %: within 1 % from the third second on, which nobody knew before the fifth.
  expect(secondsToFind(milestones, 0.01)).toBe(3);
  expect(secondsToProve(milestones, 0.02)).toBe(4);
  expect(secondsToProve(milestones, 0.01)).toBe(5);
  expect(secondsToProve(milestones, 0.005)).toBe(5);
  expect(secondsToFind(milestones, 0.005)).toBe(Number.POSITIVE_INFINITY);
  expect(secondsToProve(milestones, 0.001)).toBe(Number.POSITIVE_INFINITY);
});

test('a run without a rota reached nothing', () => {
  const watch = watched([{ objective: null, gap: null }]);
  expect(watch.firstRota).toBeNull();
  expect(
    watch.milestones(Number.POSITIVE_INFINITY).every(({ proven, found }) => proven === null && found === null),
  ).toBe(true);
});
