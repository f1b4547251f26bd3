/** Failures as RFC 9457 problem details: the one place that writes them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { jsonPointer } from '../domain/json-pointer.ts';
import type { Problem, ProblemParameters } from '../domain/problem.ts';
import { SERVICE_FAILURES, type ServiceError, type ServiceFailure } from '../domain/service-failure.ts';
import type { Language } from '../texts/language.ts';
import { problemSentence } from '../texts/problem-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { languageOf } from './language.ts';
import { API_PREFIX } from './prefix.ts';
import type { ProblemDetails, ProblemView } from './views/problem.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

type AnyDetail = (p: ProblemParameters) => string;

/** @returns the address that documents a kind of failure: the `type` of its problem details. */
export function typeOfFailure(failure: ServiceFailure): string {
  return `${API_PREFIX}/failures#${failure}`;
}

export function problemView(texts: Texts, problem: Problem): ProblemView {
  return {
    code: problem.code,
    pointer: jsonPointer(problem.path),
    message: problemSentence(texts, problem),
    parameters: problem.parameters,
  };
}

/** @param instance the id of the request, by which the log finds it. */
export function problemDetails(texts: Texts, error: ServiceError, instance: string): ProblemDetails {
  const { failure, parameters, problems } = error;
  const words = texts.http.failures[failure];
  return {
    type: typeOfFailure(failure),
    title: words.title,
    status: SERVICE_FAILURES[failure].status,
    detail: (words.detail as AnyDetail)(parameters),
    code: failure,
    instance: `urn:request:${instance}`,
    parameters,
    ...(problems.length === 0 ? {} : { problems: problems.map((problem) => problemView(texts, problem)) }),
  };
}

export function sendProblem(
  reply: FastifyReply,
  error: ServiceError,
  { texts, request }: { texts: Readonly<Record<Language, Texts>>; request: FastifyRequest },
): FastifyReply {
  const language = languageOf(request);
  const details = problemDetails(texts[language], error, request.id);
  if (error.retryAfterSeconds !== null) reply.header('retry-after', String(error.retryAfterSeconds));
  if (details.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(details.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .header('content-type', PROBLEM_MEDIA_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(details);
}
