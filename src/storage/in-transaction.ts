import type { Kysely } from 'kysely';
import type { Database } from './schema/database.ts';

/** Runs the work in the transaction that `db` is; where it is none, in one of its own. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (transaction: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
