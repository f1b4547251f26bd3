import type { Kysely } from 'kysely';
import type { Database } from '../schema/database.ts';
import type { Settings } from '../storage.ts';

export function settingsIn(db: Kysely<Database>): Settings {
  async function get(name: string): Promise<string | null> {
    const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value ?? null;
  }

  return {
    get,

    async setOnce(name, value) {
      await db
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      return (await get(name))!;
    },
  };
}
