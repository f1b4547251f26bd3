/** Brings a database up to this code, once, however many processes open it at the same time. */
import { type Kysely, sql } from 'kysely';
import type { Differences } from './differences.ts';
import { LATEST_MIGRATION, MIGRATIONS } from './migrations/migrations.ts';
import type { Database } from './schema/database.ts';
import { StorageError } from './storage-error.ts';

const TABLE = 'tournee_migrations';

interface Target {
  readonly db: Kysely<Database>;
  readonly differences: Differences;
  /** Where it is, for messages. */
  readonly place: string;
}

/** @throws StorageError `newer` where the database knows more than this code; it is left as it is. */
export async function migrate(target: Target): Promise<void> {
  if ((await reached(target)) === LATEST_MIGRATION) return;
  await target.db.transaction().execute(async (db) => {
    await target.differences.hold(db, 'migrations');
    const from = await reached({ ...target, db });
    if (from === 0) await runStatement(db, migrationTable(target.differences));
    for (const { number, name, statements } of MIGRATIONS.slice(from)) {
      for (const statement of statements(target.differences.types)) await runStatement(db, statement);
      await db.insertInto('tourneeMigrations').values({ number, name }).execute();
    }
  });
}

/** @returns the latest migration that was run there; 0: none. */
async function reached({ db, differences, place }: Target): Promise<number> {
  if (!(await differences.hasTable(db, TABLE))) return 0;
  const { latest } = await db
    .selectFrom('tourneeMigrations')
    .select(({ fn }) => fn.max('number').as('latest'))
    .executeTakeFirstOrThrow();
  if ((latest ?? 0) > LATEST_MIGRATION) throw new StorageError('newer', { subject: place });
  return latest ?? 0;
}

function migrationTable({ types: { integer, tableEnd } }: Differences): string {
  return `create table ${TABLE} (number ${integer} primary key, name text not null)${tableEnd}`;
}

async function runStatement(db: Kysely<Database>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
