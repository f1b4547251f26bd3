import { expect, test } from 'vitest';
import { casesOf, DEFAULT_CLOSED, DEFAULT_SIZES, targetOf, timeLimitOf } from '../../benchmarks/rotas/targets.ts';

test('the sizes that are run by themselves include every case that has a target', () => {
  const targets = casesOf(DEFAULT_SIZES, DEFAULT_CLOSED).flatMap((one) => targetOf(one) ?? []);
  expect(targets.map(({ gap, seconds }) => [gap, seconds])).toEqual([
    [0.001, 30],
    [0.005, 60],
    [0.02, 180],
    [0.001, 30],
    [0.01, 90],
  ]);
});

test('a case has the seconds of its target; without one, by its stops', () => {
  expect(timeLimitOf({ stops: 120, units: 3, closedWeekdays: 3 })).toBe(90);
  expect(timeLimitOf({ stops: 120, units: 4, closedWeekdays: 3 })).toBe(60);
  expect(timeLimitOf({ stops: 300, units: 6, closedWeekdays: 3 })).toBe(180);
});
