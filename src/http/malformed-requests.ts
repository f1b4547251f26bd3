/** Requests that come apart before any endpoint, hook or header of ours: told as problem details all the same. */
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError } from 'fastify';
import { SERVICE_FAILURES, ServiceError, type ServiceFailure } from '../domain/service-failure.ts';
import { DEFAULT_LANGUAGE, type Language } from '../texts/language.ts';
import { languageOf } from './language.ts';
import type { ServiceParts } from './parts.ts';
import { PROBLEM_MEDIA_TYPE, problemDetails } from './problem-details.ts';

type Parts = Pick<ServiceParts, 'texts' | 'newId'>;

interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}

/** Addresses that cannot be read, or are too long to be looked up. */
export function answerOutsideEndpoints(parts: Parts) {
  return (
    error: FastifyError,
    { headers }: { headers: Parameters<typeof languageOf>[0]['headers'] },
    reply: unknown,
  ) => {
    const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
    const failure = isTooLong ? 'address-too-long' : 'malformed-http';
    const written = writtenOf(parts, failure, languageOf({ headers }));
    (reply as { raw: ServerResponse }).raw.writeHead(written.status, written.headers).end(written.body);
  };
}

/** What the parser of HTTP cannot read, or waits for in vain. */
export function answerMalformed(parts: Parts) {
  return ({ code }: NodeJS.ErrnoException, socket: Socket): void => {
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, headers, body } = writtenOf(parts, failureOf(code), DEFAULT_LANGUAGE);
    const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  };
}

function failureOf(code: string | undefined): ServiceFailure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request-timeout';
  return code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'malformed-http';
}

function writtenOf({ texts, newId }: Parts, failure: ServiceFailure, language: Language): Written {
  const id = newId();
  const body = JSON.stringify(problemDetails(texts[language], new ServiceError(failure), id));
  return {
    status: SERVICE_FAILURES[failure].status,
    headers: {
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-length': Buffer.byteLength(body),
      'content-language': language,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-request-id': id,
    },
    body,
  };
}
