import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../../src/solver/search/search-result.ts';
import { bestOfSearches, seedsOf } from '../../../src/solver/search/several-searches.ts';

const costing = (cost: number | null): SearchResult => ({
  solution: cost === null ? null : { cost, tours: [], patterns: [] },
  iterations: 1,
});

test('the cheapest tours are taken, of equal ones the first, whichever search ends first', async () => {
  const seeds = seedsOf({ seed: 7, searches: 5 });
  const costs = [null, 9, 4, 4, 6];
  const results = costs.map(costing);
  for (const threads of [1, 2, 5, 9]) {
    const { best, all } = await bestOfSearches({ seed: 7, searches: 5, threads }, async (seed) => {
      const index = seeds.indexOf(seed);
      await sleep(5 * (costs.length - index));
      return results[index]!;
    });
    expect(best).toBe(results[2]);
    expect(all).toEqual(results);
  }
});

test('no more searches run at a time than there are threads, and each seed once', async () => {
  let running = 0;
  let most = 0;
  const seen: number[] = [];
  await bestOfSearches({ seed: 3, searches: 7, threads: 3 }, async (seed) => {
    seen.push(seed);
    most = Math.max(most, ++running);
    await sleep(1);
    running--;
    return costing(1);
  });
  expect(most).toBe(3);
  expect(seen.toSorted((a, b) => a - b)).toEqual(seedsOf({ seed: 3, searches: 7 }));
  expect(new Set(seen).size).toBe(7);
});

test('nothing is found where no search finds anything, and an error of one is told', async () => {
  const order = { seed: 1, searches: 2, threads: 2 };
  expect((await bestOfSearches(order, async () => costing(null))).best.solution).toBeNull();
  await expect(bestOfSearches(order, () => Promise.reject(new Error('out of memory')))).rejects.toThrow(
    'out of memory',
  );
});
