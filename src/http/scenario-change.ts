/** A scenario gets another revision: replaced, patched, or with travel times of its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ScenarioRevisionRecord } from '../storage/records.ts';
import { knownCaller } from './caller.ts';
import { recordChange } from './change.ts';
import { requiredMatch, requireMatch } from './etag.ts';
import type { ServiceParts } from './parts.ts';
import { checkedContent, revisionOf, scenarioOf, scenarioTag, storedScenario, written } from './stored-scenario.ts';

/** @returns the latest revision, where it is the one that the caller starts from. @throws ServiceError. */
export async function matchedRevision(
  parts: Pick<ServiceParts, 'storage'>,
  request: FastifyRequest,
  id: string,
): Promise<{ tag: string; revision: ScenarioRevisionRecord }> {
  const tag = requiredMatch(request);
  const owned = { organisationId: knownCaller(request).organisationId, id };
  const record = await scenarioOf(parts, owned);
  requireMatch(tag, scenarioTag(record));
  return { tag, revision: await revisionOf(parts, owned, record.revision) };
}

export interface NextRevision {
  readonly id: string;
  /** What the caller starts from. */
  readonly tag: string;
  /** The revision that it must still be; null: whatever it is. */
  readonly expected: number | null;
  readonly input: unknown;
  readonly matrix: string | null;
  /** For the audit log. */
  readonly action: string;
}

/** @throws ServiceError `invalid-scenario` with all problems; `stale-precondition`, `not-found`. */
export async function sendNextRevision(
  parts: ServiceParts,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { id, tag, expected, input, matrix, action }: NextRevision,
): Promise<FastifyReply> {
  const owned = { organisationId: knownCaller(request).organisationId, id };
  const { content, warnings } = await checkedContent(parts, { input, matrix });
  const deed = { action, subject: `scenario/${id}` };
  const record = await recordChange(parts, { request, deed }, async ({ scenarios }) => {
    const outcome = await scenarios.replace(owned, { content, expected, at: parts.now() });
    return written(outcome, { kind: 'scenario', id }, { tag, tagOf: scenarioTag });
  });
  return reply.header('etag', scenarioTag(record)).send(storedScenario(parts, request, { record, warnings }));
}
