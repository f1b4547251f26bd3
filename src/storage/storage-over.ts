import { type Kysely, sql } from 'kysely';
import type { Differences } from './differences.ts';
import type { Database } from './schema/database.ts';
import type { Storage } from './storage.ts';
import { tablesOf } from './tables/tables-of.ts';
import type { TransactionScope } from './transaction-scope.ts';

/** The storage that a migrated database is. */
export function storageOver({
  db,
  differences,
  scope,
}: {
  readonly db: Kysely<Database>;
  readonly differences: Differences;
  readonly scope: TransactionScope;
}): Storage {
  return {
    ...tablesOf(db, differences),
    transaction: (work) => db.transaction().execute((own) => scope.run(() => work(tablesOf(own, differences)))),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
