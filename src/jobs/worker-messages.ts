/** What passes between the caller's thread and the worker: plain data, which structured clone can carry. */
import type { PlainFailure } from '../planning/failure.ts';
import type { SolveControl, SolveOutcome, SolveRequest } from '../planning/solve-scenario.ts';
import type { MemoryLimits } from './memory-limits.ts';

export interface WorkerOrder {
  readonly request: SolveRequest;
  readonly memory: MemoryLimits;
  /** One 32-bit integer: not zero once the best rota so far is wanted. */
  readonly stop: SharedArrayBuffer;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Parameters<SolveControl['onProgress']>[0] }
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome }
  | { readonly kind: 'failure'; readonly failure: PlainFailure };
