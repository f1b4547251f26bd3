/** Runs one case in a process of its own, and keeps going where it fails. */
import type { Clock } from '../harness/arguments.ts';
import { runInChild } from '../harness/child.ts';
import type { MeasuredSolve } from './measured-solve.ts';
import type { MethodName } from './methods.ts';
import type { CaseJob } from './solve-case.ts';
import { type Case, caseName } from './targets.ts';

export interface CaseToRun extends Case {
  readonly method: MethodName;
  /** Of the territory, and of the solver. */
  readonly seed: number;
}

export interface CaseRecord extends CaseToRun {
  readonly timeLimitSeconds: number;
  /** Null where the process failed. */
  readonly run: MeasuredSolve | null;
  readonly failure: string | null;
}

export interface CaseLimits {
  readonly timeLimitSeconds: number;
  readonly gap: number;
  readonly clock: Clock;
}

const SCRIPT = new URL('./solve-case.ts', import.meta.url);

export async function runCase(one: CaseToRun, { timeLimitSeconds, gap, clock }: CaseLimits): Promise<CaseRecord> {
  const { method, ...territory } = one;
  const record = { ...one, timeLimitSeconds };
  const limits = { timeLimitSeconds, gap, iterationLimit: null, seed: one.seed };
  const job: CaseJob = { method, territory, limits, clock };
  try {
    const run = await runInChild<CaseJob, MeasuredSolve>(SCRIPT, job, { seconds: patienceFor(timeLimitSeconds) });
    return { ...record, run, failure: null };
  } catch (error) {
    return { ...record, run: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** A limit in CPU seconds may take several times that on a busy machine; after this the child is taken for hung. */
export function patienceFor(timeLimitSeconds: number): number {
  return 180 + 6 * timeLimitSeconds;
}

/** @returns e.g. "60 × 2, closed 1, seed 3". */
export function recordName(record: Case & { readonly seed: number }): string {
  return `${caseName(record)}, closed ${record.closedWeekdays}, seed ${record.seed}`;
}

/** One line for whoever waits. */
export function recordLine({ run, failure, ...record }: CaseRecord): string {
  const name = record.method === 'method' ? recordName(record) : `${recordName(record)}, ${record.method}`;
  if (run === null) return `${name}: FAILED, ${failure}`;
  const { spent, answer } = run;
  const spentText = `${spent.cpuSeconds.toFixed(1)} s CPU, ${spent.wallSeconds.toFixed(1)} s wall`;
  if (answer === null) return `${name}: no rota in ${spentText}`;
  return `${name}: gap ${(answer.certificate.gap * 100).toFixed(3)} % in ${spentText}`;
}
