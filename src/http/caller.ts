/** Who calls, and what they may do. */
import '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';
import { hashOfSecret } from '../storage/key-secret.ts';
import { KEY_SCOPES, type KeyScope } from '../storage/records.ts';
import type { ServiceParts } from './parts.ts';

export interface Caller {
  readonly organisationId: string;
  /** Null in open access. */
  readonly keyId: string | null;
  readonly scope: KeyScope;
}

/** What an endpoint asks of its callers; nobody: it is for everybody, with or without a key. */
export type NeededScope = KeyScope | 'nobody';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null at endpoints that are for everybody. */
    caller: Caller | null;
  }
  interface FastifyContextConfig {
    scope?: NeededScope;
  }
}

/** An endpoint that does not say for whom it is, is for administrators. */
export function addAccess(app: FastifyInstance, parts: ServiceParts): void {
  // Keys that are not ours are counted by address: no endpoint's limit hears of them.
  const max = parts.settings.requestsPerMinute;
  const limitOf = () => app.createRateLimit({ max, timeWindow: '1 minute', keyGenerator: ({ ip }) => `refused ${ip}` });
  let limit: ReturnType<typeof limitOf> | null = null;
  const countRefused = async (request: FastifyRequest) => {
    limit ??= limitOf();
    const counted = await limit(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const seconds = counted.ttlInSeconds;
    throw new ServiceError('too-many-requests', { seconds }, { retryAfterSeconds: seconds });
  };
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const needed = request.routeOptions.config.scope ?? 'admin';
    if (parts.settings.access === 'open') refuseForeignPage(request, parts.settings.corsOrigins);
    if (needed === 'nobody') return;
    const caller = await callerOf(request, parts).catch(async (error) => {
      await countRefused(request);
      throw error;
    });
    if (KEY_SCOPES.indexOf(caller.scope) < KEY_SCOPES.indexOf(needed)) {
      throw new ServiceError('forbidden', { needed, scope: caller.scope });
    }
    request.caller = caller;
  });
}

/** @returns the caller of an endpoint that asks for one. */
export function knownCaller(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Error(`${request.url} asks for no caller`);
  return request.caller;
}

/** Of a request that takes long to answer: whether its key has neither expired since nor been revoked. */
export async function mayStillCall(request: FastifyRequest, parts: ServiceParts): Promise<boolean> {
  try {
    await callerOf(request, parts);
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

async function callerOf(request: FastifyRequest, { storage, settings, now }: ServiceParts): Promise<Caller> {
  if (settings.access === 'open') return { organisationId: settings.openOrganisationId, keyId: null, scope: 'admin' };
  const secret = /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (secret === undefined) throw new ServiceError('unauthenticated');
  const key = await storage.keys.findBySecretHash(hashOfSecret(secret));
  const isOver = (at: number | null) => at !== null && at <= now();
  if (key === null || isOver(key.revokedAt) || isOver(key.expiresAt)) throw new ServiceError('key-not-accepted');
  return { organisationId: key.organisationId, keyId: key.id, scope: key.scope };
}

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const LONGEST_NAME = 100;

/**
 * A page elsewhere may make its own name stand for this machine (DNS rebinding): open access hears local names only. And a
 * browser sends some changes (POST without a body) for any page without asking first: those name the page that they are from.
 */
function refuseForeignPage({ headers, method }: FastifyRequest, corsOrigins: readonly string[]): void {
  const { host = '', origin } = headers;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!LOCAL_NAMES.has(name)) throw new ServiceError('wrong-host', { host: host.slice(0, LONGEST_NAME) });
  if (origin === undefined || method === 'GET' || method === 'HEAD') return;
  const isOurs = origin === `http://${host}` || origin === `https://${host}` || corsOrigins.includes(origin);
  if (!isOurs) throw new ServiceError('wrong-origin', { origin: origin.slice(0, LONGEST_NAME) });
}
