import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Shares } from '../storage.ts';

export function sharesIn(db: Kysely<Database>): Shares {
  return {
    async create({ id, organisationId, rotaId, createdAt, expiresAt, revokedAt }) {
      const row = { id, organisationId, rotaId, createdAt, expiresAt, revokedAt };
      await db.insertInto('shares').values(row).execute();
    },

    async find(id) {
      return (await db.selectFrom('shares').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
    },

    list: ({ organisationId, rotaId }) =>
      db
        .selectFrom('shares')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('rotaId', '=', rotaId)
        .orderBy('id', 'desc')
        .execute(),

    async revoke({ organisationId, id }, at) {
      const row = await db
        .updateTable('shares')
        .set(({ fn, val }) => ({ revokedAt: fn.coalesce('revokedAt', val(at)) }))
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ?? null;
    },
  };
}
