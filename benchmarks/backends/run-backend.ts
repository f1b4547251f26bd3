/** Hands one model to one solver in a process of its own, and keeps going where it fails. */
import { runInChild } from '../harness/child.ts';
import { patienceFor, recordName } from '../rotas/run-case.ts';
import type { Case } from '../rotas/targets.ts';
import type { BackendJob, BackendMeasure } from './backend-case.ts';
import { BACKEND_TITLES, type BackendName, MODEL_TITLES, type ModelName } from './compared.ts';

export interface BackendToRun extends Case {
  readonly model: ModelName;
  readonly backend: BackendName;
  readonly seed: number;
}

export interface BackendRecord extends BackendToRun {
  readonly timeLimitSeconds: number;
  readonly gap: number;
  /** Null where the process failed. */
  readonly run: BackendMeasure | null;
  readonly failure: string | null;
}

const SCRIPT = new URL('./backend-case.ts', import.meta.url);

export async function runBackend(
  one: BackendToRun,
  limits: Pick<BackendJob, 'timeLimitSeconds' | 'clock' | 'gap'>,
): Promise<BackendRecord> {
  const { model, backend, ...territory } = one;
  const patience = { seconds: patienceFor(limits.timeLimitSeconds) };
  try {
    const job: BackendJob = { model, backend, territory, ...limits };
    const run = await runInChild<BackendJob, BackendMeasure>(SCRIPT, job, patience);
    return { ...one, ...limits, run, failure: run.failure };
  } catch (error) {
    return { ...one, ...limits, run: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** @returns e.g. "25 × 1, closed 1, seed 3, by day": what both solvers are given. */
export function modelName(record: BackendToRun): string {
  return `${recordName(record)}, ${MODEL_TITLES[record.model]}`;
}

/** One line for whoever waits. */
export function backendLine(record: BackendRecord): string {
  const name = `${modelName(record)}, ${BACKEND_TITLES[record.backend]}`;
  const { run, failure } = record;
  if (run === null) return `${name}: FAILED, ${failure}`;
  const found = run.objective === null ? 'no solution' : `objective ${run.objective.toFixed(4)}`;
  return `${name}: ${run.status}, ${found}, ${run.wallSeconds.toFixed(1)} s wall, ${run.cpuSeconds.toFixed(1)} s CPU`;
}
