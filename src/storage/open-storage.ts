import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openSqlite } from './open-sqlite.ts';
import type { Storage } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** Where it is kept. */
export interface Place {
  /** Of PostgreSQL; null: in a file of the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

export function sqliteFileIn(dataFolder: string): string {
  return path.join(dataFolder, 'tournee.sqlite');
}

/** @throws StorageError. */
export async function openStorage({ databaseUrl, dataFolder }: Place): Promise<Storage> {
  if (databaseUrl !== null) {
    // Loaded where it is used: the command line and a small server do without.
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres({ url: databaseUrl });
  }
  await makeFolder(dataFolder);
  return openSqlite({ file: sqliteFileIn(dataFolder) });
}

/** @throws StorageError `folder-unusable`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    // For its owner alone: it holds what share links are signed with.
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StorageError('folder-unusable', { subject: folder, cause });
  }
}
