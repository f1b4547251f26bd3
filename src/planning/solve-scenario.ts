/**
 * The solving step alone: what a worker runs. From plain data to plain data, so that all of it crosses threads.
 */
import type { Progress, SolveLimits, SolveStatistics } from '../domain/progress.ts';
import type { Certificate, Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TravelMatrix } from '../domain/travel-matrix.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { solve } from '../solver/solve.ts';

export interface SolveRequest {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly limits: SolveLimits;
  /** A rota to start from; what of it is not legal is left out. */
  readonly start?: Rota | null;
}

/** A rota, and the proof of how good it is for one measure. */
export interface ProvenRota {
  readonly rota: Rota;
  readonly certificate: Certificate;
}

export interface SolveOutcome extends ProvenRota {
  /** Stages of the goal before the last, in their order. */
  readonly stages: readonly ProvenRota[];
  /** The best rota for coverage, where the goal is another and it was not ended before. */
  readonly coverage: ProvenRota | null;
  /** Null where the solver was ended before it could account for its work. */
  readonly statistics: SolveStatistics | null;
}

export interface SolveControl {
  /** Aborted: the best rota so far is wanted, at once. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Somebody who solves: in this thread, in a worker, one day on another machine. It rejects with InputError,
 * InfeasibleError, or CancelledError where it was stopped before the first rota.
 */
export type Solve = (request: SolveRequest, control: SolveControl) => Promise<SolveOutcome>;

/** @param hooks `now`: monotonic milliseconds; `stopped`: polled, true once the best rota so far is wanted. */
export function solveScenario(
  request: SolveRequest,
  hooks: { now: () => number; stopped: () => boolean; onProgress: (progress: Progress) => void },
): Promise<SolveOutcome> {
  const { scenario, matrix, limits, start } = request;
  return solve(
    { scenario, matrix, need: buildNeedModel(scenario, matrix), start: start ?? null },
    { limits, ...hooks },
  );
}
