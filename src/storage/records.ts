/**
 * What is kept: rows as the rest of the code sees them. Times are milliseconds since 1970, UTC. Documents of scenarios and
 * rotas are JSON text, those of jobs parsed JSON.
 */
import type { Certificate, Rota } from '../domain/rota.ts';

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** What a key may do; each includes those before it. */
export const KEY_SCOPES = ['read', 'plan', 'admin'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export interface KeyRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly scope: KeyScope;
  /** SHA-256 of the secret, hexadecimal: a secret of 256 random bits needs no salt and no slow hash. */
  readonly secretHash: string;
  readonly createdAt: number;
  /** Null: it does not expire. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export interface ScenarioRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly description: string;
  /** From 1; a number more for each change. */
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Null: it is not deleted. Until the undo period is over it can be had back. */
  readonly deletedAt: number | null;
}

/** A scenario as it was at one revision. Revisions that a job or rota refers to are kept; of the others the latest is. */
export interface ScenarioRevisionRecord {
  readonly scenarioId: string;
  readonly revision: number;
  readonly createdAt: number;
  /** As the caller wrote it, defaults left out: JSON text, which is handed on without being parsed. */
  readonly document: string;
  /** Uploaded travel matrix (travel file format), JSON text; null: none. */
  readonly matrix: string | null;
}

export interface RotaRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly scenarioId: string;
  readonly name: string;
  /** Latest version, from 1. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The job that found it; null: imported or written by hand. */
  readonly jobId: string | null;
  /** Set: it is not to be changed. */
  readonly lockedAt: number | null;
  /** Version shown to those who hold a share link; null: not published. */
  readonly publishedVersion: number | null;
  readonly publishedAt: number | null;
  readonly deletedAt: number | null;
}

export interface RotaVersionRecord {
  readonly rotaId: string;
  readonly version: number;
  /** Revision of the scenario that it was judged under. */
  readonly scenarioRevision: number;
  readonly createdAt: number;
  readonly note: string;
  /** JSON text of the rota, certificate included. */
  readonly document: string;
  /** JSON text of the judge's verdict. */
  readonly verdict: string;
  readonly legal: boolean;
}

export const JOB_KINDS = ['plan', 'explain', 'compare'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** queued → running → done | failed | cancelled. A cancel that is asked for while it runs is `cancelRequestedAt`. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];
/** Waits or runs: it has not ended. */
export const OPEN_JOB_STATES = ['queued', 'running'] as const satisfies readonly JobState[];

export function hasEnded(state: JobState): boolean {
  return !OPEN_JOB_STATES.some((open) => open === state);
}

/** How far a job is: what a poll or an event tells. */
export interface JobProgress {
  readonly phase: string;
  readonly stage: { readonly number: number; readonly count: number; readonly measure: string } | null;
  /** Seconds since the job began to run. */
  readonly elapsedSeconds: number;
  readonly tours: number;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** Of an explain job: questions answered, and all of them; null elsewhere. */
  readonly questions: { readonly answered: number; readonly count: number } | null;
}

export interface JobRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly scenarioId: string;
  readonly scenarioRevision: number;
  readonly kind: JobKind;
  readonly state: JobState;
  /** What was asked for, as the jobs of its kind understand it. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly cancelRequestedAt: number | null;
  /** Times it was begun: a job whose server died is begun again. */
  readonly attempts: number;
  /** The process that runs it, and when that last said so; null unless it runs. */
  readonly runnerId: string | null;
  readonly heartbeatAt: number | null;
  readonly progress: JobProgress | null;
  /** The best rota so far with its certificate: what a cancel or a restart keeps. */
  readonly bestRota: Rota | null;
  /** Of a plan that ended with a rota. */
  readonly rotaId: string | null;
  readonly certificate: Certificate | null;
  /** What came of it, by kind; null until it is done. */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Plain failure (planning/failure.ts or a run failure); null where it did not fail. */
  readonly failure: Readonly<Record<string, unknown>> | null;
}

export interface ShareRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly rotaId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/** The reply to a creation that named an idempotency key. */
export interface RepeatRecord {
  readonly organisationId: string;
  readonly key: string;
  /** Of method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
  readonly createdAt: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface AuditRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly at: number;
  /** Null: the open local mode, the command line or a share link. */
  readonly keyId: string | null;
  /** Such as `scenario.create`, `rota.publish`, `key.revoke`. */
  readonly action: string;
  /** Kind and id of what it was done to, such as `scenario/0198…`. */
  readonly subject: string;
  readonly requestId: string | null;
}
