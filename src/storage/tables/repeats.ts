import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Repeats } from '../storage.ts';

export function repeatsIn(db: Kysely<Database>): Repeats {
  return {
    async find(organisationId, key) {
      const row = await db
        .selectFrom('repeats')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? null : { ...row, headers: JSON.parse(row.headers) };
    },

    async create({ organisationId, key, fingerprint, createdAt, status, headers, body }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('repeats')
        .values({ organisationId, key, fingerprint, createdAt, status, headers: JSON.stringify(headers), body })
        .onConflict((conflict) => conflict.columns(['organisationId', 'key']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async purge(createdBefore) {
      const { numDeletedRows } = await db
        .deleteFrom('repeats')
        .where('createdAt', '<', createdBefore)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
