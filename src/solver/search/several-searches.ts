/** Several searches of one problem, each with a seed of its own, as many at a time as there are threads for. */
import type { SearchResult } from './search-result.ts';

export interface SeveralSearches {
  readonly seed: number;
  readonly searches: number;
  /** At most so many at a time. */
  readonly threads: number;
}

/** Far apart, so that the seeds of one call are not those of the call with the next seed. */
const APART = 1_000_003;

/** @returns seeds of all searches; the first is the seed itself. */
export const seedsOf = ({ seed, searches }: Pick<SeveralSearches, 'seed' | 'searches'>): readonly number[] =>
  Array.from({ length: searches }, (_, index) => seed + index * APART);

/**
 * The cheapest tours of several searches, of equal ones those of the first search: how many threads there are, and which
 * ends first, changes nothing.
 *
 * @param run starts a search in a thread of the caller's. @throws what it rejects with.
 */
export async function bestOfSearches<Result extends SearchResult>(
  order: SeveralSearches,
  run: (seed: number) => Promise<Result>,
): Promise<{ readonly best: Result; readonly all: readonly Result[] }> {
  const seeds = seedsOf(order);
  const all = new Array<Result>(seeds.length);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < seeds.length; index = next++) all[index] = await run(seeds[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(order.threads, seeds.length) }, lane));
  const costOf = ({ solution }: SearchResult) => solution?.cost ?? Number.POSITIVE_INFINITY;
  return { best: all.reduce((best, result) => (costOf(result) < costOf(best) ? result : best)), all };
}
