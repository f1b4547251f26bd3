import { sql } from 'kysely';
import type { Differences } from '../differences.ts';

export const SQLITE: Differences = {
  types: { id: 'text', integer: 'integer', tableEnd: ' strict' },

  async hasTable(db, name) {
    const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(db);
    return rows.length > 0;
  },

  async hold() {},
};
