/** What a run may use, and what it says while it runs. Plain data: it crosses threads. */
import type { Measure, Rota } from './rota.ts';

export interface SolveLimits {
  /** Wall seconds after which the best rota so far is returned. */
  readonly timeLimitSeconds: number;
  /** Relative gap at which the search may stop, a fraction. */
  readonly gap: number;
  /** Branch-and-bound nodes per model; null: no limit. With the same seed it makes runs repeatable. */
  readonly iterationLimit: number | null;
  readonly seed: number;
}

export const DEFAULT_LIMITS: SolveLimits = { timeLimitSeconds: 60, gap: 1e-4, iterationLimit: null, seed: 1 };

export const PHASES = ['tours', 'start', 'fold', 'place', 'days', 'done'] as const;
/** tours: enumerating; start: a first rota; fold: bound over like days; place: onto days; days: day by day. */
export type Phase = (typeof PHASES)[number];

/** A goal is sought in one stage or several, each with a measure of its own. */
export interface StageInfo {
  /** From 1. */
  readonly number: number;
  /** Stages in all, at most: one may turn out to be needless. */
  readonly count: number;
  readonly measure: Measure;
}

export interface Progress {
  readonly stage: StageInfo;
  readonly phase: Phase;
  readonly elapsedSeconds: number;
  /** Day tours enumerated so far. */
  readonly tours: number;
  /** Of the best rota so far, per cycle, in the unit of the stage's measure; null before the first. */
  readonly objective: number | null;
  /** No rota is worth more (costs less); null before the first bound. */
  readonly bound: number | null;
  /** Null while one of the two is missing. */
  readonly gap: number | null;
  /** The best rota so far with its certificate, when this message brings a better one. */
  readonly rota: Rota | null;
}

/** How the work was done: for benchmarks and for `--json`. */
export interface SolveStatistics {
  readonly tours: number;
  readonly columns: number;
  readonly rows: number;
  readonly dayClasses: number;
  readonly secondsToFirstRota: number | null;
  readonly secondsByPhase: Readonly<Partial<Record<Phase, number>>>;
  readonly nodes: number;
}
