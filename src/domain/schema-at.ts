/** Finds the schema that a value was measured against, for its keys and bounds make an error readable. */
import type { z } from 'zod';
import { childOf } from './value-at.ts';

type Schema = z.core.$ZodType;

/**
 * @param input what was parsed with `root`: it decides between the branches of a union.
 * @returns the schema of the value at `path`, without its wrappers (optional, default, transform…); null where there is none.
 */
export function schemaAt(root: Schema, path: readonly PropertyKey[], input: unknown): Schema | null {
  let schema = unwrap(root, input);
  let value = input;
  for (const key of path) {
    value = childOf(value, key);
    const child = schema === null ? null : schemaOfChild(schema, key);
    if (child === null) return null;
    schema = unwrap(child, value);
  }
  return schema;
}

/** @returns the keys that an object, or a record of fixed keys, may have; null where the schema is neither. */
export function keysOf(schema: Schema | null): string[] | null {
  const def = definitionOf(schema);
  if (def?.type === 'object') return Object.keys(def.shape);
  if (def?.type !== 'record') return null;
  const keys = definitionOf(def.keyType);
  return keys?.type === 'enum' ? Object.values(keys.entries).map(String) : null;
}

export interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
  /** True where the least value is itself refused. */
  readonly strict: boolean;
}

/** @returns the bounds of a number; null where it has none. */
export function boundsOf(schema: Schema | null): Bounds {
  let bounds: Bounds = { least: null, most: null, strict: false };
  for (const check of definitionOf(schema)?.checks ?? []) {
    const { check: kind, value, inclusive } = check._zod.def as z.core.$ZodCheckLessThanDef;
    const bound = Number(value);
    if ((kind as string) === 'greater_than' && (bounds.least === null || bound >= bounds.least)) {
      bounds = { ...bounds, least: bound, strict: !inclusive };
    }
    if (kind === 'less_than' && (bounds.most === null || bound < bounds.most)) bounds = { ...bounds, most: bound };
  }
  return bounds;
}

function definitionOf(schema: Schema | null) {
  return schema === null ? null : (schema as z.core.$ZodTypes)._zod.def;
}

function schemaOfChild(schema: Schema, key: PropertyKey): Schema | null {
  const def = definitionOf(schema);
  if (def?.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[String(key)]! : null;
  if (def?.type === 'array') return def.element;
  if (def?.type === 'record') return def.valueType;
  return null;
}

function unwrap(schema: Schema, value: unknown): Schema | null {
  const def = definitionOf(schema);
  switch (def?.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return unwrap(def.innerType, value);
    case 'pipe':
      return unwrap(def.in, value);
    case 'union':
      return branchOf(def, value);
    default:
      return schema;
  }
}

/** The branch that a union would try: by its discriminator, else the one that takes objects or the one that does not. */
function branchOf(union: z.core.$ZodUnionDef, value: unknown): Schema | null {
  const { discriminator } = union as Partial<z.core.$ZodDiscriminatedUnionDef>;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  for (const option of union.options) {
    const branch = unwrap(option, value);
    const def = definitionOf(branch);
    if ((def?.type === 'object') !== isObject) continue;
    if (discriminator === undefined || def?.type !== 'object') return branch;
    if (def.shape[discriminator]!._zod.values?.has(childOf(value, discriminator) as z.core.util.Primitive))
      return branch;
  }
  return null;
}
