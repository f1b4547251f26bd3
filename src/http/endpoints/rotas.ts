/** Rotas: what was planned, imported or written by hand. */
import { z } from 'zod';
import type { Verdict } from '../../domain/verdict.ts';
import { withoutNul } from '../../storage/plain-text.ts';
import { knownCaller } from '../caller.ts';
import { create, sendJsonText } from '../creation.ts';
import { CreationHeaders, type Endpoints, LanguageOnly, NotModified, ReadHeaders, replies } from '../endpoint.ts';
import { entityTag, sentNotModified } from '../etag.ts';
import { languageOf } from '../language.ts';
import { API_PREFIX } from '../prefix.ts';
import { judgedVersion, rotaOf, rotaTag, rotaVersionOf } from '../stored-rota.ts';
import { revisionOf } from '../stored-scenario.ts';
import { Id, IdPath, PageQuery, pageOf } from '../views/common.ts';
import {
  JudgedRota,
  RotaBody,
  RotaSummary,
  RotaVersionSummary,
  RotaView,
  rotaSummary,
  rotaVersionSummary,
} from '../views/rota.ts';
import { VerdictView, verdictView } from '../views/verdict.ts';

const tags = ['rotas'];
export const MOST_ROTA_BYTES = 8 * 1024 * 1024;

export const VersionQuery = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Left out: the latest'),
});

export const rotaEndpoints: Endpoints = (parts) => async (app) => {
  const { storage, texts, newId, now } = parts;

  app.post('/scenarios/:id/rotas', {
    config: { scope: 'plan' },
    bodyLimit: MOST_ROTA_BYTES,
    schema: {
      tags,
      operationId: 'createRota',
      summary: 'Store a rota that was written by hand, or elsewhere',
      description:
        'It is judged at once, and stored whether it is legal or not. A certificate in it is not kept: the service vouches for its own proofs only.',
      params: IdPath,
      headers: CreationHeaders,
      body: RotaBody,
      response: replies({ 201: JudgedRota }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const revision = await revisionOf(parts, { organisationId, id: request.params.id });
      const judged = await judgedVersion(parts, { revision, rota: request.body, note: '' }, null);
      const id = newId();
      const createdAt = now();
      return create(parts, { request, reply }, async (tables) => {
        const name = withoutNul(judged.rota.name);
        const of = { id, organisationId, scenarioId: request.params.id, name, createdAt, jobId: null };
        const record = await tables.rotas.create(of, judged.record);
        return {
          status: 201,
          location: `${API_PREFIX}/rotas/${id}`,
          etag: rotaTag(record),
          body: {
            ...rotaSummary(record),
            shown: rotaVersionSummary({ ...judged.record, version: 1, createdAt }),
            verdict: verdictView(texts[languageOf(request)], judged.verdict),
          },
          audit: { action: 'rota.create', subject: `rota/${id}` },
        };
      });
    },
  });

  app.post('/scenarios/:id/verdicts', {
    config: { scope: 'read' },
    bodyLimit: MOST_ROTA_BYTES,
    schema: {
      tags,
      operationId: 'judgeRota',
      summary: 'Judge a rota without storing it',
      description: 'Every rule it breaks, and every figure recomputed: for those who edit a rota, at each change.',
      params: IdPath,
      headers: LanguageOnly,
      body: RotaBody,
      response: replies({ 200: VerdictView }),
    },
    handler: async (request) => {
      const { organisationId } = knownCaller(request);
      const revision = await revisionOf(parts, { organisationId, id: request.params.id });
      const { verdict } = await judgedVersion(parts, { revision, rota: request.body, note: '' }, null);
      return verdictView(texts[languageOf(request)], verdict);
    },
  });

  app.get('/rotas', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listRotas',
      summary: 'List rotas, newest first',
      querystring: PageQuery.extend({ scenario: Id.optional().describe('Left out: of all scenarios') }),
      response: replies({ 200: pageOf(RotaSummary) }),
    },
    handler: async (request) => {
      const { limit, after = null, scenario = null } = request.query;
      const { organisationId } = knownCaller(request);
      const page = await storage.rotas.list(organisationId, { limit, after, scenarioId: scenario });
      return { items: page.items.map(rotaSummary), next: page.next };
    },
  });

  app.get('/rotas/:id', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readRota',
      summary: 'Read a rota',
      params: IdPath,
      querystring: VersionQuery,
      headers: ReadHeaders,
      response: replies({ 200: RotaView, 304: NotModified }),
    },
    handler: async (request, reply) => {
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const record = await rotaOf(parts, owned);
      const wanted = request.query.version ?? record.version;
      // The tag of the latest version is the one that a change names in If-Match.
      const tag = wanted === record.version ? rotaTag(record) : entityTag('version', wanted);
      if (sentNotModified(request, reply, tag)) return reply;
      const version = await rotaVersionOf(parts, owned, wanted);
      const envelope = { ...rotaSummary(record), shown: rotaVersionSummary(version) };
      return sendJsonText(reply, `${JSON.stringify(envelope).slice(0, -1)},"rota":${version.document}}`);
    },
  });

  app.get('/rotas/:id/verdict', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readVerdict',
      summary: 'What the judge says of a rota',
      params: IdPath,
      querystring: VersionQuery,
      headers: ReadHeaders,
      response: replies({ 200: VerdictView, 304: NotModified }),
    },
    handler: async (request, reply) => {
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      const wanted = request.query.version ?? (await rotaOf(parts, owned)).version;
      const language = languageOf(request);
      if (sentNotModified(request, reply, entityTag('verdict', wanted, language))) return reply;
      const version = await rotaVersionOf(parts, owned, wanted);
      return reply.send(verdictView(texts[language], JSON.parse(version.verdict) as Verdict));
    },
  });

  app.get('/rotas/:id/versions', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listVersions',
      summary: 'The versions of a rota, newest first',
      params: IdPath,
      response: replies({ 200: z.object({ items: z.array(RotaVersionSummary) }) }),
    },
    handler: async (request) => {
      const owned = { organisationId: knownCaller(request).organisationId, id: request.params.id };
      await rotaOf(parts, owned);
      return { items: (await storage.rotas.versions(owned)).map(rotaVersionSummary) };
    },
  });
};
