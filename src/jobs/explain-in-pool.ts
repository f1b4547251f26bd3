/** An explanation, its questions solved side by side in threads of their own. */
import type { ExplanationProgress, RotaExplanation } from '../domain/explanation.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scope } from '../planning/explain/questions.ts';
import { explain } from '../planning/explain.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import { DEFAULT_POOL, openSolverPool, type PoolSettings } from './solver-pool.ts';
import { withClash } from './with-clash.ts';

export interface ExplainLimits {
  readonly timeLimitSeconds: number;
  /** Relative, of each question. */
  readonly gap: number;
  readonly seed: number;
}

export interface ExplainTask {
  readonly inputs: PlanningInputs;
  readonly rota: Rota;
  readonly scope: Scope;
  readonly limits: ExplainLimits;
}

export interface ExplainControl {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExplanationProgress) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** @throws what `explain` throws; a ClashError where no legal rota exists. */
export async function explainInPool(
  { inputs, rota, scope, limits }: ExplainTask,
  { signal, onProgress, now }: ExplainControl,
  settings: PoolSettings = DEFAULT_POOL,
): Promise<RotaExplanation> {
  const started = now();
  const pool = openSolverPool(settings);
  const { solve, findClashes } = pool;
  try {
    const { threads } = settings;
    return await explain(inputs, rota, { ...limits, solve, findClashes, threads, ...scope, signal, onProgress, now });
  } catch (error) {
    const secondsLeft = limits.timeLimitSeconds - (now() - started) / 1000;
    throw await withClash(error, inputs, { secondsLeft, signal, pool: settings });
  } finally {
    await pool.close();
  }
}
