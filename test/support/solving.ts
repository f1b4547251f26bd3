/** Runs of the solver for tests: a clock of its own, nobody who listens, unless told otherwise. */
import { InfeasibleError } from '../../src/domain/problem.ts';
import type { SolveLimits } from '../../src/domain/progress.ts';
import type { SolverInput } from '../../src/solver/instance/compile.ts';
import type { SolveControl } from '../../src/solver/run/solve-run.ts';
import { type SolveResult, solve } from '../../src/solver/solve.ts';

/** Solved to the end. */
export const EXACT: SolveLimits = { timeLimitSeconds: 60, gap: 0, iterationLimit: null, seed: 1 };

export function solved(
  input: SolverInput,
  limits: Partial<SolveLimits> = {},
  control: Partial<SolveControl> = {},
): Promise<SolveResult> {
  return solve(input, {
    limits: { ...EXACT, ...limits },
    now: () => performance.now(),
    stopped: () => false,
    onProgress: () => {},
    ...control,
  });
}

/** @returns null where the solver proves that no rota is legal. */
export async function solvedOrNone(input: SolverInput, limits: Partial<SolveLimits> = {}): Promise<SolveResult | null> {
  try {
    return await solved(input, limits);
  } catch (error) {
    if (error instanceof InfeasibleError) return null;
    throw error;
  }
}
