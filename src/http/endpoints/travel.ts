/** What a scenario comes to before anything is planned: need and travel. */
import { z } from 'zod';
import { knownCaller } from '../caller.ts';
import { sendJsonText } from '../creation.ts';
import { ChangeHeaders, type Endpoints, NotModified, ReadHeaders, replies } from '../endpoint.ts';
import { sentNotModified } from '../etag.ts';
import { matchedRevision, sendNextRevision } from '../scenario-change.ts';
import { asFailure, givenOf, revisionOf, scenarioTag } from '../stored-scenario.ts';
import { checkedAtTheDesk } from '../validation.ts';
import { IdPath } from '../views/common.ts';
import { StoredScenario } from '../views/scenario.ts';

const tags = ['need and travel'];
const MOST_MATRIX_BYTES = 64 * 1024 * 1024;

const MatrixDocument = z
  .record(z.string(), z.unknown())
  .describe('Travel times and distances between the places of the scenario: the travel file format (README)');
const NeedDocument = z
  .record(z.string(), z.unknown())
  .describe('Need by commune and segment, in hours per cycle: as `tournee need --json`');

export const travelEndpoints: Endpoints = (parts) => async (app) => {
  const { desk } = parts;

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
      const { tag, revision } = await matchedRevision(parts, request, id);
      return sendNextRevision(
        parts,
        { request, reply },
        {
          id,
          tag,
          expected: revision.revision,
          input: JSON.parse(revision.document),
          matrix: JSON.stringify(request.body),
          action: 'scenario.travel',
        },
      );
    },
  });
};
