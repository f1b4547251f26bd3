import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { AuditLog } from '../storage.ts';
import { pageOf } from './page.ts';

export function auditIn(db: Kysely<Database>): AuditLog {
  return {
    async add({ id, organisationId, at, keyId, action, subject, requestId }) {
      await db.insertInto('audit').values({ id, organisationId, at, keyId, action, subject, requestId }).execute();
    },

    async list(organisationId, { limit, after }) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .$if(after !== null, (query) => query.where('id', '<', after))
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit);
    },
  };
}
