/** Who may call, and what was done. */
import { z } from 'zod';
import { hashOfSecret, secretOf } from '../../storage/key-secret.ts';
import { withoutNul } from '../../storage/plain-text.ts';
import { knownCaller } from '../caller.ts';
import { recordChange } from '../change.ts';
import { type Endpoints, NoContent, replies } from '../endpoint.ts';
import { found } from '../stored-scenario.ts';
import { IdPath, momentOf, PageQuery, pageOf } from '../views/common.ts';
import { AuditView, CallerView, KeyOrder, KeyView, keyView, NewKey } from '../views/key.ts';

const tags = ['access'];
const DAY_MS = 86_400_000;

export const keyEndpoints: Endpoints = (parts) => async (app) => {
  const { storage, newId, newSecret, now } = parts;

  app.get('/me', {
    config: { scope: 'read' },
    schema: {
      tags,
      operationId: 'readCaller',
      summary: 'Who calls, and what they may do',
      response: replies({ 200: CallerView }),
    },
    handler: async (request) => {
      const { organisationId, keyId, scope } = knownCaller(request);
      const organisation = await storage.organisations.find(organisationId);
      return { organisation: { id: organisationId, name: organisation?.name ?? '' }, key: keyId, scope };
    },
  });

  app.get('/keys', {
    config: { scope: 'admin' },
    schema: {
      tags,
      operationId: 'listKeys',
      summary: 'The keys of the organisation, without their secrets',
      response: replies({ 200: z.object({ items: z.array(KeyView) }) }),
    },
    handler: async (request) => ({
      items: (await storage.keys.list(knownCaller(request).organisationId)).map(keyView),
    }),
  });

  app.post('/keys', {
    config: { scope: 'admin' },
    schema: {
      tags,
      operationId: 'createKey',
      summary: 'Make a key',
      description:
        'The secret is shown this once: only its hash is kept. It cannot be asked for again with an idempotency key.',
      body: KeyOrder,
      response: replies({ 201: NewKey }),
    },
    handler: async (request, reply) => {
      const { organisationId } = knownCaller(request);
      const { name, scope, expiresInDays } = request.body;
      const secret = secretOf(newSecret());
      const createdAt = now();
      const record = {
        id: newId(),
        organisationId,
        name: withoutNul(name),
        scope,
        secretHash: hashOfSecret(secret),
        createdAt,
        expiresAt: expiresInDays === null ? null : createdAt + expiresInDays * DAY_MS,
        revokedAt: null,
      };
      const deed = { action: 'key.create', subject: `key/${record.id}` };
      await recordChange(parts, { request, deed }, ({ keys }) => keys.create(record));
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...keyView(record), secret });
    },
  });

  app.delete('/keys/:id', {
    config: { scope: 'admin' },
    schema: {
      tags,
      operationId: 'revokeKey',
      summary: 'Revoke a key',
      params: IdPath,
      response: replies({ 204: NoContent }),
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const owned = { organisationId: knownCaller(request).organisationId, id };
      const deed = { action: 'key.revoke', subject: `key/${id}` };
      await recordChange(parts, { request, deed }, async ({ keys }) =>
        found(await keys.revoke(owned, now()), { kind: 'key', id }),
      );
      return reply.code(204).send();
    },
  });

  app.get('/audit', {
    config: { scope: 'admin' },
    schema: {
      tags,
      operationId: 'listAudit',
      summary: 'What was done, by which key and when, newest first',
      querystring: PageQuery,
      response: replies({ 200: pageOf(AuditView) }),
    },
    handler: async (request) => {
      const { limit, after = null } = request.query;
      const page = await storage.audit.list(knownCaller(request).organisationId, { limit, after });
      const items = page.items.map(({ id, at, keyId, action, subject, requestId }) => ({
        id,
        at: momentOf(at),
        key: keyId,
        action,
        subject,
        request: requestId,
      }));
      return { items, next: page.next };
    },
  });
};
