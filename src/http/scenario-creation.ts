/** A scenario comes to be: sent, copied, or from a preset. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { knownCaller } from './caller.ts';
import { create } from './creation.ts';
import { languageOf } from './language.ts';
import type { ServiceParts } from './parts.ts';
import { API_PREFIX } from './prefix.ts';
import { problemView } from './problem-details.ts';
import { checkedContent, scenarioTag } from './stored-scenario.ts';
import { scenarioSummary } from './views/scenario.ts';

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
    const texts = parts.texts[languageOf(request)];
    return {
      status: 201,
      location: `${API_PREFIX}/scenarios/${id}`,
      etag: scenarioTag(record),
      body: { ...scenarioSummary(record), warnings: warnings.map((warning) => problemView(texts, warning)) },
      audit: { action, subject: `scenario/${id}` },
    };
  });
}
