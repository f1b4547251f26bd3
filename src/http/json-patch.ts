/** Patches of a document: the two standard forms, told apart by their media type. */
import { z } from 'zod';
import { ServiceError } from '../domain/service-failure.ts';
import { mergePatched } from './merge-patch.ts';
import { refuseDepth } from './nesting.ts';
import { PatchError, type PatchOperation, patchedBy } from './patch-operations.ts';

export const MERGE_PATCH = 'application/merge-patch+json';
export const JSON_PATCH = 'application/json-patch+json';

const MOST_OPERATIONS = 10_000;
/** RFC 6901; no way leads to a prototype. */
const Pointer = z
  .string()
  .max(1000)
  .refine((pointer) => pointer === '' || pointer.startsWith('/'))
  .refine((pointer) => !/\/(__proto__|constructor|prototype)(\/|$)/.test(pointer));

/** Values are checked with the document that comes of it. */
const Operations = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('add'), path: Pointer, value: z.unknown() }),
      z.strictObject({ op: z.literal('replace'), path: Pointer, value: z.unknown() }),
      z.strictObject({ op: z.literal('test'), path: Pointer, value: z.unknown() }),
      z.strictObject({ op: z.literal('remove'), path: Pointer }),
      z.strictObject({ op: z.literal('move'), path: Pointer, from: Pointer }),
      z.strictObject({ op: z.literal('copy'), path: Pointer, from: Pointer }),
    ]),
  )
  .max(MOST_OPERATIONS);

/**
 * @param document is left as it is.
 * @throws ServiceError `patch-does-not-apply`, `too-deep`.
 */
export function patched(document: unknown, patch: { readonly mediaType: string; readonly body: unknown }): unknown {
  if (!patch.mediaType.startsWith(JSON_PATCH)) return mergePatched(document, patch.body);
  const operations = Operations.safeParse(patch.body);
  if (!operations.success) {
    const [issue] = operations.error.issues;
    throw new ServiceError('patch-does-not-apply', { detail: `/${issue!.path.join('/')}: ${issue!.message}` });
  }
  const result = applied(structuredClone(document), operations.data as readonly PatchOperation[]);
  refuseDepth(result);
  return result;
}

function applied(document: unknown, operations: readonly PatchOperation[]): unknown {
  try {
    return patchedBy(document, operations);
  } catch (error) {
    if (error instanceof PatchError) throw new ServiceError('patch-does-not-apply', { detail: error.message });
    throw error;
  }
}
