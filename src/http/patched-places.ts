/**
 * The places that a JSON Patch names (RFC 6902), looked up before anything is changed: the library follows what every
 * object inherits, `/toString/call`, and would change it for the whole process; it takes `01` and `1e0` for an index.
 */
import type { Operation } from 'rfc6902';

type Found = { readonly value: unknown } | null;

/** Characters that the copies of one patch may add: each could otherwise double what is there. */
const MOST_COPIED_CHARACTERS = 16 * 1024 * 1024;

const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** @returns why an operation cannot be applied; null: it can. */
export type Refusal = 'MissingError' | 'CopiesTooMuch' | null;

/** Looks at the operations of one patch, one after another. */
export function patchGuard(): (document: unknown, operation: Operation) => Refusal {
  let copied = 0;
  return (document, operation) => {
    const isPlaced = operation.op === 'add' || operation.op === 'copy' || operation.op === 'move';
    if (isPlaced ? !canStand(document, operation) : valueAt(document, operation.path) === null) return 'MissingError';
    if (operation.op !== 'copy' && operation.op !== 'move') return null;
    const source = valueAt(document, operation.from);
    if (source === null) return 'MissingError';
    if (operation.op === 'copy') copied += JSON.stringify(source.value).length;
    return copied > MOST_COPIED_CHARACTERS ? 'CopiesTooMuch' : null;
  };
}

/** Whether something can be put there: its parent is there, and would have it. */
function canStand(document: unknown, { path }: Operation): boolean {
  const end = path.lastIndexOf('/');
  if (end < 0) return path === '';
  const parent = valueAt(document, path.slice(0, end))?.value;
  const token = unescaped(path.slice(end + 1));
  if (Array.isArray(parent)) return token === '-' || (INDEX.test(token) && Number(token) <= parent.length);
  return typeof parent === 'object' && parent !== null && token !== '__proto__';
}

function valueAt(document: unknown, path: string): Found {
  const [first, ...tokens] = path.split('/');
  if (first !== '') return null;
  let value = document;
  for (const token of tokens.map(unescaped)) {
    if (Array.isArray(value) ? !INDEX.test(token) : typeof value !== 'object' || value === null) return null;
    if (!Object.hasOwn(value as object, token)) return null;
    value = (value as Readonly<Record<string, unknown>>)[token];
  }
  return { value };
}

const unescaped = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~');
