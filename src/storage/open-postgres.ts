import { CamelCasePlugin, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { POSTGRES } from './postgres/postgres-differences.ts';
import { TranslatingDriver } from './postgres/postgres-driver.ts';
import type { Database } from './schema/database.ts';
import type { Storage } from './storage.ts';
import { storageOver } from './storage-over.ts';
import { TransactionScope } from './transaction-scope.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_MS = 5000;
const LOCK_MS = 10_000;
/** A transaction whose process hangs must not keep its locks. */
const IDLE_MS = 60_000;

/** @throws StorageError `newer`: it was left as it is; `unavailable`, `busy`. */
export async function openPostgres({ url }: { readonly url: string }): Promise<Storage> {
  const { host, pathname } = new URL(url);
  const server = `${host}${pathname}`;
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    types: { getTypeParser },
  });
  // A connection that is lost is replaced by the next query, one within a transaction fails that; unheard, either error
  // would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const scope = new TransactionScope();
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new TranslatingDriver({ pool, scope, server }),
      createIntrospector: (any) => new PostgresIntrospector(any),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  });
  try {
    await migrate({ db, differences: POSTGRES, place: server });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storageOver({ db, differences: POSTGRES, scope });
}

/** Times and counts are 64-bit integers, which the driver would hand on as text: ours are all below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
