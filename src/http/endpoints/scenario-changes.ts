/** Scenarios change: whole, in part, or they go. */
import { z } from 'zod';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { ChangeHeaders, type Endpoints, NoContent, replies } from '../endpoint.ts';
import { requiredMatch } from '../etag.ts';
import { JSON_PATCH, MERGE_PATCH, patched } from '../json-patch.ts';
import { matchedRevision, sendNextRevision } from '../scenario-change.ts';
import { scenarioTag, written } from '../stored-scenario.ts';
import { IdPath } from '../views/common.ts';
import { ScenarioBody, StoredScenario } from '../views/scenario.ts';
import { MOST_SCENARIO_BYTES } from './scenarios.ts';

const tags = ['scenarios'];

export const scenarioChangeEndpoints: Endpoints = (parts) => async (app) => {
  const { now } = parts;

  /** A caller who names no revision overwrites whatever there is. */
  const expectedBy = (tag: string) => (tag === '*' ? null : revisionIn(tag));
  const action = 'scenario.change';

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
      const { tag, revision } = await matchedRevision(parts, request, id);
      const next = { id, tag, expected: expectedBy(tag), input: request.body, matrix: revision.matrix, action };
      return sendNextRevision(parts, { request, reply }, next);
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
      const { tag, revision } = await matchedRevision(parts, request, id);
      const mediaType = String(request.headers['content-type']);
      const input = patched(JSON.parse(revision.document), { mediaType, body: request.body });
      const next = { id, tag, expected: expectedBy(tag), input, matrix: revision.matrix, action };
      return sendNextRevision(parts, { request, reply }, next);
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
        const outcome = await tables.scenarios.delete(owned, { expected: expectedBy(tag), at: now() });
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
