/** Share links: a published rota for those who have no key. */
import { z } from 'zod';
import type { Rota } from '../../domain/rota.ts';
import { ServiceError } from '../../domain/service-failure.ts';
import { EXPORT_FORMATS } from '../../jobs/desk-questions.ts';
import type { RotaRecord, RotaVersionRecord } from '../../storage/records.ts';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { type Endpoints, LanguageOnly, NoContent, replies } from '../endpoint.ts';
import { ExportedFile, sendExport } from '../exported-file.ts';
import { languageOf } from '../language.ts';
import { API_PREFIX } from '../prefix.ts';
import { readShareToken, shareToken } from '../share-token.ts';
import { revisionOfVersion, rotaOf } from '../stored-rota.ts';
import { found, givenOf } from '../stored-scenario.ts';
import { Id, IdPath, momentOf } from '../views/common.ts';
import { NewShare, ShareOrder, ShareView, shareView } from '../views/key.ts';
import { SharedRota } from '../views/rota.ts';

const tags = ['shares'];
const DAY_MS = 86_400_000;
const TokenPath = z.object({ token: z.string().max(300) });

export const shareEndpoints: Endpoints = (parts) => async (app) => {
  const { storage, desk, settings, newId, now } = parts;

  app.post('/rotas/:id/shares', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'createShare',
      summary: 'Make a share link for a rota',
      description: 'Its holders see the published version, read only, and nothing else. The token is shown this once.',
      params: IdPath,
      body: ShareOrder.prefault({}),
      response: replies({ 201: NewShare }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const { id: rotaId } = request.params;
      await rotaOf(parts, { organisationId, id: rotaId });
      const createdAt = now();
      const expiresAt = createdAt + request.body.expiresInDays * DAY_MS;
      const record = { id: newId(), organisationId, rotaId, createdAt, expiresAt, revokedAt: null };
      const deed = { action: 'share.create', subject: `share/${record.id}` };
      await recordChange(parts, { request, deed }, ({ shares }) => shares.create(record));
      const token = shareToken({ shareId: record.id, expiresAt }, settings.shareSecret);
      return reply.code(201).send({ ...shareView(record), token, path: `${API_PREFIX}/shared/${token}` });
    },
  });

  app.get('/rotas/:id/shares', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'listShares',
      summary: 'The share links of a rota, without their tokens',
      params: IdPath,
      response: replies({ 200: z.object({ items: z.array(ShareView) }) }),
    },
    handler: async (request) => {
      const { organisationId } = knownCaller(request);
      const { id } = await rotaOf(parts, { organisationId, id: request.params.id });
      return { items: (await storage.shares.list({ organisationId, rotaId: id })).map(shareView) };
    },
  });

  app.delete('/shares/:id', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'revokeShare',
      summary: 'Revoke a share link',
      params: z.object({ id: Id }),
      response: replies({ 204: NoContent }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const deed = { action: 'share.revoke', subject: `share/${id}` };
      await recordChange(parts, { request, deed }, async ({ shares }) =>
        found(await shares.revoke(owned, now()), { kind: 'share', id }),
      );
      return reply.code(204).send();
    },
  });

  /** @throws ServiceError `share-not-valid`, whatever is the matter: those outside learn nothing. */
  const shared = async (token: string): Promise<{ rota: RotaRecord; version: RotaVersionRecord }> => {
    const refused = new ServiceError('share-not-valid');
    const signed = readShareToken(token, settings.shareSecret);
    if (signed === null || signed.expiresAt <= now()) throw refused;
    const share = await storage.shares.find(signed.shareId);
    if (share === null || share.revokedAt !== null || share.expiresAt <= now()) throw refused;
    const owned = { organisationId: share.organisationId, id: share.rotaId };
    const rota = await storage.rotas.find(owned);
    if (rota === null || rota.publishedVersion === null) throw refused;
    const version = await storage.rotas.version(owned, rota.publishedVersion);
    if (version === null) throw refused;
    return { rota, version };
  };

  app.get('/shared/:token', {
    config: { scope: 'nobody' },
    schema: {
      tags,
      security: [],
      operationId: 'readShared',
      summary: 'The published version of a shared rota; no key is needed',
      params: TokenPath,
      response: replies({ 200: SharedRota }),
    },
    handler: async (request, reply) => {
      const { rota, version } = await shared(request.params.token);
      const document = JSON.parse(version.document) as Rota;
      reply.header('cache-control', 'private, no-cache').header('referrer-policy', 'no-referrer');
      return {
        name: document.name,
        scenario: document.scenario,
        publishedAt: momentOf(rota.publishedAt ?? version.createdAt),
        legal: version.legal,
        rota: { ...document },
      };
    },
  });

  app.get('/shared/:token/exports/:format', {
    config: { scope: 'nobody' },
    schema: {
      tags,
      security: [],
      operationId: 'exportShared',
      summary: 'A shared rota as a file',
      params: TokenPath.extend({ format: z.enum(EXPORT_FORMATS) }),
      headers: LanguageOnly,
      response: replies({ 200: ExportedFile }),
    },
    handler: async (request, reply) => {
      const { token, format } = request.params;
      const { rota, version } = await shared(token);
      const given = givenOf(await revisionOfVersion(parts, rota, version));
      const language = languageOf(request);
      const text = await desk.ask('export', { given, rota: JSON.parse(version.document), format, language });
      return sendExport(reply.header('referrer-policy', 'no-referrer'), { format, language, text });
    },
  });
};
