/** The bodies that are read: JSON, and patches where something is changed in part. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServiceError } from '../domain/service-failure.ts';
import { JSON_PATCH, MERGE_PATCH } from './json-patch.ts';
import { nestsDeeper } from './nesting.ts';

const JSON_TYPE = 'application/json';
const PATCHES = [MERGE_PATCH, JSON_PATCH];
const LONGEST_TYPE = 120;
/** Documents of ours have a dozen. */
const MOST_LEVELS = 100;
const TOO_DEEP = `> ${MOST_LEVELS} × [ {`;

/** `__proto__` and `constructor.prototype` in a body are refused wherever they stand. */
export function addMediaTypes(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>([JSON_TYPE, ...PATCHES], { parseAs: 'string' }, (request, body, done) => {
    const type = String(request.headers['content-type']).split(';')[0]!.trim().toLowerCase();
    if (!acceptedBy(request).includes(type)) done(unsupportedMediaType(request));
    else if (nestsDeeper(body, MOST_LEVELS)) done(new ServiceError('malformed-json', { detail: TOO_DEEP }));
    else parse(request, body, done);
  });
}

export function unsupportedMediaType(request: FastifyRequest): ServiceError {
  const given = String(request.headers['content-type'] ?? '').slice(0, LONGEST_TYPE);
  return new ServiceError('unsupported-media-type', { given, accepted: acceptedBy(request).join(', ') });
}

function acceptedBy({ method }: FastifyRequest): readonly string[] {
  return method === 'PATCH' ? PATCHES : [JSON_TYPE];
}
