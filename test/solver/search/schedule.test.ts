import { expect, test } from 'vitest';
import { scheduleFor } from '../../../src/solver/search/schedule.ts';

const SIZES = [0, 1, 50, 150, 300, 301, 900, 5000];

test.each(SIZES)('all rounds together take the limit, the first from nothing (%i visits)', (visits) => {
  const rounds = scheduleFor(visits);
  expect(rounds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(rounds[0]!.isFresh).toBe(true);
});

test.each(SIZES)('a first round is over at a fifth of the limit (%i visits)', (visits) => {
  expect(scheduleFor(visits)[0]!.share).toBeLessThan(0.2);
});

test('the fewer visits, the more starts from nothing', () => {
  const starts = SIZES.map((visits) => scheduleFor(visits).filter(({ isFresh }) => isFresh).length);
  expect(starts).toEqual([5, 5, 5, 5, 3, 1, 1, 1]);
});
