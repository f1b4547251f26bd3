/** Thrown where the database cannot do what was asked, for reasons that lie outside of the code. */
export const STORAGE_FAILURES = [
  'disk-full',
  /** Another process held it for too long: worth another try. */
  'busy',
  /** It does not answer, cannot be opened, or was closed. */
  'unavailable',
  /** An id that is taken, or something referred to that is no longer there, or never was. */
  'conflict',
  /** Written by a later version of this code. */
  'newer',
  /** Somebody else's database. */
  'foreign',
  'damaged',
  'folder-unusable',
  /** No file where one is to be read. */
  'missing',
  /** It would overwrite what is no backup. */
  'not-a-backup',
  /** To be done with PostgreSQL's own tools. */
  'postgres-tools',
] as const;
export type StorageFailure = (typeof STORAGE_FAILURES)[number];

export class StorageError extends Error {
  readonly code: StorageFailure;
  /** The file, folder or server that it is about; never with a password. */
  readonly subject: string;

  constructor(code: StorageFailure, { subject, cause }: { subject: string; cause?: unknown }) {
    super(`${code}: ${subject}`, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.subject = subject;
  }
}
