/** What passes between a runner and the thread of a job: plain data, which structured clone can carry. */
import type { Problem } from '../domain/problem.ts';
import type { Certificate, Rota } from '../domain/rota.ts';
import type { ServiceTravel } from '../planning/service-travel.ts';
import type { JobProgress } from '../storage/records.ts';
import type { JobFailure } from './job-failure.ts';
import type { CompareRequest, ExplainRequest, PlanRequest } from './job-requests.ts';
import type { MemoryLimits } from './memory-limits.ts';

/** What of a scenario's rotas a plan may refer to. */
export const PLAN_ROTAS = ['start', 'keep', 'lock', 'samePresencesAs', 'sameMeansAs'] as const;
export type PlanRota = (typeof PLAN_ROTAS)[number];

/** What is to be done; rotas are JSON texts, as they are stored. */
export type JobTask =
  | {
      readonly kind: 'plan';
      readonly request: PlanRequest;
      readonly rotas: Readonly<Record<PlanRota, string | null>>;
      /** Of a run that was cut short: it is started from. */
      readonly best: Rota | null;
    }
  /** It was cancelled after it was cut short: what it had is judged and kept. */
  | { readonly kind: 'keep'; readonly request: PlanRequest; readonly best: Rota }
  | { readonly kind: 'explain'; readonly request: ExplainRequest; readonly rota: string }
  | { readonly kind: 'compare'; readonly request: CompareRequest; readonly rotas: readonly string[] };

export interface JobOrder {
  readonly task: JobTask;
  /** Scenario, JSON text. */
  readonly document: string;
  /** Travel that came along with it. */
  readonly matrix: string | null;
  readonly travel: ServiceTravel;
  readonly memory: MemoryLimits;
  /** Threads that answer the questions of an explanation side by side. */
  readonly explainThreads: number;
}

/** Said to the thread: what there is so far is wanted, at once. */
export interface JobCancel {
  readonly kind: 'cancel';
}

/** A rota that the judge has found legal, with its certificate. */
export interface KeptRota {
  readonly rota: Rota;
  readonly certificate: Certificate;
  /** JSON text of the verdict. */
  readonly verdict: string;
}

/** How far the thread is; the time is the runner's to tell. */
export type ThreadProgress = Omit<JobProgress, 'elapsedSeconds'>;

export type ThreadEnd =
  | {
      readonly kind: 'planned';
      readonly kept: KeptRota;
      /** `result` of the stored job. */
      readonly result: PlanJobResult;
    }
  | { readonly kind: 'told'; readonly result: Readonly<Record<string, unknown>>; readonly isComplete: boolean }
  /** It was told to stop, and had nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly failure: JobFailure };

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ThreadProgress }
  | { readonly kind: 'best'; readonly kept: KeptRota }
  | { readonly kind: 'end'; readonly end: ThreadEnd };

/** Comparisons are those of `comparisonDocument`; null where there is none, or the job was ended before it was made. */
export type PlanJobResult = Readonly<Record<string, unknown>> & {
  readonly statistics: Readonly<Record<string, unknown>> | null;
  /** Against the best rota for coverage; rotas are named after the goals. */
  readonly priceOfGoal: Readonly<Record<string, unknown>> | null;
  /** With the rota whose means were used. */
  readonly comparison: Readonly<Record<string, unknown>> | null;
  readonly warnings: readonly Problem[];
};

export const NO_RESULT: PlanJobResult = { statistics: null, priceOfGoal: null, comparison: null, warnings: [] };
