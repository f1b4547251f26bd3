/** From whatever was thrown to problem details: nobody outside sees a stack trace, or the words of a library. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { CancelledError, InputError } from '../domain/problem.ts';
import { SERVICE_FAILURES, ServiceError } from '../domain/service-failure.ts';
import { DeskBusyError } from '../jobs/desk-questions.ts';
import { RunFailedError } from '../jobs/run-failed-error.ts';
import { StorageError } from '../storage/storage-error.ts';
import { unsupportedMediaType } from './media-types.ts';
import type { ServiceParts } from './parts.ts';
import { sendProblem } from './problem-details.ts';

const LONGEST_DETAIL = 120;
const FIRST_SERVER_ERROR = 500;
const BUSY_SECONDS = 5;

export function addErrorHandler(app: FastifyInstance, { texts }: Pick<ServiceParts, 'texts'>): void {
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, request);
    if (SERVICE_FAILURES[failure.failure].status >= FIRST_SERVER_ERROR && failure.failure !== 'busy') {
      request.log.error({ err: error, failure: failure.failure }, 'request failed');
    }
    return sendProblem(reply, failure, { texts, request });
  });
}

function failureOf(error: unknown, request: FastifyRequest): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error instanceof InputError) {
    const { problems } = error;
    return new ServiceError('invalid-document', { count: problems.length }, { problems });
  }
  if (error instanceof DeskBusyError) return new ServiceError('busy', {}, { retryAfterSeconds: 1 });
  if (error instanceof RunFailedError && error.code !== 'crashed') {
    return new ServiceError('busy', {}, { retryAfterSeconds: BUSY_SECONDS });
  }
  // The desk closes: the service is about to end.
  if (error instanceof CancelledError) return new ServiceError('busy', {}, { retryAfterSeconds: BUSY_SECONDS });
  if (error instanceof StorageError) {
    const { code } = error;
    if (code === 'conflict') return new ServiceError('gone-meanwhile');
    return new ServiceError('storage-unavailable', { code }, { retryAfterSeconds: 5 });
  }
  return failureOfFramework(error, request) ?? new ServiceError('internal');
}

/** @returns what an error of Fastify's, or of a plugin's, means; null where that is not known. */
function failureOfFramework(error: unknown, request: FastifyRequest): ServiceError | null {
  const { code, statusCode, message = '' } = (error ?? {}) as Partial<FastifyError>;
  const detail = message.slice(0, LONGEST_DETAIL);
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ServiceError('too-large', { mostBytes: request.routeOptions.bodyLimit });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return unsupportedMediaType(request);
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new ServiceError('malformed-json', { detail });
  }
  if (error instanceof SyntaxError && statusCode === 400) return new ServiceError('malformed-json', { detail });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < FIRST_SERVER_ERROR) {
    const problem = { code: 'not-accepted', path: [], parameters: { value: detail } };
    return new ServiceError('invalid-request', { count: 1 }, { problems: [problem] });
  }
  return statusCode === 503 ? new ServiceError('busy', {}, { retryAfterSeconds: 1 }) : null;
}
