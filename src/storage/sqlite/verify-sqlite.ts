import { StorageError } from '../storage-error.ts';
import { SqliteFile } from './sqlite-file.ts';

/** Makes a copy a file by itself, with no log beside it. @throws StorageError `damaged`. */
export async function verifySqlite(file: string): Promise<void> {
  const copy = new SqliteFile(file);
  try {
    await copy.run('pragma journal_mode = delete');
    const { rows } = await copy.run('pragma integrity_check');
    const { rows: lost } = await copy.run('pragma foreign_key_check');
    if (rows.length === 1 && rows[0]!.integrity_check === 'ok' && lost.length === 0) return;
  } finally {
    copy.close();
  }
  throw new StorageError('damaged', { subject: file });
}
