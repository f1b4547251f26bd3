/** Why the service refuses a request: each kind has an HTTP status here, and its words in `texts/`. */
import type { Problem, ProblemParameters } from './problem.ts';

/** With the names of the parameters that the words of a kind use. */
export const SERVICE_FAILURES = {
  'invalid-request': { status: 400, parameters: ['count'] },
  'malformed-json': { status: 400, parameters: ['detail'] },
  'too-deep': { status: 400, parameters: ['most'] },
  'malformed-http': { status: 400, parameters: [] },
  unauthenticated: { status: 401, parameters: [] },
  'key-not-accepted': { status: 401, parameters: [] },
  forbidden: { status: 403, parameters: ['needed', 'scope'] },
  'wrong-origin': { status: 403, parameters: ['origin'] },
  'not-found': { status: 404, parameters: ['kind', 'id'] },
  'no-such-endpoint': { status: 404, parameters: ['method', 'path'] },
  'share-not-valid': { status: 404, parameters: [] },
  'method-not-allowed': { status: 405, parameters: ['method', 'allowed'] },
  'not-acceptable': { status: 406, parameters: ['offered'] },
  'request-timeout': { status: 408, parameters: [] },
  'gone-meanwhile': { status: 409, parameters: [] },
  'rota-locked': { status: 409, parameters: [] },
  'job-not-ended': { status: 409, parameters: ['state'] },
  'job-without-rota': { status: 409, parameters: ['state'] },
  'stale-precondition': { status: 412, parameters: ['given', 'current'] },
  'too-large': { status: 413, parameters: ['mostBytes'] },
  'address-too-long': { status: 414, parameters: [] },
  'unsupported-media-type': { status: 415, parameters: ['given', 'accepted'] },
  'wrong-host': { status: 421, parameters: ['host'] },
  'invalid-scenario': { status: 422, parameters: ['count'] },
  'invalid-rota': { status: 422, parameters: ['count'] },
  'invalid-document': { status: 422, parameters: ['count'] },
  'patch-does-not-apply': { status: 422, parameters: ['detail'] },
  'idempotency-key-reused': { status: 422, parameters: ['key'] },
  'precondition-required': { status: 428, parameters: [] },
  'too-many-requests': { status: 429, parameters: ['seconds'] },
  'queue-full': { status: 429, parameters: ['most'] },
  'headers-too-large': { status: 431, parameters: [] },
  internal: { status: 500, parameters: [] },
  busy: { status: 503, parameters: [] },
  'storage-unavailable': { status: 503, parameters: ['code'] },
  'travel-unavailable': { status: 503, parameters: [] },
} as const satisfies Readonly<Record<string, { status: number; parameters: readonly string[] }>>;

export type ServiceFailure = keyof typeof SERVICE_FAILURES;

export class ServiceError extends Error {
  readonly failure: ServiceFailure;
  readonly parameters: ProblemParameters;
  /** What is wrong in the request, place by place; empty where that says nothing. */
  readonly problems: readonly Problem[];
  /** Seconds after which it is worth trying again; null: it is not said. */
  readonly retryAfterSeconds: number | null;

  constructor(
    failure: ServiceFailure,
    parameters: ProblemParameters = {},
    more: { readonly problems?: readonly Problem[]; readonly retryAfterSeconds?: number } = {},
  ) {
    super(failure);
    this.name = 'ServiceError';
    this.failure = failure;
    this.parameters = parameters;
    this.problems = more.problems ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}
