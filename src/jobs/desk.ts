/** Short questions, answered in a few threads: the caller's never parses a scenario, never judges, never writes a page. */
import type { ResourceLimits } from 'node:worker_threads';
import { CancelledError } from '../domain/problem.ts';
import type { ServiceTravel } from '../planning/service-travel.ts';
import { DeskLane } from './desk-lane.ts';
import type { DeskOrder, KeepingLimits } from './desk-messages.ts';
import { type AnswerOf, type Desk, DeskBusyError, type DeskKind } from './desk-questions.ts';

export interface DeskSettings {
  readonly travel: ServiceTravel;
  readonly threads: number;
  /** Questions that wait besides those that are being answered; more are refused. */
  readonly mostWaiting: number;
  /** Of one question, once a thread has it. */
  readonly timeLimitMs: number;
  /** Questions after which a thread is replaced. */
  readonly mostQuestions: number;
  /** Of each thread. */
  readonly keeping: KeepingLimits;
  /** Of each thread. */
  readonly resourceLimits: ResourceLimits;
  readonly script: URL;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_DESK: Omit<DeskSettings, 'travel'> = {
  threads: 1,
  mostWaiting: 64,
  timeLimitMs: 60_000,
  mostQuestions: 20_000,
  keeping: { mostScenarios: 24, mostBytes: 256 * MEGABYTE },
  resourceLimits: { maxOldGenerationSizeMb: 1024 },
  script: new URL('./desk-thread.ts', import.meta.url),
};

interface Waiting {
  readonly order: DeskOrder;
  readonly resolve: (answer: AnswerOf<DeskKind>) => void;
  readonly reject: (error: unknown) => void;
}

export function openDesk(settings: Pick<DeskSettings, 'travel'> & Partial<DeskSettings>): Desk {
  const { travel, keeping, threads, mostWaiting, ...lane } = { ...DEFAULT_DESK, ...settings };
  const lanes = Array.from({ length: threads }, () => new DeskLane({ ...lane, thread: { travel, keeping } }));
  const queue: Waiting[] = [];
  let isClosed = false;

  return {
    ask: <Kind extends DeskKind>(kind: Kind, question: unknown, signal?: AbortSignal) => {
      const order = { kind, question } as DeskOrder;
      return asked(order, signal ?? null) as Promise<AnswerOf<Kind>>;
    },
    close: async () => {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(new CancelledError());
      await Promise.all(lanes.map((one) => one.close()));
    },
  };

  function asked(order: DeskOrder, signal: AbortSignal | null): Promise<AnswerOf<DeskKind>> {
    if (isClosed) return Promise.reject(new CancelledError());
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const isFree = lanes.some((one) => !one.isBusy);
    if (!isFree && queue.length >= mostWaiting) return Promise.reject(new DeskBusyError());
    return new Promise((resolve, reject) => {
      const settled = () => signal?.removeEventListener('abort', abort);
      const waiting: Waiting = {
        order,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      // A question that a thread has already is answered to nobody.
      const abort = () => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
        reject(signal!.reason);
      };
      signal?.addEventListener('abort', abort, { once: true });
      queue.push(waiting);
      handOut();
    });
  }

  function handOut(): void {
    const free = lanes.find((one) => !one.isBusy);
    if (free === undefined || isClosed) return;
    const next = queue.shift();
    if (next === undefined) return;
    free.answer(next.order).then(next.resolve, next.reject).finally(handOut);
    handOut();
  }
}
