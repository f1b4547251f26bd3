/** Thrown where a run died, for reasons that are neither the input's nor the caller's. */
export const RUN_FAILURES = ['out-of-memory', 'crashed', 'no-rota-in-time', 'no-answer-in-time'] as const;
/**
 * no-rota-in-time: it was past its time limit, did not end, and had shown no rota; no-answer-in-time: likewise a question
 * to the desk, an explanation or a comparison.
 */
export type RunFailure = (typeof RUN_FAILURES)[number];

export class RunFailedError extends Error {
  readonly code: RunFailure;

  constructor(code: RunFailure, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RunFailedError';
    this.code = code;
  }
}
