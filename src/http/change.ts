/** Changes: all or nothing, and told to the audit log. */
import type { FastifyRequest } from 'fastify';
import type { Tables } from '../storage/storage.ts';
import { auditRecord } from './audit.ts';
import type { ServiceParts } from './parts.ts';

/** @param work what changes; on `tables` alone. Where it throws, nothing is changed. */
export function recordChange<Result>(
  parts: Pick<ServiceParts, 'storage' | 'now' | 'newId'>,
  { request, deed }: { request: FastifyRequest; deed: { readonly action: string; readonly subject: string } },
  work: (tables: Tables) => Promise<Result>,
): Promise<Result> {
  return parts.storage.transaction(async (tables) => {
    const result = await work(tables);
    await tables.audit.add(auditRecord(parts, request, deed));
    return result;
  });
}
