/** What passes between a caller and the threads of a solver pool: plain data, which structured clone can carry. */
import type { ClashReport } from '../domain/clash.ts';
import type { Progress } from '../domain/progress.ts';
import type { ClashRequest } from '../planning/explain-clash.ts';
import type { PlainFailure } from '../planning/failure.ts';
import type { SolveOutcome, SolveRequest } from '../planning/solve-scenario.ts';

export type SolverOrder =
  | { readonly kind: 'solve'; readonly request: SolveRequest; readonly stop: SharedArrayBuffer }
  | { readonly kind: 'clash'; readonly request: ClashRequest; readonly stop: SharedArrayBuffer };

/** A thread answers one order before it is given the next. */
export type SolverAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome }
  | { readonly kind: 'clash'; readonly report: ClashReport }
  | { readonly kind: 'failure'; readonly failure: PlainFailure };
