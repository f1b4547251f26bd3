import { sql } from 'kysely';
import type { Differences } from '../differences.ts';

export const POSTGRES: Differences = {
  types: { id: 'text collate "C"', integer: 'bigint', tableEnd: '' },

  async hasTable(db, name) {
    // Not to_regclass, which may answer from before a wait for a lock.
    const table = sql`schemaname = current_schema() and tablename = ${name}`;
    const { rows } = await sql`select 1 from pg_catalog.pg_tables where ${table}`.execute(db);
    return rows.length > 0;
  },

  async hold(db, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`tournee ${name}`}, 0))`.execute(db);
  },
};
