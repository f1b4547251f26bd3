/** One thread of the desk, seen from outside: replaced where it dies, takes too long, or has answered many questions. */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { CancelledError } from '../domain/problem.ts';
import { errorOf } from '../planning/failure.ts';
import { bugOf, crashOf } from './crash.ts';
import type { DeskOrder, DeskReply, DeskThreadSettings } from './desk-messages.ts';
import type { AnswerOf, DeskKind } from './desk-questions.ts';
import { RunFailedError } from './run-failed-error.ts';

export interface LaneSettings {
  readonly script: URL;
  readonly thread: DeskThreadSettings;
  /** Of one question; the thread that does not keep it is ended. */
  readonly timeLimitMs: number;
  /** Questions after which a thread is replaced: what libraries leave behind in memory goes with it. */
  readonly mostQuestions: number;
  readonly resourceLimits: ResourceLimits;
}

export class DeskLane {
  isBusy = false;
  private readonly settings: LaneSettings;
  private worker: Worker | null = null;
  private questions = 0;
  private giveUp: (() => void) | null = null;

  /** The thread is started at once: whoever asks first does not wait for it. */
  constructor(settings: LaneSettings) {
    this.settings = settings;
    this.started();
  }

  /** @throws RunFailedError; CancelledError where the lane is closed; what the answer fails with. */
  async answer(order: DeskOrder): Promise<AnswerOf<DeskKind>> {
    this.isBusy = true;
    try {
      if (this.questions >= this.settings.mostQuestions) await this.end();
      this.questions++;
      return await this.ask(this.started(), order);
    } finally {
      this.isBusy = false;
    }
  }

  async close(): Promise<void> {
    this.giveUp?.();
    await this.end();
  }

  private ask(worker: Worker, order: DeskOrder): Promise<AnswerOf<DeskKind>> {
    return new Promise((resolve, reject) => {
      const settle = (conclude: () => void) => {
        clearTimeout(timer);
        this.giveUp = null;
        worker.off('message', hear);
        worker.off('error', fail);
        worker.off('exit', leave);
        conclude();
      };
      const die = (error: Error) => settle(() => void this.end().then(() => reject(error)));
      const hear = (reply: DeskReply) =>
        settle(() => {
          if (reply.kind === 'answer') resolve(reply.answer);
          else reject(reply.failure.kind === 'bug' ? bugOf(reply.failure) : errorOf(reply.failure));
        });
      const fail = (error: unknown) => die(crashOf(error));
      const leave = (code: number) => die(new RunFailedError('crashed', `the thread left with code ${code}`));
      const { timeLimitMs } = this.settings;
      const late = () => die(new RunFailedError('no-answer-in-time', `${order.kind}: none in ${timeLimitMs} ms`));
      const timer = setTimeout(late, timeLimitMs);

      this.giveUp = () => settle(() => reject(new CancelledError()));
      worker.on('message', hear);
      worker.on('error', fail);
      worker.on('exit', leave);
      worker.postMessage(order);
    });
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private started(): Worker {
    if (this.worker !== null) return this.worker;
    const { script, thread, resourceLimits } = this.settings;
    const worker = new Worker(script, { workerData: thread, stdout: true, stderr: true, resourceLimits });
    worker.stdout.resume();
    worker.stderr.resume();
    // It waits for questions for as long as we live, and no longer.
    worker.unref();
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    // Between two questions nobody else hears of its death: the next question has a new one.
    worker.on('error', forget);
    worker.on('exit', forget);
    this.worker = worker;
    this.questions = 0;
    return worker;
  }
}
