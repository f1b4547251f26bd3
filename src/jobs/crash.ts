/** How the death of a thread is told. */
import { errorOf, type PlainFailure } from '../planning/failure.ts';
import { RunFailedError } from './run-failed-error.ts';

/** Out of memory is said in two ways: by the JavaScript heap, and by the heap of a WebAssembly library. */
export function crashOf(error: unknown): RunFailedError {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : String(error);
  const detail = message.slice(0, LONGEST_DETAIL);
  const isMemory = code === 'ERR_WORKER_OUT_OF_MEMORY' || isOutOfMemory(message);
  return new RunFailedError(isMemory ? 'out-of-memory' : 'crashed', detail);
}

/** A WebAssembly library that runs out of memory throws where it is, and the solver hands that on. */
export function bugOf(failure: PlainFailure & { kind: 'bug' }): Error {
  const { message } = failure;
  if (!isOutOfMemory(message)) return errorOf(failure);
  return new RunFailedError('out-of-memory', message.slice(0, LONGEST_DETAIL));
}

/** Messages of libraries can be a hundred kilobytes. */
const LONGEST_DETAIL = 200;

function isOutOfMemory(message: string): boolean {
  return /out of memory|bad_alloc|Cannot enlarge memory|memory allocation|allocation failed|\bOOM\b/i.test(message);
}
