/** Where no legal rota exists: why, found out in a thread of its own before the failure is told. */
import { ClashError } from '../domain/clash.ts';
import { InfeasibleError } from '../domain/problem.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import type { PoolSettings } from './solver-pool.ts';

/** Seconds that the search for a clash may take at least, whatever is left of the time for the plan. */
const LEAST_SECONDS = 20;

/**
 * @param error what a search for a rota threw.
 * @returns a ClashError where the error says that no legal rota exists; else the error itself.
 */
export async function withClash(
  error: unknown,
  inputs: PlanningInputs,
  { secondsLeft, signal, ...given }: { secondsLeft: number; signal: AbortSignal; pool?: PoolSettings },
): Promise<unknown> {
  if (!(error instanceof InfeasibleError) || signal.aborted) return error;
  if (!error.problems.some(({ code }) => code === 'no-legal-rota')) return error;
  const [{ explainClash }, { DEFAULT_POOL, openSolverPool }] = await Promise.all([
    import('../planning/explain-clash.ts'),
    import('./solver-pool.ts'),
  ]);
  const pool = openSolverPool({ ...(given.pool ?? DEFAULT_POOL), threads: 1 });
  const timeLimitSeconds = Math.max(LEAST_SECONDS, secondsLeft);
  try {
    const report = await explainClash(inputs, { find: pool.findClashes, timeLimitSeconds, signal });
    return new ClashError(error.problems, report);
  } finally {
    await pool.close();
  }
}
