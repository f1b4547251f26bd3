/** One search of one instance, checked before anything is said about it. */

import { search } from '../../src/solver/search/search.ts';
import type { SearchSolution } from '../../src/solver/search/search-result.ts';
import { threadCpuSeconds } from '../harness/clocks.ts';
import { checkSolution, type PvrpTour, type PvrpViolation } from './check-solution.ts';
import type { PvrpInstance } from './read-instance.ts';
import { searchProblemOf } from './search-problem-of.ts';

export interface PvrpRun {
  /** Null where no legal solution was found. */
  readonly cost: number | null;
  readonly tours: readonly PvrpTour[];
  readonly violations: readonly PvrpViolation[];
  /** CPU seconds of the thread. */
  readonly seconds: number;
  readonly bestFoundAtSeconds: number | null;
  readonly iterations: number;
  /** Best cost after so many seconds; null where there was none yet. */
  readonly costAtSeconds: Readonly<Record<string, number | null>>;
}

export interface PvrpRunSetting {
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly logAtSeconds: readonly number[];
}

const MS = 1000;
/** The solver's cost and that of the checker may differ by rounding. */
const SAME = 1e-6;

/** @throws Error where the checker finds another cost than the solver: a bug of one of them. */
export function solveRun(instance: PvrpInstance, { seed, timeLimitSeconds, logAtSeconds }: PvrpRunSetting): PvrpRun {
  const improvements: { seconds: number; cost: number }[] = [];
  const from = threadCpuSeconds();
  const result = search(searchProblemOf(instance), {
    seed,
    timeLimitMs: timeLimitSeconds * MS,
    iterationLimit: Number.POSITIVE_INFINITY,
    now: () => threadCpuSeconds() * MS,
    stopped: () => false,
    onImproved: ({ cost }) => improvements.push({ seconds: threadCpuSeconds() - from, cost }),
  });
  const seconds = threadCpuSeconds() - from;
  const bestAt = (limit: number) => improvements.findLast((one) => one.seconds <= limit)?.cost ?? null;
  const tours = result.solution === null ? [] : toursOf(instance, result.solution);
  const checked = result.solution === null ? null : checkSolution(instance, tours);
  if (checked !== null && Math.abs(checked.cost - result.solution!.cost) > SAME * checked.cost) {
    throw new Error(`the solver says ${result.solution!.cost}, the checker ${checked.cost}`);
  }
  return {
    cost: checked?.cost ?? null,
    tours,
    violations: checked?.violations ?? [],
    seconds,
    bestFoundAtSeconds: improvements.at(-1)?.seconds ?? null,
    iterations: result.iterations,
    costAtSeconds: Object.fromEntries(logAtSeconds.map((limit) => [String(limit), bestAt(limit)])),
  };
}

/** Stops of the search are customers in their order, its tours those of the days in theirs. */
function toursOf(instance: PvrpInstance, { tours }: SearchSolution): PvrpTour[] {
  return tours.map(({ tour, stops }) => ({
    day: Math.floor(tour / instance.vehicles),
    customers: stops.map((stop) => stop + 1),
  }));
}
