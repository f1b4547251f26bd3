/** The thread of one job, seen from outside: told to stop, ended where it does not hear, its best rota remembered. */
import { Worker } from 'node:worker_threads';
import { crashOf } from './crash.ts';
import { type JobFailure, jobFailureOf } from './job-failure.ts';
import type { JobCancel, JobOrder, KeptRota, ThreadEnd, ThreadMessage, ThreadProgress } from './job-messages.ts';
import { resourceLimitsOf } from './memory-limits.ts';
import { RunFailedError } from './run-failed-error.ts';

export interface JobRunSettings {
  readonly script: URL;
  /** Milliseconds after a cancel in which the thread may answer with what it has; then it is ended. */
  readonly answerMs: number;
  /** Milliseconds after which a job that does not end is ended. */
  readonly overrunMs: number;
}

/** How the thread ended: by itself, or by us (`late`: it did not answer a cancel; `overrun`). */
export type RunEnd = ThreadEnd | { readonly kind: 'late' } | { readonly kind: 'overrun' };

export interface JobRun {
  /** The best rota so far, judged. */
  readonly kept: KeptRota | null;
  readonly progress: ThreadProgress | null;
  /** Never rejects. */
  readonly ended: Promise<RunEnd>;
  /** Resolves once the thread is gone, and its memory with it; after `ended`. */
  readonly gone: Promise<void>;
  cancel(): void;
  /** Ends the thread; `ended` resolves with `late` where nothing has ended it before. */
  kill(): void;
}

/** @param onBetter the thread knows something better than before. */
export function startJobRun(order: JobOrder, settings: JobRunSettings, onBetter: () => void): JobRun {
  const worker = new Worker(settings.script, {
    workerData: order,
    stdout: true,
    stderr: true,
    resourceLimits: resourceLimitsOf(order.memory),
  });
  // Its output is kept off ours.
  worker.stdout.resume();
  worker.stderr.resume();
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const state: { kept: KeptRota | null; progress: ThreadProgress | null } = { kept: null, progress: null };
  let settle: (end: RunEnd) => void = () => {};
  const timers: NodeJS.Timeout[] = [];
  let isSettled = false;
  const ended = new Promise<RunEnd>((resolve) => {
    settle = (end) => {
      if (isSettled) return;
      isSettled = true;
      timers.forEach(clearTimeout);
      resolve(end);
      void worker.terminate();
    };
  });
  const die = (error: RunFailedError) => settle({ kind: 'failed', failure: jobFailureOf(error) as JobFailure });

  timers.push(setTimeout(() => settle({ kind: 'overrun' }), settings.overrunMs));
  worker.on('message', (message: ThreadMessage) => {
    if (isSettled) return;
    if (message.kind === 'end') return settle(message.end);
    if (message.kind === 'best') {
      state.kept = message.kept;
      return;
    }
    const isBetter = message.progress.objective !== state.progress?.objective;
    state.progress = message.progress;
    if (isBetter) onBetter();
  });
  worker.on('error', (error) => die(crashOf(error)));
  worker.on('exit', (code) => die(new RunFailedError('crashed', `the thread left with code ${code}`)));

  return {
    get kept() {
      return state.kept;
    },
    get progress() {
      return state.progress;
    },
    ended,
    gone,
    cancel: () => {
      const wish: JobCancel = { kind: 'cancel' };
      worker.postMessage(wish);
      timers.push(setTimeout(() => settle({ kind: 'late' }), settings.answerMs));
    },
    kill: () => settle({ kind: 'late' }),
  };
}
