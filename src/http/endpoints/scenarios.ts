/** Scenarios: what a planner entered. */
import { z } from 'zod';
import { withoutNul } from '../../storage/plain-text.ts';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { sendJsonText } from '../creation.ts';
import { CreationHeaders, type Endpoints, NotModified, ReadHeaders, replies } from '../endpoint.ts';
import { sentNotModified } from '../etag.ts';
import { languageOf } from '../language.ts';
import { problemView } from '../problem-details.ts';
import { createScenario } from '../scenario-creation.ts';
import { found, revisionOf, scenarioOf, scenarioTag } from '../stored-scenario.ts';
import { IdPath, PageQuery, pageOf } from '../views/common.ts';
import {
  ScenarioBody,
  ScenarioSummary,
  ScenarioView,
  StoredScenario,
  scenarioSummary,
  ValidationView,
} from '../views/scenario.ts';

const tags = ['scenarios'];
export const MOST_SCENARIO_BYTES = 16 * 1024 * 1024;

export const scenarioEndpoints: Endpoints = (parts) => async (app) => {
  const { storage, desk, texts } = parts;

  app.post('/scenarios', {
    config: { scope: 'plan' },
    bodyLimit: MOST_SCENARIO_BYTES,
    schema: {
      tags,
      operationId: 'createScenario',
      summary: 'Store a scenario',
      headers: CreationHeaders,
      body: ScenarioBody,
      response: replies({ 201: StoredScenario }),
    },
    handler: async (request, reply) => {
      const source = { input: request.body, matrix: null, action: 'scenario.create' };
      return createScenario(parts, { request, reply }, source);
    },
  });

  app.get('/scenarios', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listScenarios',
      summary: 'List scenarios, newest first',
      querystring: PageQuery.extend({
        search: z
          .string()
          .max(200)
          .optional()
          .describe('Words that name or description contain, whatever their case and accents'),
        deleted: z.stringbool().default(false).describe('List those that were deleted and can be had back'),
      }),
      response: replies({ 200: pageOf(ScenarioSummary) }),
    },
    handler: async (request) => {
      const { limit, after = null, deleted } = request.query;
      const search = request.query.search === undefined ? null : withoutNul(request.query.search);
      const { organisationId } = knownCaller(request);
      const page = await storage.scenarios.list(organisationId, { limit, after, search, deleted });
      return { items: page.items.map(scenarioSummary), next: page.next };
    },
  });

  app.get('/scenarios/:id', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readScenario',
      summary: 'Read a scenario',
      params: IdPath,
      querystring: z.object({
        revision: z.coerce.number().int().min(1).optional().describe('Left out: the latest'),
      }),
      headers: ReadHeaders,
      response: replies({ 200: ScenarioView, 304: NotModified }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const owned = { organisationId, id: request.params.id };
      const record = await scenarioOf(parts, owned);
      const shown = request.query.revision ?? record.revision;
      if (sentNotModified(request, reply, scenarioTag({ revision: shown }))) return reply;
      const revision = await revisionOf(parts, owned, shown);
      const envelope = { ...scenarioSummary(record), revision: shown, hasTravelMatrix: revision.matrix !== null };
      // The document is stored as text, and is not parsed to be written again.
      return sendJsonText(reply, `${JSON.stringify(envelope).slice(0, -1)},"scenario":${revision.document}}`);
    },
  });

  app.post('/scenarios/:id/copies', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'copyScenario',
      summary: 'Copy a scenario, under another name where one is given',
      params: IdPath,
      headers: CreationHeaders,
      body: z.strictObject({ name: z.string().trim().min(1).max(200).optional() }).nullish(),
      response: replies({ 201: StoredScenario }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const source = await revisionOf(parts, { organisationId, id: request.params.id });
      const given = JSON.parse(source.document) as Record<string, unknown>;
      const input = { ...given, name: request.body?.name ?? given.name };
      return createScenario(parts, { request, reply }, { input, matrix: source.matrix, action: 'scenario.copy' });
    },
  });

  app.post('/validations', {
    config: { scope: 'read' },
    bodyLimit: MOST_SCENARIO_BYTES,
    schema: {
      tags,
      operationId: 'validateScenario',
      summary: 'Check a scenario without storing it: all problems at once',
      body: ScenarioBody,
      response: replies({ 200: ValidationView }),
    },
    handler: async (request) => {
      const { problems, warnings } = await desk.ask('check-scenario', { input: request.body, matrix: null });
      const language = texts[languageOf(request)];
      return {
        valid: problems.length === 0,
        problems: problems.map((problem) => problemView(language, problem)),
        warnings: warnings.map((warning) => problemView(language, warning)),
      };
    },
  });

  app.post('/scenarios/:id/restoration', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'restoreScenario',
      summary: 'Take a deletion back',
      params: IdPath,
      response: replies({ 200: ScenarioSummary }),
    },
    handler: async (request) => {
      const { organisationId } = knownCaller(request);
      const { id } = request.params;
      const deed = { action: 'scenario.restore', subject: `scenario/${id}` };
      return recordChange(parts, { request, deed }, async (tables) => {
        const record = await tables.scenarios.restore({ organisationId, id });
        return scenarioSummary(found(record, { kind: 'scenario', id }));
      });
    },
  });
};
