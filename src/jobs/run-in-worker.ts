/**
 * Solves in a worker thread, so that the caller's stays free to show progress and to hear a cancel.
 *
 * The solver polls its stop flag when it can, which inside a long step of the MIP may be seconds late: after a short
 * grace the worker is ended from outside, and the best rota it has shown is the answer. Nothing here judges that rota:
 * the caller does (`planning/plan.ts`), in a thread that no solver has touched.
 */
import { Worker } from 'node:worker_threads';
import { bestSoFar } from '../planning/best-so-far.ts';
import { errorOf, type PlainFailure } from '../planning/failure.ts';
import type { Solve, SolveControl, SolveOutcome, SolveRequest } from '../planning/solve-scenario.ts';
import { bugOf, crashOf } from './crash.ts';
import { type MemoryLimits, NO_MEMORY_LIMITS, resourceLimitsOf } from './memory-limits.ts';
import { RunFailedError } from './run-failed-error.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

export interface WorkerSettings {
  readonly script: URL;
  /** Milliseconds that a cancelled solver has to end by itself. */
  readonly cancelGraceMs: number;
  /** Milliseconds after which a solver that ignores its time limit is ended. */
  readonly overrunMs: (timeLimitSeconds: number) => number;
  readonly memory: MemoryLimits;
}

const OVERRUN_SECONDS = 5;
const OVERRUN_SHARE = 0.1;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const DEFAULT_WORKER_SETTINGS: WorkerSettings = {
  script: new URL('./plan-worker.ts', import.meta.url),
  cancelGraceMs: 400,
  overrunMs: (seconds) => (seconds * (1 + OVERRUN_SHARE) + OVERRUN_SECONDS) * 1000,
  memory: NO_MEMORY_LIMITS,
};

export const solveInWorker: Solve = (request, control) => runInWorker(request, control, DEFAULT_WORKER_SETTINGS);

/** @throws RunFailedError where the worker died, besides the errors of `Solve`. */
export function runInWorker(
  request: SolveRequest,
  control: SolveControl,
  settings: WorkerSettings,
): Promise<SolveOutcome> {
  const { signal } = control;
  if (signal.aborted) return Promise.reject(errorOf({ kind: 'cancelled' }));

  const { memory } = settings;
  const order: WorkerOrder = { request, memory, stop: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const best = bestSoFar(request);
  // Its output is kept off ours: a solver's library that prints would spoil the JSON of the caller.
  const worker = new Worker(settings.script, {
    workerData: order,
    stdout: true,
    stderr: true,
    resourceLimits: resourceLimitsOf(memory),
  });
  worker.stdout.resume();
  worker.stderr.resume();

  return new Promise((resolve, reject) => {
    let settled = false;
    const timers: NodeJS.Timeout[] = [];
    const settle = (conclude: () => void) => {
      if (settled) return;
      settled = true;
      timers.forEach(clearTimeout);
      signal.removeEventListener('abort', cancel);
      // The answer waits for the thread to be gone: its memory may be a gigabyte.
      worker.terminate().then(conclude, conclude);
    };
    const settleWithBest = (status: 'cancelled' | 'time-limit', orElse: () => Error) =>
      settle(() => {
        const outcome = best.outcome(status);
        if (outcome === null) reject(orElse());
        else resolve(outcome);
      });
    const cancel = () => {
      Atomics.store(new Int32Array(order.stop), 0, 1);
      timers.push(
        setTimeout(() => settleWithBest('cancelled', () => errorOf({ kind: 'cancelled' })), settings.cancelGraceMs),
      );
    };
    const noRotaInTime = () => new RunFailedError('no-rota-in-time', `none after ${request.limits.timeLimitSeconds} s`);
    const overrun = () => settleWithBest('time-limit', noRotaInTime);
    const fail = (failure: PlainFailure) => {
      if (failure.kind === 'cancelled') {
        // It stopped by itself without an answer: for us, or because its time was up.
        if (signal.aborted) settleWithBest('cancelled', () => errorOf(failure));
        else settleWithBest('time-limit', noRotaInTime);
      } else settle(() => reject(failure.kind === 'bug' ? bugOf(failure) : errorOf(failure)));
    };

    signal.addEventListener('abort', cancel, { once: true });
    timers.push(setTimeout(overrun, Math.min(settings.overrunMs(request.limits.timeLimitSeconds), LONGEST_TIMER_MS)));
    worker.on('message', (message: WorkerMessage) => {
      if (settled) return;
      if (message.kind === 'progress') {
        best.record(message.progress);
        control.onProgress(message.progress);
      } else if (message.kind === 'outcome') settle(() => resolve(message.outcome));
      else fail(message.failure);
    });
    worker.on('error', (error) => settle(() => reject(crashOf(error))));
    worker.on('exit', (code) =>
      settle(() => reject(new RunFailedError('crashed', `the worker left with code ${code}`))),
    );
  });
}
