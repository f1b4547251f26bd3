/** What a scenario comes to before anything is planned: need and travel. */
import { z } from 'zod';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { sendJsonText } from '../creation.ts';
import { ChangeHeaders, type Endpoints, NotModified, ReadHeaders, replies } from '../endpoint.ts';
import { requiredMatch, requireMatch, sentNotModified } from '../etag.ts';
import { languageOf } from '../language.ts';
import { problemView } from '../problem-details.ts';
import {
  asFailure,
  checkedContent,
  givenOf,
  revisionOf,
  scenarioOf,
  scenarioTag,
  written,
} from '../stored-scenario.ts';
import { checkedAtTheDesk } from '../validation.ts';
import { IdPath } from '../views/common.ts';
import { StoredScenario, scenarioSummary } from '../views/scenario.ts';

const tags = ['need and travel'];
const MOST_MATRIX_BYTES = 64 * 1024 * 1024;

const MatrixDocument = z
  .record(z.string(), z.unknown())
  .describe('Travel times and distances between the places of the scenario: the travel file format (README)');
const NeedDocument = z
  .record(z.string(), z.unknown())
  .describe('Need by commune and segment, in hours per cycle: as `tournee need --json`');

export const travelEndpoints: Endpoints = (parts) => async (app) => {
  const { desk, texts, now } = parts;

  app.get('/scenarios/:id/need', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readNeed',
      summary: 'The estimated need, commune by commune',
      params: IdPath,
      headers: ReadHeaders,
      response: replies({ 200: NeedDocument, 304: NotModified }),
    },
    handler: async (request, reply) => {
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const revision = await revisionOf(parts, owned);
      if (sentNotModified(request, reply, scenarioTag(revision))) return reply;
      return asFailure('invalid-scenario', desk.ask('need', { given: givenOf(revision) }));
    },
  });

  app.get('/scenarios/:id/travel', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readTravel',
      summary: 'Travel times and distances between all places',
      params: IdPath,
      headers: ReadHeaders,
      response: replies({ 200: MatrixDocument, 304: NotModified }),
    },
    handler: async (request, reply) => {
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const revision = await revisionOf(parts, owned);
      if (sentNotModified(request, reply, scenarioTag(revision))) return reply;
      const text = await asFailure('invalid-scenario', desk.ask('travel', { given: givenOf(revision) }));
      return sendJsonText(reply, text);
    },
  });

  app.put('/scenarios/:id/travel', {
    config: { scope: 'plan' },
    bodyLimit: MOST_MATRIX_BYTES,
    schema: {
      tags,
      operationId: 'uploadTravel',
      summary: 'Upload travel times of your own',
      description: 'They are used where the scenario says `"travel": {"source": "file", "file": "travel.json"}`.',
      params: IdPath,
      headers: ChangeHeaders,
      body: checkedAtTheDesk(MatrixDocument),
      response: replies({ 200: StoredScenario }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const tag = requiredMatch(request);
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const before = await scenarioOf(parts, owned);
      requireMatch(tag, scenarioTag(before));
      const { document } = await revisionOf(parts, owned, before.revision);
      const source = { input: JSON.parse(document), matrix: JSON.stringify(request.body) };
      const { content, warnings } = await checkedContent(parts, source);
      const deed = { action: 'scenario.travel', subject: `scenario/${id}` };
      const record = await recordChange(parts, { request, deed }, async (tables) => {
        const outcome = await tables.scenarios.replace(owned, { content, expected: before.revision, at: now() });
        return written(outcome, { kind: 'scenario', id }, { tag, tagOf: scenarioTag });
      });
      const language = texts[languageOf(request)];
      const told = warnings.map((warning) => problemView(language, warning));
      return reply.header('etag', scenarioTag(record)).send({ ...scenarioSummary(record), warnings: told });
    },
  });
};
