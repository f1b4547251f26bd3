/** One run on one instance, checked before anything is said about it. */
import type { SearchSolution } from '../../src/solver/search/search-result.ts';
import { bestOfSearches } from '../../src/solver/search/several-searches.ts';
import { checkSolution, type PvrpTour, type PvrpViolation } from './check-solution.ts';
import type { PvrpInstance } from './read-instance.ts';
import { searchInThread } from './search-in-thread.ts';
import { type SearchLimits, type TimedSearch, timedSearch } from './timed-search.ts';

export interface PvrpRun {
  /** Null where no legal solution was found. */
  readonly cost: number | null;
  readonly tours: readonly PvrpTour[];
  readonly violations: readonly PvrpViolation[];
  /** CPU seconds of the thread; of several, of the one that took most. */
  readonly seconds: number;
  readonly bestFoundAtSeconds: number | null;
  /** Of all searches. */
  readonly iterations: number;
  /** Best cost after so many seconds of each thread; null where there was none yet. */
  readonly costAtSeconds: Readonly<Record<string, number | null>>;
}

export interface PvrpRunSetting extends SearchLimits {
  readonly seed: number;
  readonly searches: number;
  readonly threads: number;
  readonly logAtSeconds: readonly number[];
}

/** The solver's cost and that of the checker may differ by rounding. */
const SAME = 1e-6;

/** @throws Error where the checker finds another cost than the solver: a bug of one of them. */
export async function solveRun(instance: PvrpInstance, setting: PvrpRunSetting): Promise<PvrpRun> {
  const { best, all } = await searched(instance, setting);
  const bestAt = (limit: number) => {
    const costs = all.map(({ improvements }) => improvements.findLast(({ seconds }) => seconds <= limit)?.cost);
    const least = Math.min(...costs.map((cost) => cost ?? Number.POSITIVE_INFINITY));
    return least === Number.POSITIVE_INFINITY ? null : least;
  };
  const tours = best.solution === null ? [] : toursOf(instance, best.solution);
  const checked = best.solution === null ? null : checkSolution(instance, tours);
  if (checked !== null && Math.abs(checked.cost - best.solution!.cost) > SAME * checked.cost) {
    throw new Error(`the solver says ${best.solution!.cost}, the checker ${checked.cost}`);
  }
  return {
    cost: checked?.cost ?? null,
    tours,
    violations: checked?.violations ?? [],
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
    bestFoundAtSeconds: best.improvements.at(-1)?.seconds ?? null,
    iterations: all.reduce((sum, { iterations }) => sum + iterations, 0),
    costAtSeconds: Object.fromEntries(setting.logAtSeconds.map((limit) => [String(limit), bestAt(limit)])),
  };
}

/** A single search is made in this thread. */
async function searched(
  instance: PvrpInstance,
  setting: PvrpRunSetting,
): Promise<{ readonly best: TimedSearch; readonly all: readonly TimedSearch[] }> {
  const { timeLimitSeconds, iterationLimit } = setting;
  const limits = { timeLimitSeconds, iterationLimit };
  if (setting.searches > 1) return bestOfSearches(setting, (seed) => searchInThread({ instance, seed, limits }));
  const only = timedSearch(instance, setting.seed, limits);
  return { best: only, all: [only] };
}

/** Stops of the search are customers in their order, its tours those of the days in theirs. */
function toursOf(instance: PvrpInstance, { tours }: SearchSolution): PvrpTour[] {
  return tours.map(({ tour, stops }) => ({
    day: Math.floor(tour / instance.vehicles),
    customers: stops.map((stop) => stop + 1),
  }));
}
