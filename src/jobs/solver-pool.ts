/**
 * A few threads that solve one order after another: for many small solves, where to start a thread for each would take
 * longer than to solve. A thread that dies, or does not hear that it should stop, is replaced by a new one.
 */
import { Worker } from 'node:worker_threads';
import type { ClashReport } from '../domain/clash.ts';
import { CancelledError, NoRotaFoundError } from '../domain/problem.ts';
import { bestSoFar } from '../planning/best-so-far.ts';
import type { FindClashes } from '../planning/explain-clash.ts';
import { errorOf } from '../planning/failure.ts';
import type { Solve, SolveOutcome } from '../planning/solve-scenario.ts';
import { bugOf, crashOf } from './crash.ts';
import { type MemoryLimits, NO_MEMORY_LIMITS, resourceLimitsOf } from './memory-limits.ts';
import { RunFailedError } from './run-failed-error.ts';
import type { SolverAnswer, SolverOrder } from './solver-orders.ts';

export interface SolverPool {
  readonly solve: Solve;
  readonly findClashes: FindClashes;
  /** Ends all threads; what they were at is rejected. */
  close(): Promise<void>;
}

export interface PoolSettings {
  readonly script: URL;
  readonly threads: number;
  /** Milliseconds that a thread has to end by itself once it is told to stop. */
  readonly graceMs: number;
  /** Milliseconds after which a thread that ignores its time limit is ended. */
  readonly overrunMs: (timeLimitSeconds: number) => number;
  /** Orders after which a thread is replaced: what a library leaves behind in memory goes with it. */
  readonly mostOrders: number;
  /** Of each thread. */
  readonly memory: MemoryLimits;
}

const OVERRUN_SECONDS = 5;
const OVERRUN_SHARE = 0.1;

export const DEFAULT_POOL: PoolSettings = {
  script: new URL('./solver-thread.ts', import.meta.url),
  threads: 2,
  graceMs: 400,
  overrunMs: (seconds) => (seconds * (1 + OVERRUN_SHARE) + OVERRUN_SECONDS) * 1000,
  mostOrders: 40,
  memory: NO_MEMORY_LIMITS,
};

/** What is made of the answers to one order. */
interface Reading<Result> {
  readonly timeLimitSeconds: number;
  readonly order: SolverOrder;
  /** @returns the result, once an answer brings it. */
  readonly read: (answer: SolverAnswer) => Result | null;
  /** Where the thread had to be ended: what it has shown so far; null where that is nothing. */
  readonly soFar: (status: 'cancelled' | 'time-limit') => Result | null;
}

export function openSolverPool(settings: PoolSettings = DEFAULT_POOL): SolverPool {
  const lanes = Array.from({ length: settings.threads }, () => new Lane(settings));
  const run = <Result>(reading: Reading<Result>, signal: AbortSignal): Promise<Result> =>
    lanes.reduce((least, lane) => (lane.waiting < least.waiting ? lane : least)).run(reading, signal);

  return {
    solve: (request, { signal, onProgress }) => {
      const best = bestSoFar(request);
      const reading: Reading<SolveOutcome> = {
        timeLimitSeconds: request.limits.timeLimitSeconds,
        order: { kind: 'solve', request, stop: stopFlag() },
        read: (answer) => {
          if (answer.kind === 'progress') {
            best.record(answer.progress);
            onProgress(answer.progress);
          }
          return answer.kind === 'outcome' ? answer.outcome : null;
        },
        soFar: (status) => best.outcome(status),
      };
      return run(reading, signal);
    },
    findClashes: (request, signal) => {
      const reading: Reading<ClashReport> = {
        timeLimitSeconds: request.timeLimitSeconds,
        order: { kind: 'clash', request, stop: stopFlag() },
        read: (answer) => (answer.kind === 'clash' ? answer.report : null),
        soFar: () => ({ clashes: [], remedies: [], fewest: false, complete: false }),
      };
      return run(reading, signal);
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

const stopFlag = () => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/** One thread and who waits for it. */
class Lane {
  waiting = 0;
  private readonly settings: PoolSettings;
  private worker: Worker | null = null;
  private orders = 0;
  private isClosed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(settings: PoolSettings) {
    this.settings = settings;
  }

  async run<Result>(reading: Reading<Result>, signal: AbortSignal): Promise<Result> {
    this.waiting++;
    const before = this.last;
    const mine = before.then(() => this.answer(reading, signal));
    this.last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.waiting--;
    }
  }

  /** What still waits is rejected. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.end();
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async answer<Result>(reading: Reading<Result>, signal: AbortSignal): Promise<Result> {
    if (signal.aborted || this.isClosed) throw new CancelledError();
    if (this.orders >= this.settings.mostOrders) await this.end();
    const worker = this.started();
    this.orders++;
    return new Promise<Result>((resolve, reject) => {
      const timers: NodeJS.Timeout[] = [];
      const settle = (conclude: () => void) => {
        timers.forEach(clearTimeout);
        signal.removeEventListener('abort', cancel);
        worker.off('message', hear);
        worker.off('error', fail);
        worker.off('exit', leave);
        conclude();
      };
      const giveUp = (status: 'cancelled' | 'time-limit') =>
        settle(() => {
          const result = reading.soFar(status);
          const nothing = status === 'cancelled' ? new CancelledError() : new NoRotaFoundError('limit');
          this.end().then(() => (result === null ? reject(nothing) : resolve(result)));
        });
      const cancel = () => {
        Atomics.store(new Int32Array(reading.order.stop), 0, 1);
        timers.push(setTimeout(() => giveUp('cancelled'), this.settings.graceMs));
      };
      const die = (error: Error) => settle(() => this.end().then(() => reject(error)));
      const hear = (answer: SolverAnswer) => {
        const result = reading.read(answer);
        if (result !== null) settle(() => resolve(result));
        else if (answer.kind === 'failure') {
          const { failure } = answer;
          settle(() => reject(failure.kind === 'bug' ? bugOf(failure) : errorOf(failure)));
        }
      };
      const fail = (error: unknown) => die(crashOf(error));
      const leave = (code: number) => die(new RunFailedError('crashed', `the thread left with code ${code}`));

      signal.addEventListener('abort', cancel, { once: true });
      timers.push(setTimeout(() => giveUp('time-limit'), this.settings.overrunMs(reading.timeLimitSeconds)));
      worker.on('message', hear);
      worker.on('error', fail);
      worker.on('exit', leave);
      worker.postMessage(reading.order);
    });
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker;
    // Its output is kept off ours: a solver's library that prints would spoil the JSON of the caller.
    const worker = new Worker(this.settings.script, {
      workerData: this.settings.memory,
      stdout: true,
      stderr: true,
      resourceLimits: resourceLimitsOf(this.settings.memory),
    });
    worker.stdout.resume();
    worker.stderr.resume();
    // It waits for orders for as long as we live, and no longer.
    worker.unref();
    this.worker = worker;
    this.orders = 0;
    return worker;
  }
}
