/** What the environment says to the service; the rest of it is in config.ts. */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { type Environment, readVariables } from './variables.ts';

export interface ServiceConfig {
  /** Address to listen on. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly corsOrigins: readonly string[];
  readonly requestsPerMinute: number;
  readonly jobsAtOnce: number;
  readonly mostOpenJobs: number;
  readonly mostTimeLimitSeconds: number;
  /** Of a solver: as much for its JavaScript, and as much for its library. */
  readonly jobMemoryMegabytes: number;
  readonly deskThreads: number;
  readonly undoDays: number;
  /** Null: one is made at the first start, and kept in the database. */
  readonly shareSecret: string | null;
  readonly trustProxy: boolean;
  /** Whether an empty database of an open service gets the territory of the demonstration. */
  readonly seed: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const yesOrNo = z.stringbool({ truthy: ['1', 'true', 'yes'], falsy: ['0', 'false', 'no'] });
const Origin = z.url({ protocol: /^https?$/ }).refine((text) => URL.canParse(text) && new URL(text).origin === text);

const Variables = z.object({
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(Origin).max(50))
    .default([]),
  RATE_LIMIT: wholeNumber(1, 1e9).default(1200),
  JOBS_AT_ONCE: wholeNumber(1, 256).default(Math.max(1, availableParallelism() - 1)),
  MOST_OPEN_JOBS: wholeNumber(1, 100_000).default(20),
  JOB_TIME_LIMIT_SECONDS: wholeNumber(1, 604_800).default(3600),
  JOB_MEMORY_MB: wholeNumber(64, 65_536).default(2048),
  DESK_THREADS: wholeNumber(1, 64).default(1),
  UNDO_DAYS: wholeNumber(1, 3660).default(30),
  SHARE_SECRET: z.string().min(32).max(500).optional(),
  TRUST_PROXY: yesOrNo.default(false),
  SEED: yesOrNo.default(true),
});

const FORMATS: Readonly<Record<keyof z.infer<typeof Variables>, string>> = {
  HOST: 'host',
  PORT: 'port',
  LOG_LEVEL: 'log-level',
  CORS_ORIGINS: 'origins',
  RATE_LIMIT: 'count',
  JOBS_AT_ONCE: 'count',
  MOST_OPEN_JOBS: 'count',
  JOB_TIME_LIMIT_SECONDS: 'seconds',
  JOB_MEMORY_MB: 'megabytes',
  DESK_THREADS: 'count',
  UNDO_DAYS: 'days',
  SHARE_SECRET: 'secret',
  TRUST_PROXY: 'yes-or-no',
  SEED: 'yes-or-no',
};

/** @throws InputError that names each variable whose value cannot be used. */
export function serviceConfigOf(env: Environment): ServiceConfig {
  const read = readVariables(Variables, env, FORMATS);
  return {
    host: read.HOST,
    port: read.PORT,
    logLevel: read.LOG_LEVEL,
    corsOrigins: read.CORS_ORIGINS,
    requestsPerMinute: read.RATE_LIMIT,
    jobsAtOnce: read.JOBS_AT_ONCE,
    mostOpenJobs: read.MOST_OPEN_JOBS,
    mostTimeLimitSeconds: read.JOB_TIME_LIMIT_SECONDS,
    jobMemoryMegabytes: read.JOB_MEMORY_MB,
    deskThreads: read.DESK_THREADS,
    undoDays: read.UNDO_DAYS,
    shareSecret: read.SHARE_SECRET ?? null,
    trustProxy: read.TRUST_PROXY,
    seed: read.SEED,
  };
}
