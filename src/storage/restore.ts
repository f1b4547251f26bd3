/**
 * What a backup holds takes the place of what is there, in one transaction of the live database. A server that runs sees
 * the whole of it at once, and no file is replaced under its feet; jobs that it runs find that they are no longer theirs.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { backUp } from './backup.ts';
import { openSqlite } from './open-sqlite.ts';
import { makeFolder, type Place, sqliteFileIn } from './open-storage.ts';
import { SqliteFile } from './sqlite/sqlite-file.ts';
import { isOurs } from './sqlite/sqlite-header.ts';
import { verifySqlite } from './sqlite/verify-sqlite.ts';
import { StorageError } from './storage-error.ts';

/**
 * @param file a backup, of this version or an earlier one.
 * @returns where what was there before is kept: written over by the next restore.
 * @throws StorageError; what is there is then as it was.
 */
export async function restore(place: Place, file: string): Promise<{ readonly before: string }> {
  if (place.databaseUrl !== null) throw new StorageError('postgres-tools', { subject: 'DATABASE_URL' });
  await refuseOthers(file);
  await makeFolder(place.dataFolder);
  const folder = await mkdtemp(path.join(place.dataFolder, '.tournee-restore-'));
  try {
    const copy = path.join(folder, 'copy.sqlite');
    await copyFile(file, copy);
    await verifySqlite(copy);
    // Both as this code knows them: their tables are the same.
    await migrated(copy);
    const live = sqliteFileIn(place.dataFolder);
    await migrated(live);
    const before = path.join(place.dataFolder, 'before-restore.sqlite');
    await backUp(place, before);
    await replaceContent(live, copy);
    return { before };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseOthers(file: string): Promise<void> {
  let ours: boolean;
  try {
    ours = await isOurs(file);
  } catch (cause) {
    throw new StorageError('missing', { subject: file, cause });
  }
  if (!ours) throw new StorageError('foreign', { subject: file });
}

async function migrated(file: string): Promise<void> {
  await (await openSqlite({ file })).close();
}

async function replaceContent(live: string, copy: string): Promise<void> {
  const open = new SqliteFile(live);
  try {
    await open.run('attach database ? as backup', [copy]);
    await open.run('pragma synchronous = full');
    await open.run('begin immediate');
    // What refers and what is referred to come in whatever order: looked at when all is there.
    await open.run('pragma defer_foreign_keys = on');
    for (const table of await tablesOf(open)) {
      const columns = (await columnsOf(open, table)).join(', ');
      await open.run(`delete from main.${table}`);
      await open.run(`insert into main.${table} (${columns}) select ${columns} from backup.${table}`);
    }
    await open.run('commit');
  } finally {
    // Rolls back what was not committed.
    open.close();
  }
}

async function tablesOf(open: SqliteFile): Promise<readonly string[]> {
  const { rows } = await open.run(
    "select name from main.sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
  );
  return rows.map(({ name }) => `"${name}"`);
}

async function columnsOf(open: SqliteFile, table: string): Promise<readonly string[]> {
  const { rows } = await open.run(`pragma main.table_info(${table})`);
  return rows.map(({ name }) => `"${name}"`);
}
