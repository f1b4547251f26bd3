/** Addresses that are not: 404, or 405 where only the method is not. */
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';
import type { ServiceParts } from './parts.ts';
import { sendProblem } from './problem-details.ts';

const LONGEST_PATH = 200;

/** To be called before the endpoints are added: it listens for them. */
export function addNotFound(app: FastifyInstance, { texts }: Pick<ServiceParts, 'texts'>): void {
  const known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    // The answer to every preflight is no address.
    if (url === '*') return;
    const entry = known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) entry.methods.add(one.toUpperCase());
    known.set(url, entry);
  });
  const allowedAt = (path: string) => [...known.values()].find(({ pattern }) => pattern.test(path))?.methods;

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const methods = allowedAt(path);
    const { method } = request;
    if (methods === undefined || methods.has(method)) {
      const error = new ServiceError('no-such-endpoint', { method, path: path.slice(0, LONGEST_PATH) });
      return sendProblem(reply, error, { texts, request });
    }
    const allowed = [...methods].sort().join(', ');
    reply.header('allow', allowed);
    return sendProblem(reply, new ServiceError('method-not-allowed', { method, allowed }), { texts, request });
  });
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}
