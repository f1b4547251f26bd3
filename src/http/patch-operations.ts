/** The operations of JSON Patch (RFC 6902) on parsed JSON. Only what a document holds itself is seen: no prototypes. */
import { isDeepStrictEqual } from 'node:util';

export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value?: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly path: string; readonly from: string };

/** Thrown where an operation does not apply. */
export class PatchError extends Error {}

/** Characters of JSON that all copies of a patch may add: a copy of the whole into itself doubles it each time. */
const MOST_COPIED = 16 * 1024 * 1024;

/**
 * @param document is changed.
 * @returns the document that comes of it.
 * @throws PatchError; the document is then half changed.
 */
export function patchedBy(document: unknown, operations: readonly PatchOperation[]): unknown {
  let whole = document;
  let copied = 0;
  for (const [at, operation] of operations.entries()) {
    try {
      if (operation.op === 'copy') {
        copied += JSON.stringify(valueAt(whole, tokensOf(operation.from))).length;
        if (copied > MOST_COPIED) throw new PatchError('copies too much');
      }
      whole = after(whole, operation);
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      throw new PatchError(`/${at} ${operation.op} ${operation.path}: ${error.message}`);
    }
  }
  return whole;
}

function after(whole: unknown, operation: PatchOperation): unknown {
  const path = tokensOf(operation.path);
  switch (operation.op) {
    case 'add':
      return added(whole, path, operation.value);
    case 'replace':
      valueAt(whole, path);
      return path.length === 0 ? operation.value : added(removed(whole, path), path, operation.value);
    case 'remove':
      return removed(whole, path);
    case 'test':
      if (!isDeepStrictEqual(valueAt(whole, path), operation.value)) throw new PatchError('is not so');
      return whole;
    case 'copy':
      return added(whole, path, structuredClone(valueAt(whole, tokensOf(operation.from))));
    case 'move': {
      const from = tokensOf(operation.from);
      const value = valueAt(whole, from);
      if (operation.path === operation.from) return whole;
      if (from.every((token, k) => path[k] === token)) throw new PatchError('into itself');
      return added(removed(whole, from), path, value);
    }
  }
}

function tokensOf(pointer: string): readonly string[] {
  const [, ...tokens] = pointer.split('/');
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

type Container = unknown[] | Record<string, unknown>;

function valueAt(whole: unknown, tokens: readonly string[]): unknown {
  let value = whole;
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null) throw new PatchError('nothing there');
    if (Array.isArray(value)) value = value[indexIn(token, value.length - 1)];
    else if (Object.hasOwn(value, token)) value = (value as Record<string, unknown>)[token];
    else throw new PatchError('nothing there');
  }
  return value;
}

/** Of a path that is not empty. */
function parentOf(whole: unknown, tokens: readonly string[]): { container: Container; key: string } {
  const container = valueAt(whole, tokens.slice(0, -1));
  if (typeof container !== 'object' || container === null) throw new PatchError('nothing there');
  return { container: container as Container, key: tokens.at(-1)! };
}

function added(whole: unknown, tokens: readonly string[], value: unknown): unknown {
  if (tokens.length === 0) return value;
  const { container, key } = parentOf(whole, tokens);
  if (!Array.isArray(container)) container[key] = value;
  else container.splice(key === '-' ? container.length : indexIn(key, container.length), 0, value);
  return whole;
}

function removed(whole: unknown, tokens: readonly string[]): unknown {
  if (tokens.length === 0) throw new PatchError('the whole cannot be removed');
  valueAt(whole, tokens);
  const { container, key } = parentOf(whole, tokens);
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
  return whole;
}

function indexIn(token: string, last: number): number {
  const index = /^(0|[1-9]\d*)$/.test(token) ? Number(token) : Number.NaN;
  if (!(index <= last)) throw new PatchError('nothing there');
  return index;
}
