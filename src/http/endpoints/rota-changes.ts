/** Rotas change: edited by hand, locked, published, or they go. */
import { z } from 'zod';
import { ServiceError } from '../../domain/service-failure.ts';
import { withoutNul } from '../../storage/plain-text.ts';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { create } from '../creation.ts';
import { ChangeHeaders, CreationHeaders, type Endpoints, NoContent, replies } from '../endpoint.ts';
import { requiredMatch, requireMatch } from '../etag.ts';
import { languageOf } from '../language.ts';
import { API_PREFIX } from '../prefix.ts';
import { judgedVersion, rotaOf, rotaTag, rotaVersionOf } from '../stored-rota.ts';
import { found, revisionOf, written } from '../stored-scenario.ts';
import { IdPath } from '../views/common.ts';
import { JudgedRota, RotaBody, RotaSummary, rotaSummary, rotaVersionSummary } from '../views/rota.ts';
import { verdictView } from '../views/verdict.ts';
import { MOST_ROTA_BYTES, VersionQuery } from './rotas.ts';

const tags = ['rotas'];

export const rotaChangeEndpoints: Endpoints = (parts) => async (app) => {
  const { texts, newId, now } = parts;

  app.put('/rotas/:id', {
    config: { scope: 'plan' },
    bodyLimit: MOST_ROTA_BYTES,
    schema: {
      tags,
      operationId: 'replaceRota',
      summary: 'Edit a rota: a new version, judged at once',
      description:
        'It is judged under the latest revision of the scenario, and stored whether it is legal or not. Its certificate is kept only where it still holds.',
      params: IdPath,
      querystring: z.object({ note: z.string().max(2000).default('').describe('What was changed, and why') }),
      headers: ChangeHeaders,
      body: RotaBody,
      response: replies({ 200: JudgedRota }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const { id } = request.params;
      const owned = { organisationId, id };
      const tag = requiredMatch(request);
      const before = await rotaOf(parts, owned);
      if (before.lockedAt !== null) throw new ServiceError('rota-locked');
      requireMatch(tag, rotaTag(before));
      const proven = await rotaVersionOf(parts, owned, before.version);
      const revision = await revisionOf(parts, { organisationId, id: before.scenarioId });
      const judged = await judgedVersion(parts, { revision, rota: request.body, note: request.query.note }, proven);
      const createdAt = now();
      const deed = { action: 'rota.change', subject: `rota/${id}` };
      const record = await recordChange(parts, { request, deed }, async (tables) => {
        const name = withoutNul(judged.rota.name);
        const change = { name, version: { ...judged.record, createdAt }, expected: before.version };
        const outcome = await tables.rotas.replace(owned, change);
        return written(outcome, { kind: 'rota', id }, { tag, tagOf: rotaTag });
      });
      return reply.header('etag', rotaTag(record)).send({
        ...rotaSummary(record),
        shown: rotaVersionSummary({ ...judged.record, version: record.version, createdAt }),
        verdict: verdictView(texts[languageOf(request)], judged.verdict),
      });
    },
  });

  app.post('/rotas/:id/copies', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'copyRota',
      summary: 'Copy a rota, to work on while the other stays',
      params: IdPath,
      querystring: VersionQuery,
      headers: CreationHeaders,
      response: replies({ 201: RotaSummary }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const owned = { organisationId, id: request.params.id };
      const source = await rotaOf(parts, owned);
      const version = await rotaVersionOf(parts, owned, request.query.version ?? source.version);
      const id = newId();
      return create(parts, { request, reply }, async (tables) => {
        const { scenarioId, name, jobId } = source;
        const { scenarioRevision, note, document, verdict, legal } = version;
        const of = { id, organisationId, scenarioId, name, createdAt: now(), jobId };
        const record = await tables.rotas.create(of, { scenarioRevision, note, document, verdict, legal });
        return {
          status: 201,
          location: `${API_PREFIX}/rotas/${id}`,
          etag: rotaTag(record),
          body: rotaSummary(record),
          audit: { action: 'rota.copy', subject: `rota/${id}` },
        };
      });
    },
  });

  /** Changes of state that leave the tours as they are: repeated, they change nothing. */
  const states = [
    {
      method: 'PUT',
      path: 'lock',
      operationId: 'lockRota',
      action: 'rota.lock',
      summary: 'Lock a rota: it is not to be changed',
    },
    { method: 'DELETE', path: 'lock', operationId: 'unlockRota', action: 'rota.unlock', summary: 'Unlock a rota' },
    {
      method: 'PUT',
      path: 'publication',
      operationId: 'publishRota',
      action: 'rota.publish',
      summary: 'Publish a version of a rota to those who hold a share link',
    },
    {
      method: 'DELETE',
      path: 'publication',
      operationId: 'withdrawRota',
      action: 'rota.withdraw',
      summary: 'Withdraw the published version',
    },
    {
      method: 'POST',
      path: 'restoration',
      operationId: 'restoreRota',
      action: 'rota.restore',
      summary: 'Take a deletion back',
    },
  ] as const;

  for (const { method, path, operationId, action, summary } of states) {
    app.route({
      method,
      url: `/rotas/:id/${path}`,
      config: { scope: 'plan' },
      schema: {
        tags,
        operationId,
        summary,
        params: IdPath,
        ...(action === 'rota.publish' ? { querystring: VersionQuery } : {}),
        response: replies({ 200: RotaSummary }),
      },
      handler: async (request, reply) => {
        const { id } = request.params as z.infer<typeof IdPath>;
        const owned = { organisationId: knownCaller(request).organisationId, id };
        const { version = null } = request.query as z.infer<typeof VersionQuery>;
        const deed = { action, subject: `rota/${id}` };
        const changed = await recordChange(parts, { request, deed }, async ({ rotas }) => {
          const name = { kind: 'rota', id };
          const at = now();
          switch (action) {
            case 'rota.lock':
              return found(await rotas.lock(owned, at), name);
            case 'rota.unlock':
              return found(await rotas.lock(owned, null), name);
            case 'rota.restore':
              return found(await rotas.restore(owned), name);
            case 'rota.withdraw':
              return found(await rotas.publish(owned, { version: null, at }), name);
            case 'rota.publish': {
              const shown = version ?? found(await rotas.find(owned), name).version;
              found(await rotas.version(owned, shown), { kind: 'version', id: `${id}/${shown}` });
              return found(await rotas.publish(owned, { version: shown, at }), name);
            }
          }
        });
        return reply.header('etag', rotaTag(changed)).send(rotaSummary(changed));
      },
    });
  }

  app.delete('/rotas/:id', {
    config: { scope: 'plan' },
    schema: {
      tags,
      operationId: 'deleteRota',
      summary: 'Delete a rota',
      description: `It can be had back for ${parts.settings.undoDays} days (restoreRota).`,
      params: IdPath,
      headers: ChangeHeaders,
      response: replies({ 204: NoContent }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const tag = requiredMatch(request);
      const owned = { organisationId: knownCaller(request).organisationId, id };
      await recordChange(parts, { request, deed: { action: 'rota.delete', subject: `rota/${id}` } }, async (tables) => {
        const before = found(await tables.rotas.find(owned), { kind: 'rota', id });
        if (before.lockedAt !== null) throw new ServiceError('rota-locked');
        requireMatch(tag, rotaTag(before));
        await tables.rotas.delete(owned, now());
      });
      return reply.code(204).send();
    },
  });
};
