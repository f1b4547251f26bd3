/** A real service for the tests of HTTP: SQLite in a temporary folder, real desk, real job runner, a port of its own. */
import { createServer } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { v7 as newId } from 'uuid';
import { type TourneeClient, tourneeClient } from '../../src/client/client.ts';
import type { Config } from '../../src/config.ts';
import { openService, type RunningService } from '../../src/main/open-service.ts';
import type { ServiceConfig } from '../../src/service-config.ts';
import { hashOfSecret, secretOf } from '../../src/storage/key-secret.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { KeyRecord } from '../../src/storage/records.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { type CheckedFetch, checkedFetch } from './checked-replies.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DAY_MS = 86_400_000;

/** Of the first organisation, but for the stranger, who administers the second. */
const CALLERS = {
  admin: { scope: 'admin' },
  planner: { scope: 'plan' },
  reader: { scope: 'read' },
  expired: { scope: 'admin', expiresAt: Date.now() - DAY_MS },
  revoked: { scope: 'admin', revokedAt: Date.now() - DAY_MS },
  stranger: { scope: 'admin' },
} as const satisfies Readonly<Record<string, Partial<KeyRecord>>>;
/** null: without a key. */
export type Who = keyof typeof CALLERS | null;

export const SHARE_SECRET = 'a secret for tests, of more than 32 letters';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a JSON body; of any shape. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies that no type describes.
  readonly json: any;
}

export interface Call {
  /** Sent as JSON, unless it is text already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestService {
  /** Such as `http://127.0.0.1:41234`; the same after a restart. */
  readonly address: string;
  readonly dataFolder: string;
  readonly keys: Readonly<Record<Exclude<Who, null>, string>>;
  readonly replies: CheckedFetch;
  /** Lines of the log. */
  readonly logged: readonly string[];
  client(who?: Who): TourneeClient;
  /** For what the typed client cannot say. */
  call(who: Who, method: string, path: string, call?: Call): Promise<Reply>;
  /** Past the service; its own connection, closed after the work. */
  store<Result>(work: (storage: Storage) => Promise<Result>): Promise<Result>;
  stop(graceMs?: number): Promise<void>;
  /** On the same folder and port. */
  start(): Promise<void>;
  /** @throws where a reply was not as it must be. */
  close(): Promise<void>;
}

/** @param access open: there are no keys. */
export async function testService(
  changes: Partial<Config & ServiceConfig> = {},
  access: 'keys' | 'open' = 'keys',
): Promise<TestService> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const config = { ...usualConfig(folder.path, port), ...changes };
  const logged: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const logger = pino({ level: 'info', base: null }, stream);
  const replies = checkedFetch();
  const store = async <Result>(work: (storage: Storage) => Promise<Result>): Promise<Result> => {
    const storage = await openStorage(config);
    return work(storage).finally(() => storage.close());
  };
  const keys = access === 'keys' ? await store(addKeys) : ({} as Record<Exclude<Who, null>, string>);

  let running: RunningService | null = null;
  const start = async () => {
    running = await openService(config, { version: '0.0.0-test', logger });
  };
  const stop = async (graceMs = 0) => {
    await running?.close(graceMs);
    running = null;
  };
  await start();
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    dataFolder: folder.path,
    keys,
    replies,
    logged,
    client: (who = 'planner') =>
      tourneeClient({ address, key: who === null ? null : keys[who], language: 'en', fetch: replies.fetch }),
    call: (who, method, path, { body, headers = {} } = {}) => {
      const authorization = who === null ? {} : { authorization: `Bearer ${keys[who]}` };
      const content = body === undefined ? {} : { 'content-type': 'application/json' };
      return asked(replies.fetch, new URL(path, address), {
        method,
        headers: { ...authorization, ...content, ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    },
    store,
    stop,
    start,
    close: async () => {
      await stop();
      await folder.remove();
      if (replies.complaints.length > 0) throw new Error(replies.complaints.join('\n'));
    },
  };
}

async function asked(fetch: typeof globalThis.fetch, url: URL, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

function usualConfig(folder: string, port: number): Config & ServiceConfig {
  return {
    osrmUrl: null,
    cacheFolder: `${folder}/cache`,
    dataFolder: folder,
    databaseUrl: null,
    host: '127.0.0.1',
    port,
    logLevel: 'info',
    corsOrigins: ['https://plan.example.org'],
    requestsPerMinute: 1_000_000,
    jobsAtOnce: 1,
    mostOpenJobs: 20,
    mostTimeLimitSeconds: 600,
    jobMemoryMegabytes: 1024,
    deskThreads: 1,
    undoDays: 30,
    shareSecret: SHARE_SECRET,
    trustProxy: false,
    seed: false,
  };
}

async function addKeys(storage: Storage): Promise<Record<Exclude<Who, null>, string>> {
  const [home, abroad] = [newId(), newId()];
  const createdAt = Date.now();
  await storage.organisations.create({ id: home, name: 'Communauté de Rochefort', createdAt });
  await storage.organisations.create({ id: abroad, name: 'Elsewhere', createdAt });
  const secrets = {} as Record<Exclude<Who, null>, string>;
  for (const [name, given] of Object.entries(CALLERS)) {
    const secret = secretOf(`${name}-${newId()}`);
    const organisationId = name === 'stranger' ? abroad : home;
    const free = { expiresAt: null, revokedAt: null };
    const secretHash = hashOfSecret(secret);
    await storage.keys.create({ ...free, ...given, id: newId(), organisationId, name, secretHash, createdAt });
    secrets[name as keyof typeof CALLERS] = secret;
  }
  return secrets;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
