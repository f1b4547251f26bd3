import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Organisations } from '../storage.ts';

const COLUMNS = ['id', 'name', 'createdAt'] as const;

export function organisationsIn(db: Kysely<Database>): Organisations {
  return {
    async create({ id, name, createdAt }) {
      await db.insertInto('organisations').values({ id, name, createdAt, lastClaimAt: null }).execute();
    },

    async find(id) {
      return (await db.selectFrom('organisations').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
    },

    list: () => db.selectFrom('organisations').select(COLUMNS).orderBy('id').execute(),
  };
}
