/** Requests are held against their zod schemas here; documents that take long to check are left to the desk. */
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { listProblems } from '../domain/problem-list.ts';
import { schemaProblems } from '../domain/schema-problems.ts';
import { ServiceError } from '../domain/service-failure.ts';

/** Schemas that only document: the desk parses what they describe, in its own thread. */
const leftToTheDesk = new WeakSet<z.ZodType>();

/** @returns the schema: bodies are handed on as they came, `unknown` to the handler. */
export function checkedAtTheDesk(schema: z.ZodType): z.ZodType<unknown> {
  const documented = schema.meta({});
  leftToTheDesk.add(documented);
  return documented;
}

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  if (leftToTheDesk.has(schema)) return (value) => ({ value });
  return (given) => {
    // Where there is no body, the framework says null.
    const value = httpPart === 'body' && given === null ? undefined : given;
    const parsed = schema.safeParse(value);
    if (parsed.success) return { value: parsed.data };
    const found = schemaProblems(parsed.error.issues, { schema, input: value });
    const problems = listProblems(found, value).map((one) => ({ ...one, path: [partOf(httpPart), ...one.path] }));
    return { error: new ServiceError('invalid-request', { count: problems.length }, { problems }) };
  };
};

/** Pointers begin with the part of the request: /body/…, /query/…, /path/…, /headers/…. */
function partOf(httpPart: string | undefined): string {
  if (httpPart === 'querystring') return 'query';
  return httpPart === 'params' ? 'path' : (httpPart ?? 'body');
}
