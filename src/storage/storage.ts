/**
 * What the service keeps, and where. One interface, SQLite in one file by default, PostgreSQL by `DATABASE_URL`.
 *
 * Ids are UUIDs of version 7, given by whoever creates: they sort by time. Every method may throw a StorageError: `busy`,
 * `disk-full`, `unavailable`; those that create or replace `conflict`, where the id is taken or what they refer to (an
 * organisation, a scenario's revision, a rota) is not there, is another organisation's, or has gone meanwhile. No text may
 * hold the character U+0000, which PostgreSQL cannot keep.
 */
import type { Certificate, Rota } from '../domain/rota.ts';
import type {
  AuditRecord,
  JobKind,
  JobProgress,
  JobRecord,
  JobState,
  KeyRecord,
  OrganisationRecord,
  RepeatRecord,
  RotaRecord,
  RotaVersionRecord,
  ScenarioRecord,
  ScenarioRevisionRecord,
  ShareRecord,
} from './records.ts';

/** A page of a list, newest first: by id, downwards. */
export interface PageRequest {
  readonly limit: number;
  /** Id of the last item of the page before; null: the first page. */
  readonly after: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** What to ask the next page with; null: this was the last. */
  readonly next: string | null;
}

/** Of things that belong to an organisation: the other organisations' are not found. */
export interface Owned {
  readonly organisationId: string;
  readonly id: string;
}

/** `stale`: it has changed since (or is locked, deleted…); nothing was written. */
export type Outcome<Record> =
  | { readonly kind: 'done'; readonly record: Record }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale'; readonly record: Record };

export interface Organisations {
  create(record: OrganisationRecord): Promise<void>;
  find(id: string): Promise<OrganisationRecord | null>;
  list(): Promise<readonly OrganisationRecord[]>;
}

export interface Keys {
  create(record: KeyRecord): Promise<void>;
  findBySecretHash(secretHash: string): Promise<KeyRecord | null>;
  list(organisationId: string): Promise<readonly KeyRecord[]>;
  revoke(owned: Owned, at: number): Promise<KeyRecord | null>;
  /** Whether there is any key, revoked and expired ones included. */
  any(): Promise<boolean>;
}

export interface ScenarioContent {
  readonly name: string;
  readonly description: string;
  readonly document: string;
  readonly matrix: string | null;
}

export interface Scenarios {
  create(
    record: Omit<ScenarioRecord, 'revision' | 'name' | 'description'>,
    content: ScenarioContent,
  ): Promise<ScenarioRecord>;
  /** Not the deleted ones. */
  find(owned: Owned): Promise<ScenarioRecord | null>;
  /** @param search words that name or description all contain, whatever their case and accents; null: all. */
  list(
    organisationId: string,
    query: PageRequest & { readonly search: string | null; readonly deleted: boolean },
  ): Promise<Page<ScenarioRecord>>;
  /** Also of a deleted scenario: a job may still need it. */
  revision(owned: Owned, revision: number): Promise<ScenarioRevisionRecord | null>;
  /** A new revision, where the latest is `expected`; null: whatever it is. Revisions that nothing refers to any more go. */
  replace(
    owned: Owned,
    change: { readonly content: ScenarioContent; readonly expected: number | null; readonly at: number },
  ): Promise<Outcome<ScenarioRecord>>;
  delete(
    owned: Owned,
    change: { readonly expected: number | null; readonly at: number },
  ): Promise<Outcome<ScenarioRecord>>;
  /** Takes a deletion back. @returns null where there is nothing to take back. */
  restore(owned: Owned): Promise<ScenarioRecord | null>;
  /** Removes for good what was deleted before then, rotas too: scenarios with their rotas, jobs and shares. @returns how many scenarios. */
  purge(deletedBefore: number): Promise<number>;
}

export interface Rotas {
  create(
    record: Pick<RotaRecord, 'id' | 'organisationId' | 'scenarioId' | 'name' | 'createdAt' | 'jobId'>,
    first: Omit<RotaVersionRecord, 'rotaId' | 'version' | 'createdAt'>,
  ): Promise<RotaRecord>;
  /** Not the deleted ones, nor those of a deleted scenario. */
  find(owned: Owned): Promise<RotaRecord | null>;
  list(organisationId: string, query: PageRequest & { readonly scenarioId: string | null }): Promise<Page<RotaRecord>>;
  /** As for `find`: not of the deleted ones. */
  version(owned: Owned, version: number): Promise<RotaVersionRecord | null>;
  /** Without their documents, newest first. */
  versions(owned: Owned): Promise<readonly Omit<RotaVersionRecord, 'document' | 'verdict'>[]>;
  /** A new version; `stale` where the latest is not `expected`, or the rota is locked. */
  replace(
    owned: Owned,
    change: {
      readonly name: string;
      readonly version: Omit<RotaVersionRecord, 'rotaId' | 'version'>;
      readonly expected: number | null;
    },
  ): Promise<Outcome<RotaRecord>>;
  /** Neither this nor publishing changes `updatedAt`. @param at null: unlock. */
  lock(owned: Owned, at: number | null): Promise<RotaRecord | null>;
  /** @param version null: no longer published. @returns null also where there is no such version. */
  publish(owned: Owned, change: { readonly version: number | null; readonly at: number }): Promise<RotaRecord | null>;
  /** Locked or not. */
  delete(owned: Owned, at: number): Promise<RotaRecord | null>;
  /** @returns null where there is nothing to take back, or its scenario is deleted. */
  restore(owned: Owned): Promise<RotaRecord | null>;
}

export type NewJob = Pick<
  JobRecord,
  'id' | 'organisationId' | 'scenarioId' | 'scenarioRevision' | 'kind' | 'parameters' | 'createdAt'
>;

/** How a job ended. */
export interface JobEnd {
  readonly state: Extract<JobState, 'done' | 'failed' | 'cancelled'>;
  readonly at: number;
  readonly rotaId: string | null;
  readonly certificate: Certificate | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failure: Readonly<Record<string, unknown>> | null;
}

export interface Jobs {
  create(job: NewJob): Promise<JobRecord>;
  find(owned: Owned): Promise<JobRecord | null>;
  /** Without best rotas and results: those are null in lists. */
  list(
    organisationId: string,
    query: PageRequest & {
      readonly scenarioId: string | null;
      readonly kind: JobKind | null;
      readonly state: JobState | null;
    },
  ): Promise<Page<JobRecord>>;
  count(states: readonly JobState[], organisationId: string | null): Promise<number>;
  /**
   * Takes the next queued job, at most once over all runners: of the organisation with the fewest running jobs, of those
   * the one whose last job began longest ago; its oldest. A job that is begun again may have been cancelled meanwhile:
   * `cancelRequestedAt` says so.
   */
  claim(runner: { readonly runnerId: string; readonly at: number }): Promise<JobRecord | null>;
  /**
   * Says that a running job still runs; progress and rota that are null leave what is there. @returns the record as it is
   * now: a cancel may be wanted; null: it is no longer this runner's.
   */
  beat(
    claim: { readonly id: string; readonly runnerId: string },
    news: { readonly at: number; readonly progress: JobProgress | null; readonly bestRota: Rota | null },
  ): Promise<JobRecord | null>;
  /** Ends a job that this runner holds. @returns false where it does not hold it any more: nothing was written. */
  end(claim: { readonly id: string; readonly runnerId: string }, end: JobEnd): Promise<boolean>;
  /** A queued job is cancelled at once; for a running one the wish is noted; an ended one is left as it is. */
  cancel(owned: Owned, at: number): Promise<JobRecord | null>;
  /**
   * Jobs that run, but whose runner is `runnerId` or has not been heard of since `silentSince`: queued again, their best
   * rota and their wish to be cancelled kept; where they were begun `mostAttempts` times already (Infinity: never), failed
   * (failure `{ kind: 'run', code: 'crashed' }`).
   * @returns how many.
   */
  recover(rule: {
    readonly runnerId: string | null;
    readonly silentSince: number;
    readonly mostAttempts: number;
    readonly at: number;
  }): Promise<number>;
}

export interface Shares {
  create(record: ShareRecord): Promise<void>;
  find(id: string): Promise<ShareRecord | null>;
  list(owned: { readonly organisationId: string; readonly rotaId: string }): Promise<readonly ShareRecord[]>;
  revoke(owned: Owned, at: number): Promise<ShareRecord | null>;
}

export interface Repeats {
  find(organisationId: string, key: string): Promise<RepeatRecord | null>;
  /** @returns false where the key is taken: nothing was written. It waits for a transaction that is writing the same key. */
  create(record: RepeatRecord): Promise<boolean>;
  purge(createdBefore: number): Promise<number>;
}

export interface AuditLog {
  add(record: AuditRecord): Promise<void>;
  list(organisationId: string, query: PageRequest): Promise<Page<AuditRecord>>;
}

export interface Settings {
  get(name: string): Promise<string | null>;
  /** Keeps the value that is there, if any. @returns the value that holds now. */
  setOnce(name: string, value: string): Promise<string>;
}

export interface Tables {
  readonly organisations: Organisations;
  readonly keys: Keys;
  readonly scenarios: Scenarios;
  readonly rotas: Rotas;
  readonly jobs: Jobs;
  readonly shares: Shares;
  readonly repeats: Repeats;
  readonly audit: AuditLog;
  readonly settings: Settings;
}

export interface Storage extends Tables {
  /**
   * All or nothing; a work that throws leaves nothing behind. It must be quick, and on `tables` alone: SQLite has one writer.
   * The storage around it, used within the work, throws. A call that throws ends it: the error is to be let through.
   */
  transaction<Result>(work: (tables: Tables) => Promise<Result>): Promise<Result>;
  /** Rejects where the database does not answer: for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
