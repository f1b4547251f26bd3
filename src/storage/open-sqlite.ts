import { CamelCasePlugin, Kysely, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './schema/database.ts';
import { SQLITE } from './sqlite/sqlite-differences.ts';
import { SqliteDriver, TurnTakingAdapter } from './sqlite/sqlite-driver.ts';
import { APPLICATION_ID, SqliteFile } from './sqlite/sqlite-file.ts';
import type { Storage } from './storage.ts';
import { StorageError } from './storage-error.ts';
import { storageOver } from './storage-over.ts';
import { TransactionScope } from './transaction-scope.ts';

/**
 * Everything in one file; it is made where there is none. Several processes may have it open, on one machine.
 *
 * @throws StorageError `newer` or `foreign`: it was left as it is; `unavailable`, `busy`, `damaged`.
 */
export async function openSqlite({ file }: { readonly file: string }): Promise<Storage> {
  const open = new SqliteFile(file);
  const scope = new TransactionScope();
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new TurnTakingAdapter(),
      createDriver: () => new SqliteDriver(open, scope),
      createIntrospector: (any) => new SqliteIntrospector(any),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  });
  try {
    const isNew = await isNewFile(open);
    await open.run('pragma journal_mode = wal');
    // Each commit is on the disk before it is acknowledged.
    await open.run('pragma synchronous = full');
    if (isNew) await open.run(`pragma application_id = ${APPLICATION_ID}`);
    await migrate({ db, differences: SQLITE, place: file });
  } catch (error) {
    open.close();
    throw error;
  }
  return storageOver({ db, differences: SQLITE, scope });
}

/** @throws StorageError `foreign` where others have put their tables. */
async function isNewFile(open: SqliteFile): Promise<boolean> {
  const { rows: ids } = await open.run('pragma application_id');
  if (ids[0]!.application_id === APPLICATION_ID) return false;
  const { rows } = await open.run('select count(*) as count from sqlite_master');
  if (rows[0]!.count === 0) return true;
  throw new StorageError('foreign', { subject: open.file });
}
