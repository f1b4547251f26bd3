/** Who did what to what, and when: no names, no addresses. */
import type { FastifyRequest } from 'fastify';
import type { AuditRecord } from '../storage/records.ts';
import { knownCaller } from './caller.ts';
import type { ServiceParts } from './parts.ts';

/** @param deed `action` such as `scenario.create`; `subject`: kind and id. */
export function auditRecord(
  { now, newId }: Pick<ServiceParts, 'now' | 'newId'>,
  request: FastifyRequest,
  deed: { readonly action: string; readonly subject: string },
): AuditRecord {
  const { organisationId, keyId } = knownCaller(request);
  return { id: newId(), organisationId, keyId, at: now(), requestId: request.id, ...deed };
}
