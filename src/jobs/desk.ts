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

interface Place {
  readonly lane: DeskLane;
  /** For the questions that may have to wait for an OSRM server, and for no others: a server that hangs holds up these alone. */
  readonly isForServer: boolean;
}

interface Waiting {
  readonly isForServer: boolean;
  readonly order: DeskOrder;
  readonly resolve: (answer: AnswerOf<DeskKind>) => void;
  readonly reject: (error: unknown) => void;
}

export function openDesk(settings: Pick<DeskSettings, 'travel'> & Partial<DeskSettings>): Desk {
  const { travel, keeping, threads, mostWaiting, ...lane } = { ...DEFAULT_DESK, ...settings };
  const opened = (isForServer: boolean): Place => ({
    lane: new DeskLane({ ...lane, thread: { travel, keeping } }),
    isForServer,
  });
  const places = Array.from({ length: threads }, () => opened(false));
  if (travel.osrmUrl !== null) places.push(opened(true));
  const freeFor = (isForServer: boolean) =>
    places.find((one) => one.isForServer === isForServer && !one.lane.isBusy)?.lane ?? null;
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
      await Promise.all(places.map((one) => one.lane.close()));
    },
  };

  function asked(order: DeskOrder, signal: AbortSignal | null): Promise<AnswerOf<DeskKind>> {
    if (isClosed) return Promise.reject(new CancelledError());
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const isForServer = travel.osrmUrl !== null && asksServer(order);
    const waitingAlike = queue.filter((one) => one.isForServer === isForServer).length;
    if (freeFor(isForServer) === null && waitingAlike >= mostWaiting) return Promise.reject(new DeskBusyError());
    return new Promise((resolve, reject) => {
      const settled = () => signal?.removeEventListener('abort', abort);
      const waiting: Waiting = {
        order,
        isForServer,
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
    if (isClosed) return;
    for (const isForServer of [false, true]) {
      const at = queue.findIndex((one) => one.isForServer === isForServer);
      const free = at < 0 ? null : freeFor(isForServer);
      if (free === null) continue;
      const [next] = queue.splice(at, 1);
      free.answer(next!.order).then(next!.resolve, next!.reject).finally(handOut);
      handOut();
      return;
    }
  }
}

/** Whether the scenario may plan on routed travel; where it does not say so anywhere, it does not. */
function asksServer({ question }: DeskOrder): boolean {
  return 'given' in question && /"source"\s*:\s*"osrm"/.test(question.given.document);
}
