/** Scenarios change: whole, in part, or they go. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { ChangeHeaders, type Endpoints, NoContent, replies } from '../endpoint.ts';
import { requiredMatch, requireMatch } from '../etag.ts';
import { JSON_PATCH, MERGE_PATCH, patched } from '../json-patch.ts';
import { languageOf } from '../language.ts';
import { problemView } from '../problem-details.ts';
import { checkedContent, revisionOf, scenarioOf, scenarioTag, written } from '../stored-scenario.ts';
import { IdPath } from '../views/common.ts';
import { ScenarioBody, StoredScenario, scenarioSummary } from '../views/scenario.ts';
import { MOST_SCENARIO_BYTES } from './scenarios.ts';

const tags = ['scenarios'];

export const scenarioChangeEndpoints: Endpoints = (parts) => async (app) => {
  const { texts, now } = parts;

  /** Stores a document as the next revision. */
  const replace = async (
    request: FastifyRequest,
    { id, tag, input, matrix }: { id: string; tag: string; input: unknown; matrix: string | null },
  ) => {
    const owned = { organisationId: knownCaller(request).organisationId, id };
    const { content, warnings } = await checkedContent(parts, { input, matrix });
    const deed = { action: 'scenario.change', subject: `scenario/${id}` };
    const record = await recordChange(parts, { request, deed }, async (tables) => {
      const expected = tag === '*' ? null : revisionIn(tag);
      const outcome = await tables.scenarios.replace(owned, { content, expected, at: now() });
      return written(outcome, { kind: 'scenario', id }, { tag, tagOf: scenarioTag });
    });
    const language = texts[languageOf(request)];
    return {
      tag: scenarioTag(record),
      view: { ...scenarioSummary(record), warnings: warnings.map((warning) => problemView(language, warning)) },
    };
  };

  /** The latest revision, where it is the one that the caller starts from. */
  const matched = async (request: FastifyRequest, id: string) => {
    const tag = requiredMatch(request);
    const owned = { organisationId: knownCaller(request).organisationId, id };
    const record = await scenarioOf(parts, owned);
    requireMatch(tag, scenarioTag(record));
    return { tag, revision: await revisionOf(parts, owned, record.revision) };
  };

  app.put('/scenarios/:id', {
    config: { scope: 'plan' },
    bodyLimit: MOST_SCENARIO_BYTES,
    schema: {
      tags,
      operationId: 'replaceScenario',
      summary: 'Replace a scenario',
      description: 'Rotas and jobs keep the revision that they were made for. An uploaded travel matrix stays.',
      params: IdPath,
      headers: ChangeHeaders,
      body: ScenarioBody,
      response: replies({ 200: StoredScenario }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { tag, revision } = await matched(request, id);
      const stored = await replace(request, { id, tag, input: request.body, matrix: revision.matrix });
      return reply.header('etag', stored.tag).send(stored.view);
    },
  });

  app.patch('/scenarios/:id', {
    config: { scope: 'plan' },
    bodyLimit: MOST_SCENARIO_BYTES,
    schema: {
      tags,
      operationId: 'changeScenario',
      summary: 'Change a part of a scenario',
      description: `With a JSON Merge Patch (${MERGE_PATCH}, RFC 7396) or a JSON Patch (${JSON_PATCH}, RFC 6902).`,
      consumes: [MERGE_PATCH, JSON_PATCH],
      params: IdPath,
      headers: ChangeHeaders,
      body: z.unknown().describe('The patch'),
      response: replies({ 200: StoredScenario }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { tag, revision } = await matched(request, id);
      const mediaType = String(request.headers['content-type']);
      const input = patched(JSON.parse(revision.document), { mediaType, body: request.body });
      const stored = await replace(request, { id, tag, input, matrix: revision.matrix });
      return reply.header('etag', stored.tag).send(stored.view);
    },
  });

  app.delete('/scenarios/:id', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'deleteScenario',
      summary: 'Delete a scenario, with its rotas',
      description: `It can be had back for ${parts.settings.undoDays} days (restoreScenario).`,
      params: IdPath,
      headers: ChangeHeaders,
      response: replies({ 204: NoContent }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const tag = requiredMatch(request);
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const deed = { action: 'scenario.delete', subject: `scenario/${id}` };
      await recordChange(parts, { request, deed }, async (tables) => {
        const expected = tag === '*' ? null : revisionIn(tag);
        const outcome = await tables.scenarios.delete(owned, { expected, at: now() });
        return written(outcome, { kind: 'scenario', id }, { tag, tagOf: scenarioTag });
      });
      return reply.code(204).send();
    },
  });
};

/** @returns the revision in a tag; one that cannot be, where the tag is none of ours. */
function revisionIn(tag: string): number {
  return Number(/^"(\d{1,9})"$/.exec(tag)?.[1] ?? 0);
}
