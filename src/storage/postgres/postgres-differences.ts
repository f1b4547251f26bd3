import { sql } from 'kysely';
import type { Differences } from '../differences.ts';

export const POSTGRES: Differences = {
  types: { id: 'text collate "C"', integer: 'bigint', tableEnd: '' },

  async hasTable(db, name) {
    const { rows } = await sql<{ found: boolean }>`select to_regclass(${name}) is not null as found`.execute(db);
    return rows[0]!.found;
  },

  async hold(db, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`tournee ${name}`}, 0))`.execute(db);
  },
};
