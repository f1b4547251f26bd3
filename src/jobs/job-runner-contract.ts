/** Runs the stored jobs of one process. */
import type { JobProgress, JobState } from '../storage/records.ts';

/** What those who follow a job hear: at a steady pace while it runs, and when its state changes. */
export interface JobNews {
  readonly jobId: string;
  readonly state: JobState;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly progress: JobProgress | null;
}

export interface JobRunner {
  /** Takes back what a dead process left, and begins. */
  start(): Promise<void>;
  /** There may be a new job: looked for at once, not at the next round. */
  wake(): void;
  /** A cancel was stored: a job that runs here ends within a second, with its best rota. */
  cancelled(jobId: string): void;
  /** Hears of jobs that run here. @returns ends it. */
  follow(jobId: string, hear: (news: JobNews) => void): () => void;
  /**
   * Takes no more jobs; those that run have `graceMs` to end, what is left is parked: queued again, best rota kept.
   */
  stop(graceMs: number): Promise<void>;
}
