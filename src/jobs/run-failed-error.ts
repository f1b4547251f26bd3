/** Thrown where a run died, for reasons that are neither the input's nor the caller's. */
export const RUN_FAILURES = ['out-of-memory', 'crashed', 'no-rota-in-time'] as const;
/** no-rota-in-time: it was past its time limit, did not end, and had shown no rota. */
export type RunFailure = (typeof RUN_FAILURES)[number];

export class RunFailedError extends Error {
  readonly code: RunFailure;

  constructor(code: RunFailure, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RunFailedError';
    this.code = code;
  }
}
