/** Access keys, share links and the audit log as callers read them. */
import { z } from 'zod';
import { Label } from '../../domain/primitives.ts';
import { KEY_SCOPES, type KeyRecord, type ShareRecord } from '../../storage/records.ts';
import { Id, Moment, momentOf, momentOrNull } from './common.ts';

const MOST_DAYS = 3660;

export const KeyOrder = z
  .strictObject({
    name: Label.describe('Whom or what it is for: a role or a system, rather than a person'),
    scope: z.enum(KEY_SCOPES).describe('read; plan: and change and plan; admin: and keys'),
    expiresInDays: z.int().min(1).max(MOST_DAYS).nullable().default(365).describe('Null: it does not expire'),
  })
  .describe('A key to be made');

export const KeyView = z
  .object({
    id: Id,
    name: z.string(),
    scope: z.enum(KEY_SCOPES),
    createdAt: Moment,
    expiresAt: Moment.nullable(),
    revokedAt: Moment.nullable(),
  })
  .describe('A key, without its secret');

export const NewKey = KeyView.extend({ secret: z.string().describe('Shown this once') }).describe('A new key');

export const ShareOrder = z
  .strictObject({ expiresInDays: z.int().min(1).max(MOST_DAYS).default(90) })
  .describe('A share link to be made');

export const ShareView = z
  .object({ id: Id, rota: Id, createdAt: Moment, expiresAt: Moment, revokedAt: Moment.nullable() })
  .describe('A share link, without its token');

export const NewShare = ShareView.extend({
  token: z.string().describe('Shown this once'),
  path: z.string().describe('Where the published version of the rota can be read, without a key'),
}).describe('A new share link');

export const CallerView = z
  .object({
    organisation: z.object({ id: Id, name: z.string() }),
    key: Id.nullable().describe('Null: no key is needed'),
    scope: z.enum(KEY_SCOPES),
  })
  .describe('Who calls');

export const AuditView = z
  .object({
    id: Id,
    at: Moment,
    key: Id.nullable(),
    action: z.string(),
    subject: z.string(),
    request: z.string().nullable(),
  })
  .describe('Something that was done');

export function keyView(record: KeyRecord): z.infer<typeof KeyView> {
  const { id, name, scope, createdAt, expiresAt, revokedAt } = record;
  return {
    id,
    name,
    scope,
    createdAt: momentOf(createdAt),
    expiresAt: momentOrNull(expiresAt),
    revokedAt: momentOrNull(revokedAt),
  };
}

export function shareView(record: ShareRecord): z.infer<typeof ShareView> {
  const { id, rotaId, createdAt, expiresAt, revokedAt } = record;
  return {
    id,
    rota: rotaId,
    createdAt: momentOf(createdAt),
    expiresAt: momentOf(expiresAt),
    revokedAt: momentOrNull(revokedAt),
  };
}
