import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Keys } from '../storage.ts';

export function keysIn(db: Kysely<Database>): Keys {
  return {
    async create({ id, organisationId, name, scope, secretHash, createdAt, expiresAt, revokedAt }) {
      const row = { id, organisationId, name, scope, secretHash, createdAt, expiresAt, revokedAt };
      await db.insertInto('keys').values(row).execute();
    },

    async findBySecretHash(secretHash) {
      const row = await db.selectFrom('keys').selectAll().where('secretHash', '=', secretHash).executeTakeFirst();
      return row ?? null;
    },

    list: (organisationId) =>
      db.selectFrom('keys').selectAll().where('organisationId', '=', organisationId).orderBy('id', 'desc').execute(),

    async revoke({ organisationId, id }, at) {
      const row = await db
        .updateTable('keys')
        .set(({ fn, val }) => ({ revokedAt: fn.coalesce('revokedAt', val(at)) }))
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ?? null;
    },

    async any() {
      return (await db.selectFrom('keys').select('id').limit(1).executeTakeFirst()) !== undefined;
    },
  };
}
