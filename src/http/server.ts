/** The service over HTTP: everything before the endpoints, and the endpoints. It does not listen yet. */
import { fastifySSE } from '@fastify/sse';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { addAccess } from './caller.ts';
import { addClosing } from './closing.ts';
import { addReplay } from './creation.ts';
import { addDocumentation } from './documentation.ts';
import { exportEndpoints } from './endpoints/exports.ts';
import { failureEndpoints } from './endpoints/failures.ts';
import { jobEventEndpoints } from './endpoints/job-events.ts';
import { jobEndpoints } from './endpoints/jobs.ts';
import { keyEndpoints } from './endpoints/keys.ts';
import { presetEndpoints } from './endpoints/presets.ts';
import { rotaChangeEndpoints } from './endpoints/rota-changes.ts';
import { rotaEndpoints } from './endpoints/rotas.ts';
import { scenarioChangeEndpoints } from './endpoints/scenario-changes.ts';
import { scenarioEndpoints } from './endpoints/scenarios.ts';
import { shareEndpoints } from './endpoints/shares.ts';
import { travelEndpoints } from './endpoints/travel.ts';
import { addErrorHandler } from './error-handler.ts';
import { answerMalformed, answerOutsideEndpoints } from './malformed-requests.ts';
import { addMediaTypes } from './media-types.ts';
import { addNotFound } from './not-found.ts';
import { addOperations } from './operations.ts';
import type { ServiceParts } from './parts.ts';
import { API_PREFIX } from './prefix.ts';
import { addRateLimit, addSafety } from './safety.ts';
import { validatorCompiler } from './validation.ts';

const ENDPOINTS = [
  scenarioEndpoints,
  scenarioChangeEndpoints,
  presetEndpoints,
  travelEndpoints,
  jobEndpoints,
  jobEventEndpoints,
  rotaEndpoints,
  rotaChangeEndpoints,
  exportEndpoints,
  shareEndpoints,
  keyEndpoints,
  failureEndpoints,
];

const USUAL_BODY_BYTES = 256 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 72_000;
const LONGEST_PARAMETER = 400;

export async function buildServer(parts: ServiceParts): Promise<FastifyInstance> {
  const { settings, newId } = parts;
  const app = Fastify({
    ...(parts.logger === null ? { logger: false } : { loggerInstance: parts.logger }),
    genReqId: () => newId(),
    // Ours are written in one place: an address can hold a share token, and who called is in the audit log.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: USUAL_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    trustProxy: settings.trustProxy,
    // By closing.ts, as problem details.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: answerOutsideEndpoints(parts),
    clientErrorHandler: answerMalformed(parts),
    routerOptions: { maxParamLength: LONGEST_PARAMETER, ignoreTrailingSlash: false },
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  // Replies are what their types say: that they match their schemas is tested, not checked again for each.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  addMediaTypes(app as unknown as FastifyInstance);
  addErrorHandler(app, parts);
  addNotFound(app, parts);
  addRequestLog(app);
  await addSafety(app, settings);
  addClosing(app);
  addAccess(app, parts);
  await addRateLimit(app, settings);
  addReplay(app, parts);
  await app.register(fastifySSE);
  await addDocumentation(app, parts.version);
  addOperations(app, parts);
  for (const endpoints of ENDPOINTS) await app.register(endpoints(parts), { prefix: API_PREFIX });
  return app as unknown as FastifyInstance;
}

/** A line a request: what was asked of which endpoint, and how it went. Nothing of who asked but the id of the key. */
function addRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        endpoint: request.is404 ? null : request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        key: request.caller?.keyId ?? null,
      },
      'answered',
    );
  });
}
