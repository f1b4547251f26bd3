/** What stands before every endpoint: security headers, who may call from a browser, how often, and how much at once. */
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';
import type { HttpSettings } from './parts.ts';

/** Milliseconds that the event loop may lag before requests are turned away. */
const MOST_LAG_MS = 1500;
const LEAST_COMPRESSED_BYTES = 1024;
const BROTLI_QUALITY = 4;

/** To be called before access is added, but for the rate limit, which must know the caller. */
export async function addSafety(app: FastifyInstance, settings: HttpSettings): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    // An intranet may speak plain http: whether to insist on https is for the proxy that speaks it.
    strictTransportSecurity: false,
    // Pages of rotas are sandboxed, the documentation is not: the one could never keep what the header asks of the other.
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: settings.corsOrigins.length === 0 ? 'same-origin' : 'cross-origin' },
  });
  await app.register(cors, {
    origin: [...settings.corsOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['etag', 'location', 'retry-after', 'x-request-id', 'idempotency-replayed', 'content-disposition'],
    maxAge: 600,
    // Its own refusal of a preflight that is none is no problem details.
    strictPreflight: false,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: MOST_LAG_MS,
    pressureHandler: (request) => {
      // Who asks whether we live is to be told.
      if (request.routeOptions.config.scope === 'nobody') return;
      throw new ServiceError('busy', {}, { retryAfterSeconds: 1 });
    },
  });
  const { constants } = await import('node:zlib');
  await app.register(compress, {
    global: true,
    threshold: LEAST_COMPRESSED_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  });
}

/** To be called after access is added: requests are counted by key, or by address where no key is given. */
export async function addRateLimit(app: FastifyInstance, settings: HttpSettings): Promise<void> {
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    keyGenerator: (request) => request.caller?.keyId ?? request.ip,
    errorResponseBuilder: (_, { ttl }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new ServiceError('too-many-requests', { seconds }, { retryAfterSeconds: seconds });
    },
  });
}
