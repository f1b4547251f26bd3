/** Patches of a document: the two standard forms, told apart by their media type. */
import { applyPatch, type Operation } from 'rfc6902';
import { z } from 'zod';
import { ServiceError } from '../domain/service-failure.ts';
import { mergePatched } from './merge-patch.ts';
import { patchGuard } from './patched-places.ts';

export const MERGE_PATCH = 'application/merge-patch+json';
export const JSON_PATCH = 'application/json-patch+json';

const MOST_OPERATIONS = 10_000;
const Pointer = z.string().max(1000);

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
 * @throws ServiceError `patch-does-not-apply`.
 */
export function patched(document: unknown, patch: { readonly mediaType: string; readonly body: unknown }): unknown {
  if (!patch.mediaType.startsWith(JSON_PATCH)) return mergePatched(document, patch.body);
  const operations = Operations.safeParse(patch.body);
  if (!operations.success) {
    const [issue] = operations.error.issues;
    throw new ServiceError('patch-does-not-apply', { detail: `/${issue!.path.join('/')}: ${issue!.message}` });
  }
  const result = structuredClone(document);
  const refusalOf = patchGuard();
  for (const [at, operation] of (operations.data as Operation[]).entries()) {
    const refusal = refusalOf(result, operation) ?? applyPatch(result, [operation])[0]?.name ?? null;
    if (refusal !== null) {
      throw new ServiceError('patch-does-not-apply', {
        detail: `/${at} ${operation.op} ${operation.path}: ${refusal}`,
      });
    }
  }
  return result;
}
