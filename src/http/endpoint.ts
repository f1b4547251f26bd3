/** What every endpoint is written with. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ServiceParts } from './parts.ts';
import { LanguageHeaders } from './views/common.ts';
import { ProblemDetails } from './views/problem.ts';

export type Endpoints = (parts: ServiceParts) => FastifyPluginAsyncZod;

const failures = {
  description: 'Problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemDetails } },
};

/** The replies of an endpoint: its own, and how every failure is told. */
export function replies<Replies extends Readonly<Record<number, unknown>>>(own: Replies) {
  return { ...own, '4XX': failures, '5XX': failures };
}

export const NoContent = z.undefined().describe('Done');
export { LanguageHeaders as LanguageOnly } from './views/common.ts';

export const NotModified = z.undefined().describe('As the caller knows it already (If-None-Match)');

/** Headers of creations. */
export const CreationHeaders = LanguageHeaders.extend({
  'idempotency-key': z
    .string()
    .optional()
    .describe('A text of your own, new for each creation: sent again with the same key, nothing is created twice'),
});

/** Headers of changes. */
export const ChangeHeaders = LanguageHeaders.extend({
  'if-match': z
    .string()
    .optional()
    .describe('`ETag` of what you start from, or `*`: a change made meanwhile is not overwritten'),
});

export const ReadHeaders = LanguageHeaders.extend({
  'if-none-match': z.string().optional().describe('`ETag` of what you have: 304 where it is still so'),
});
