/** The OpenAPI document of the service, and what it says of a request and its reply. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly method: string;
  /** With `{id}` and the like in it. */
  readonly path: string;
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  /** Empty: no key is needed. */
  readonly security?: readonly Json[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
}

export interface Content {
  readonly schema: Json;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

const file = join(import.meta.dirname, '..', '..', 'data', 'schemas', 'openapi.json');

/** As it stands in data/schemas/. */
export const openapi = JSON.parse(readFileSync(file, 'utf8')) as OpenapiDocument;

export const operations: readonly Operation[] = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/[.]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** @returns the operation that a request is for; null: none of the document's. */
export function operationOf({ method, path }: { method: string; path: string }): Operation | null {
  return (
    patterns.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation ?? null
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const formats = { uuid: UUID, 'date-time': INSTANT, date: /^\d{4}-\d\d-\d\d$/, uri: /^[a-z]+:/ };

const ajv = new Ajv2020({ formats, strict: true, strictTypes: false, allErrors: false });
ajv.addVocabulary(['discriminator', ...Object.keys(openapi)]);
ajv.addSchema({ ...openapi, $id: 'openapi' } as never, 'openapi');

const compiled = new Map<string, ValidateFunction>();

/** @param at keys from the root of the document to the schema. @returns what is wrong with a value; null: nothing. */
export function mistakeIn(value: unknown, at: readonly string[]): string | null {
  const pointer = at.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
  let validate = compiled.get(pointer);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, validate);
  }
  if (validate(value)) return null;
  return ajv.errorsText(validate.errors);
}
