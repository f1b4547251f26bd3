/** What SQLite's result codes come to (https://www.sqlite.org/rescode.html). */
import { StorageError, type StorageFailure } from '../storage-error.ts';

const BUSY = 5;
const FAILURES: ReadonlyMap<number, StorageFailure> = new Map([
  [BUSY, 'busy'],
  [6, 'busy'], // LOCKED
  [8, 'unavailable'], // READONLY
  [10, 'unavailable'], // IOERR
  [11, 'damaged'], // CORRUPT
  [13, 'disk-full'], // FULL
  [14, 'unavailable'], // CANTOPEN
  [19, 'conflict'], // CONSTRAINT
  [26, 'foreign'], // NOTADB
]);

/** @returns the error itself where it is none of these. */
export function sqliteFailure(error: unknown, file: string): unknown {
  const code = primaryCode(error);
  const failure = code === null ? undefined : FAILURES.get(code);
  return failure === undefined ? error : new StorageError(failure, { subject: file, cause: error });
}

/** Whether another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY;
}

/** Without what it says beyond the first byte: how, for instance, a write failed. */
function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}
