/** What the service is built from: handed in by the composition root, so that tests hand in theirs. */
import type { FastifyBaseLogger } from 'fastify';
import type { Desk } from '../jobs/desk-questions.ts';
import type { JobRunner } from '../jobs/job-runner-contract.ts';
import type { Storage } from '../storage/storage.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';

export interface HttpSettings {
  /** open: everybody who can connect is the administrator of the only organisation; keys: a key says who calls. */
  readonly access: 'open' | 'keys';
  /** Organisation of callers in open access. */
  readonly openOrganisationId: string;
  /** Origins whose pages may call, such as `https://plan.example.org`; empty: none. */
  readonly corsOrigins: readonly string[];
  /** Requests of one key (or of one address, where no key is given) in a minute. */
  readonly requestsPerMinute: number;
  /** Jobs of one organisation that wait or run. */
  readonly mostOpenJobs: number;
  /** Wall seconds that a job may ask for. */
  readonly mostTimeLimitSeconds: number;
  /** Days in which a deletion can be taken back. */
  readonly undoDays: number;
  /** Signs share links. */
  readonly shareSecret: string;
  /** Behind a proxy that says who calls (`X-Forwarded-For`). */
  readonly trustProxy: boolean;
  /** Milliseconds between two looks at a job that runs elsewhere, for those who follow it. */
  readonly followEveryMs: number;
}

export interface ServiceParts {
  readonly storage: Storage;
  readonly desk: Desk;
  readonly jobs: JobRunner;
  readonly texts: Readonly<Record<Language, Texts>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id; ids sort by the time they were made (UUIDv7). */
  readonly newId: () => string;
  /** 256 random bits, base64url. */
  readonly newSecret: () => string;
  readonly settings: HttpSettings;
  readonly version: string;
  /** Null: nothing is logged. */
  readonly logger: FastifyBaseLogger | null;
}
