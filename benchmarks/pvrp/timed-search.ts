/** One search in the thread that calls, and when it came to what. */
import { search } from '../../src/solver/search/search.ts';
import type { SearchResult } from '../../src/solver/search/search-result.ts';
import { threadCpuSeconds } from '../harness/clocks.ts';
import type { PvrpInstance } from './read-instance.ts';
import { searchProblemOf } from './search-problem-of.ts';

export interface SearchLimits {
  readonly timeLimitSeconds: number;
  /** Null: none. */
  readonly iterationLimit: number | null;
}

export interface Improvement {
  /** CPU seconds of the thread. */
  readonly seconds: number;
  readonly cost: number;
}

export interface TimedSearch extends SearchResult {
  readonly seconds: number;
  readonly improvements: readonly Improvement[];
}

const MS = 1000;

export function timedSearch(instance: PvrpInstance, seed: number, limits: SearchLimits): TimedSearch {
  const improvements: Improvement[] = [];
  const from = threadCpuSeconds();
  const result = search(searchProblemOf(instance), {
    seed,
    timeLimitMs: limits.timeLimitSeconds * MS,
    iterationLimit: limits.iterationLimit ?? Number.POSITIVE_INFINITY,
    now: () => threadCpuSeconds() * MS,
    stopped: () => false,
    onImproved: ({ cost }) => improvements.push({ seconds: threadCpuSeconds() - from, cost }),
  });
  return { ...result, seconds: threadCpuSeconds() - from, improvements };
}
