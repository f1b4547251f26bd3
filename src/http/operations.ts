/** For those who run the service: is it alive, is it ready, what does it do. At the root, beside the API. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { ServiceError } from '../domain/service-failure.ts';
import { JOB_STATES } from '../storage/records.ts';
import { DOCUMENTATION_PATH } from './documentation.ts';
import type { ServiceParts } from './parts.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function addOperations(app: FastifyInstance, parts: ServiceParts): void {
  const { storage, version } = parts;
  const registry = registryOf(app, parts);

  // Whoever watches over the service asks often, and is always answered.
  const watched = { config: { scope: 'nobody', rateLimit: false }, schema: { hide: true } } as const;

  app.get('/', watched, async (_, reply) => reply.redirect(DOCUMENTATION_PATH));

  app.get('/health', watched, async (_, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok', version };
  });

  app.get('/ready', watched, async (_, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await storage.ping();
    } catch {
      throw new ServiceError('storage-unavailable', { code: 'unavailable' }, { retryAfterSeconds: 5 });
    }
    return { status: 'ready', version };
  });

  app.get('/metrics', { config: { scope: 'admin' }, schema: { hide: true } }, async (_, reply) => {
    const text = await registry.metrics();
    return reply.header('content-type', registry.contentType).send(text);
  });
}

/** Of this server alone: two in one process do not mix. */
function registryOf(app: FastifyInstance, { storage }: ServiceParts): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'tournee_http_request_seconds',
    help: 'Time to answer a request, by method, endpoint and status',
    labelNames: ['method', 'endpoint', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, not the address: an id in a label would make a series of its own.
    const endpoint = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    requests.observe({ method: request.method, endpoint, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  new Gauge({
    name: 'tournee_jobs',
    help: 'Jobs by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const state of JOB_STATES) this.set({ state }, await storage.jobs.count([state], null));
    },
  });
  return registry;
}
