/** A scenario comes to be: sent, copied, or from a preset. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { knownCaller } from './caller.ts';
import { create } from './creation.ts';
import type { ServiceParts } from './parts.ts';
import { API_PREFIX } from './prefix.ts';
import { checkedContent, scenarioTag, storedScenario } from './stored-scenario.ts';

export interface ScenarioSource {
  readonly input: unknown;
  readonly matrix: string | null;
  /** For the audit log. */
  readonly action: string;
}

/** @throws ServiceError `invalid-scenario` with all problems. */
export async function createScenario(
  parts: ServiceParts,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { input, matrix, action }: ScenarioSource,
): Promise<FastifyReply> {
  const { content, warnings } = await checkedContent(parts, { input, matrix });
  const { organisationId } = knownCaller(request);
  const id = parts.newId();
  const at = parts.now();
  return create(parts, { request, reply }, async (tables) => {
    const times = { createdAt: at, updatedAt: at, deletedAt: null };
    const record = await tables.scenarios.create({ id, organisationId, ...times }, content);
    return {
      status: 201,
      location: `${API_PREFIX}/scenarios/${id}`,
      etag: scenarioTag(record),
      body: storedScenario(parts, request, { record, warnings }),
      audit: { action, subject: `scenario/${id}` },
    };
  });
}
