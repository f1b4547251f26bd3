/** A service that stops: what still comes in on open connections is turned away in words that callers know. */
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';

/** Seconds after which a restarted service may be back. */
const BACK_IN_SECONDS = 2;

/** To be called after the security headers are added: these replies have them too. */
export function addClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onRequest', async () => {
    if (isClosing) throw new ServiceError('busy', {}, { retryAfterSeconds: BACK_IN_SECONDS });
  });
}
