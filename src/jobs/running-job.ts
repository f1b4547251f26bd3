/** A job that a runner holds: from the claim to what is stored of its end. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobProgress, JobRecord, JobState } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { type EndSettings, storeJobEnd } from './job-end.ts';
import { jobFailureOf } from './job-failure.ts';
import type { JobOrder, KeptRota } from './job-messages.ts';
import { jobOrderOf, type OrderSettings } from './job-order.ts';
import { type JobRun, type RunEnd, startJobRun } from './job-run.ts';
import { NO_FIGURES } from './no-figures.ts';

export interface RunningSettings extends EndSettings, OrderSettings {
  readonly storage: Storage;
  /** The program of its thread. */
  readonly script: URL;
  /** Between two words to those who follow, and to the storage. */
  readonly paceMs: number;
  /** In which a cancelled job may answer with what it has. */
  readonly answerMs: number;
  /** Milliseconds that a job may take in all, given the time limit of its search. */
  readonly overrunMs: (timeLimitSeconds: number) => number;
  /** Told of what nobody expects, for the log. */
  readonly report: (error: unknown, jobId: string) => void;
}

export type TellJob = (state: JobState, progress: JobProgress | null) => void;

const MS = 1000;
/** What a comparison, which has no time limit of its own, is given. */
const COMPARE_SECONDS = 60;
/** Before each further try to store the end; after the last the job is left to those who look for silent runners. */
const STORE_AGAIN_MS = [200, 1000, 5000];

export class RunningJob {
  private readonly record: JobRecord;
  private readonly settings: RunningSettings;
  private readonly tell: TellJob;
  private run: JobRun | null = null;
  private isCancelled: boolean;
  private isAbandoned = false;
  /** Under way, or null. */
  private beating: Promise<void> | null = null;
  /** The best rota that is stored already. */
  private stored: KeptRota | null = null;

  constructor(record: JobRecord, settings: RunningSettings, tell: TellJob) {
    this.record = record;
    this.settings = settings;
    this.tell = tell;
    this.isCancelled = record.cancelRequestedAt !== null;
  }

  /** Resolves once its end is stored and its thread is gone. Never rejects. */
  async done(): Promise<void> {
    this.say('running');
    const pace = setInterval(() => {
      this.say('running');
      void this.beat();
    }, this.settings.paceMs);
    try {
      const end = await this.end();
      clearInterval(pace);
      if (!this.isAbandoned) await this.store(end);
    } catch (error) {
      this.settings.report(error, this.record.id);
    } finally {
      clearInterval(pace);
      await this.run?.gone;
    }
  }

  cancel(): void {
    if (this.isCancelled) return;
    this.isCancelled = true;
    this.run?.cancel();
  }

  /** Ends its thread and stores nothing more of it: it is another runner's, or gone. */
  abandon(): void {
    this.isAbandoned = true;
    this.run?.kill();
  }

  /** Ends its thread; its best rota is stored, for whoever takes it up again. */
  async park(): Promise<void> {
    this.isAbandoned = true;
    // One that is under way may not have the best rota with it.
    await this.beating;
    await this.beat();
    this.run?.kill();
    await this.run?.gone;
  }

  private get progress(): JobProgress {
    const { record, settings, run } = this;
    const startedAt = record.startedAt ?? record.createdAt;
    const elapsedSeconds = Math.max(0, settings.now() - startedAt) / MS;
    return { ...(run?.progress ?? { ...NO_FIGURES, phase: 'load' }), elapsedSeconds };
  }

  private say(state: JobState): void {
    this.tell(state, this.progress);
  }

  private async end(): Promise<RunEnd> {
    if (this.isCancelled && this.record.bestRota === null) return { kind: 'nothing' };
    const order = await this.order();
    if (order === null) return { kind: 'late' };
    if ('kind' in order) return order;
    const end = await this.ran(order);
    return this.isAbandoned ? end : this.keptFromBefore(order, end);
  }

  /** @returns an end where the job cannot even begin; null where its scenario is gone. */
  private async order(): Promise<JobOrder | RunEnd | null> {
    try {
      return await jobOrderOf(this.settings.storage, this.record, this.settings);
    } catch (error) {
      const failure = jobFailureOf(error);
      if (failure?.kind !== 'input') throw error;
      return { kind: 'failed', failure };
    }
  }

  private async ran(order: JobOrder): Promise<RunEnd> {
    if (this.isAbandoned) return { kind: 'late' };
    const { script, answerMs, overrunMs } = this.settings;
    const { task } = order;
    const seconds = 'limits' in task.request ? task.request.limits.timeLimitSeconds : COMPARE_SECONDS;
    const limits = { script, answerMs, overrunMs: overrunMs(seconds) };
    this.run = startJobRun(order, limits, () => this.say('running'));
    // It may have been cancelled while the order was made; what is kept for good is not stopped again.
    if (this.isCancelled && task.kind !== 'keep') this.run.cancel();
    return this.run.ended;
  }

  /** A plan begun again and cancelled before it had read its scenario still has what it had found before. */
  private async keptFromBefore({ task, ...order }: JobOrder, end: RunEnd): Promise<RunEnd> {
    const best = this.record.bestRota;
    const hasNothing = (end.kind === 'late' || end.kind === 'nothing') && this.run?.kept === null;
    if (!hasNothing || best === null || task.kind !== 'plan') return end;
    await this.run?.gone;
    return this.ran({ ...order, task: { kind: 'keep', request: task.request, best } });
  }

  /** Says that it still runs. Storage that is away for a moment is no reason to lose what is being solved. Never rejects. */
  private beat(): Promise<void> {
    this.beating ??= this.beatOnce().finally(() => {
      this.beating = null;
    });
    return this.beating;
  }

  private async beatOnce(): Promise<void> {
    const { storage, runnerId, now, report } = this.settings;
    const { id } = this.record;
    const kept = this.run?.kept ?? null;
    const bestRota = kept === this.stored ? null : (kept?.rota ?? null);
    try {
      const found = await storage.jobs.beat({ id, runnerId }, { at: now(), progress: this.progress, bestRota });
      this.stored = kept;
      if (found === null) this.abandon();
      else if (found.cancelRequestedAt !== null) this.cancel();
    } catch (error) {
      report(error, id);
    }
  }

  private async store(end: RunEnd): Promise<void> {
    const { record, isCancelled, settings } = this;
    const ended = { record, end, kept: this.run?.kept ?? null, isCancelled };
    for (const waitMs of [...STORE_AGAIN_MS, null]) {
      try {
        const state = await storeJobEnd(settings.storage, ended, settings);
        if (state !== null) this.say(state);
        return;
      } catch (error) {
        settings.report(error, record.id);
        if (waitMs !== null) await sleep(waitMs);
      }
    }
  }
}
