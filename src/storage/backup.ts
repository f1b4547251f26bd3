/** One file with everything in it, as it was at one moment, taken while others read and write. */
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { type Place, sqliteFileIn } from './open-storage.ts';
import { sqliteFailure } from './sqlite/sqlite-failure.ts';
import { isOurs } from './sqlite/sqlite-header.ts';
import { verifySqlite } from './sqlite/verify-sqlite.ts';
import { StorageError } from './storage-error.ts';

/** All pages in one step: a copy in several would begin again with every write of another process. */
const PAGES_PER_STEP = 1_000_000_000;
const BUSY_TIMEOUT_MS = 10_000;

/**
 * @param file to be written: there when it is whole, checked and on the disk, until then as it was.
 * @returns its size.
 * @throws StorageError.
 */
export async function backUp({ databaseUrl, dataFolder }: Place, file: string): Promise<{ readonly bytes: number }> {
  if (databaseUrl !== null) throw new StorageError('postgres-tools', { subject: 'DATABASE_URL' });
  const source = sqliteFileIn(dataFolder);
  if ((await statOrNull(source)) === null) throw new StorageError('missing', { subject: source });
  await refuseOverwriting(file, source);
  const folder = await folderBeside(file);
  try {
    const copy = path.join(folder, 'copy.sqlite');
    await copyPages(source, copy);
    await verifySqlite(copy);
    await flush(copy);
    await rename(copy, file);
    await flush(path.dirname(path.resolve(file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { bytes: (await stat(file)).size };
}

async function copyPages(source: string, copy: string): Promise<void> {
  let from: DatabaseSync | null = null;
  try {
    from = new DatabaseSync(source, { timeout: BUSY_TIMEOUT_MS });
    await backup(from, copy, { rate: PAGES_PER_STEP });
  } catch (error) {
    throw sqliteFailure(error, source);
  } finally {
    from?.close();
  }
}

/** A backup may take the place of an older one, of nothing else. */
async function refuseOverwriting(file: string, source: string): Promise<void> {
  const there = await statOrNull(file);
  if (there === null) return;
  const live = await stat(source);
  const isLive = there.dev === live.dev && there.ino === live.ino;
  if (isLive || !there.isFile() || !(await isOurs(file))) throw new StorageError('not-a-backup', { subject: file });
}

/** On the same disk as the file, so that the copy can take its name at once. */
async function folderBeside(file: string): Promise<string> {
  const parent = path.dirname(path.resolve(file));
  try {
    return await mkdtemp(path.join(parent, '.tournee-backup-'));
  } catch (cause) {
    throw new StorageError('folder-unusable', { subject: parent, cause });
  }
}

async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function statOrNull(file: string) {
  try {
    return await stat(file);
  } catch {
    return null;
  }
}
