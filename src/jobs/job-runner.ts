/** Runs the stored jobs of one process: a thread each, as many at once as it may, whose turn it is the storage says. */
import type { JobRecord } from '../storage/records.ts';
import type { JobNews, JobRunner } from './job-runner-contract.ts';
import { NO_MEMORY_LIMITS } from './memory-limits.ts';
import { RunningJob, type RunningSettings } from './running-job.ts';

export interface RunnerSettings extends Omit<RunningSettings, 'report'> {
  /** Jobs at once; a plan takes a core, an explanation `explainThreads`. */
  readonly mostJobs: number;
  /** Between two looks for jobs of other processes, and for runners that have fallen silent. */
  readonly pollMs: number;
  /** A runner not heard of for so long is taken for dead. */
  readonly silentMs: number;
  /** Times that a job is begun before it fails for good. */
  readonly mostAttempts: number;
  /** Told of what nobody expects, for the log. @param jobId null: of no job. */
  readonly report: (error: unknown, jobId: string | null) => void;
}

/** What is left: storage, runnerId (the same after a restart), travel, clock, ids, mostJobs, report. */
export const DEFAULT_RUNNER = {
  script: new URL('./job-thread.ts', import.meta.url),
  /** A little less than the second that is promised: timers are late, not early. */
  paceMs: 800,
  /** With 400 ms for the solver and the judge's look at its rota, and what storing takes: within a second. */
  answerMs: 800,
  /** Beyond the search: to read the scenario and its travel, to find out why no rota is legal (20 s), to judge. */
  overrunMs: (seconds: number) => (seconds * 1.1 + 60) * 1000,
  mostTimeLimitSeconds: 600,
  memory: NO_MEMORY_LIMITS,
  explainThreads: 2,
  pollMs: 3000,
  silentMs: 30_000,
  mostAttempts: 3,
} satisfies Partial<RunnerSettings>;

export type GivenRunnerSettings = Omit<RunnerSettings, keyof typeof DEFAULT_RUNNER> & Partial<RunnerSettings>;

export function openJobRunner(settings: GivenRunnerSettings): JobRunner {
  return new StoredJobRunner({ ...DEFAULT_RUNNER, ...settings });
}

interface Held {
  readonly job: RunningJob;
  readonly done: Promise<void>;
}

class StoredJobRunner implements JobRunner {
  private readonly settings: RunnerSettings;
  private readonly held = new Map<string, Held>();
  private readonly followers = new Map<string, Set<(news: JobNews) => void>>();
  private poll: NodeJS.Timeout | null = null;
  private filling: Promise<void> = Promise.resolve();
  private waitsToFill = false;
  private isStopping = false;

  constructor(settings: RunnerSettings) {
    this.settings = settings;
  }

  async start(): Promise<void> {
    await this.recover(this.settings.runnerId);
    this.poll = setInterval(() => void this.look(), this.settings.pollMs);
    this.wake();
  }

  /** One claim at a time; a call while one is under way has another look after it. */
  wake(): void {
    if (this.waitsToFill) return;
    this.waitsToFill = true;
    this.filling = this.filling.then(() => {
      this.waitsToFill = false;
      return this.fill();
    });
  }

  cancelled(jobId: string): void {
    this.held.get(jobId)?.job.cancel();
  }

  follow(jobId: string, hear: (news: JobNews) => void): () => void {
    const hearers = this.followers.get(jobId) ?? new Set();
    this.followers.set(jobId, hearers.add(hear));
    return () => {
      hearers.delete(hear);
      if (hearers.size === 0 && this.followers.get(jobId) === hearers) this.followers.delete(jobId);
    };
  }

  async stop(graceMs: number): Promise<void> {
    this.isStopping = true;
    if (this.poll !== null) clearInterval(this.poll);
    await this.filling;
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([grace, Promise.all([...this.held.values()].map(({ done }) => done))]);
    clearTimeout(timer);
    if (this.held.size === 0) return;
    const left = [...this.held];
    await Promise.all(left.map(([, { job }]) => job.park()));
    // Parking is no attempt that failed.
    await this.recover(this.settings.runnerId, Number.POSITIVE_INFINITY);
    for (const [jobId] of left) this.tell({ jobId, state: 'queued', at: this.settings.now(), progress: null });
  }

  private async look(): Promise<void> {
    try {
      await this.recover(null);
    } catch (error) {
      this.settings.report(error, null);
    }
    this.wake();
  }

  /** @param runnerId whose jobs are queued again, besides those of silent runners. */
  private async recover(runnerId: string | null, mostAttempts = this.settings.mostAttempts): Promise<void> {
    const { storage, silentMs, now } = this.settings;
    const at = now();
    await storage.jobs.recover({ runnerId, silentSince: at - silentMs, mostAttempts, at });
  }

  private async fill(): Promise<void> {
    const { storage, runnerId, mostJobs, now, report } = this.settings;
    try {
      while (!this.isStopping && this.held.size < mostJobs) {
        const record = await storage.jobs.claim({ runnerId, at: now() });
        if (record === null) return;
        this.hold(record);
      }
    } catch (error) {
      report(error, null);
    }
  }

  private hold(record: JobRecord): void {
    const { id: jobId } = record;
    const job = new RunningJob(record, this.settings, (state, progress) =>
      this.tell({ jobId, state, at: this.settings.now(), progress }),
    );
    // Where no beat got through for long, it was taken from us, and may be ours again: the first run of it is void.
    this.held.get(jobId)?.job.abandon();
    const done = job.done().then(() => {
      if (this.held.get(jobId)?.job === job) this.held.delete(jobId);
      this.wake();
    });
    this.held.set(jobId, { job, done });
  }

  private tell(news: JobNews): void {
    for (const hear of this.followers.get(news.jobId) ?? []) {
      try {
        hear(news);
      } catch (error) {
        this.settings.report(error, news.jobId);
      }
    }
  }
}
