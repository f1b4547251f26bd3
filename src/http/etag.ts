/** Entity tags: what a caller has read, and whether that is still so (RFC 9110 §13). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';

/** @param state such as a revision; it must change whenever the representation does. */
export function entityTag(...state: readonly (string | number | null)[]): string {
  return `"${state.map((part) => part ?? '-').join('.')}"`;
}

/** Sends 304 where the caller has it already. @returns whether it did. */
export function sentNotModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const known = tagsOf(request.headers['if-none-match']);
  if (!known.some((one) => one === '*' || weak(one) === tag)) return false;
  reply.code(304).send();
  return true;
}

/**
 * @returns the tag that the caller starts from, `*` for whatever there is.
 * @throws ServiceError `precondition-required` where none is given.
 */
export function requiredMatch(request: FastifyRequest): string {
  const tags = tagsOf(request.headers['if-match']);
  if (tags.length === 0) throw new ServiceError('precondition-required');
  return tags[0]!;
}

/** @throws ServiceError `stale-precondition` where the tags differ. */
export function requireMatch(given: string, current: string): void {
  if (given !== '*' && given !== current) throw new ServiceError('stale-precondition', { given, current });
}

const MOST_TAGS = 20;

function tagsOf(header: string | undefined): string[] {
  if (header === undefined || header.trim() === '') return [];
  return header.split(',', MOST_TAGS).map((tag) => tag.trim().slice(0, 200));
}

function weak(tag: string): string {
  return tag.replace(/^W\//, '');
}
