/** How far from the best possible one a solution may be: a lower bound by column generation, from the tours of the search. */
import type { MipSolver } from '../../src/solver/mip/mip-solver.ts';
import { periodicBound } from '../../src/solver/pricing/periodic-bound.ts';
import { threadCpuSeconds } from '../harness/clocks.ts';
import type { PvrpTour } from './check-solution.ts';
import type { PvrpInstance } from './read-instance.ts';
import { searchProblemOf } from './search-problem-of.ts';

export interface PvrpProof {
  readonly timeLimitSeconds: number;
  /** CPU seconds of the thread, besides those of the search. */
  readonly seconds: number;
  /** No solution costs less; null where there was no time for any bound. */
  readonly lowerBound: number | null;
  /** Per cent of the cost that a better solution could save at most. */
  readonly gapToBoundPercent: number | null;
  readonly isProvenOptimal: boolean;
  /** Cost of the best choice among all tours that were found on the way; null where there was none. */
  readonly recombinedCost: number | null;
}

const MS = 1000;
const PERCENT = 100;
/** Relative: what linear programmes are off. */
const SAME = 1e-6;

export function prove(
  instance: PvrpInstance,
  found: { readonly cost: number; readonly tours: readonly PvrpTour[] },
  { solver, timeLimitSeconds }: { readonly solver: MipSolver; readonly timeLimitSeconds: number },
): PvrpProof {
  const from = threadCpuSeconds();
  const { lowerBound, cost } = periodicBound(searchProblemOf(instance), {
    solver,
    timeLimitMs: timeLimitSeconds * MS,
    now: () => threadCpuSeconds() * MS,
    stopped: () => false,
    start: found.tours.map(({ day, customers }) => ({
      tour: day * instance.vehicles,
      stops: customers.map((customer) => customer - 1),
    })),
  });
  const isBounded = lowerBound > Number.NEGATIVE_INFINITY;
  return {
    timeLimitSeconds,
    seconds: threadCpuSeconds() - from,
    lowerBound: isBounded ? lowerBound : null,
    gapToBoundPercent: isBounded ? Math.max(0, 1 - lowerBound / found.cost) * PERCENT : null,
    isProvenOptimal: found.cost - lowerBound <= SAME * found.cost,
    recombinedCost: cost < Number.POSITIVE_INFINITY ? cost : null,
  };
}
