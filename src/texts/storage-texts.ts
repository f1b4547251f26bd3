/** How the database is spoken of. */

/** What it could not do, and what to try. `subject`: the file, folder or server that it is about. */
export type StorageFailureTexts = Readonly<
  Record<
    | 'disk-full'
    | 'busy'
    | 'unavailable'
    | 'conflict'
    | 'newer'
    | 'foreign'
    | 'damaged'
    | 'folder-unusable'
    | 'missing'
    | 'not-a-backup'
    | 'postgres-tools',
    (p: { subject: string }) => string
  >
>;

export interface StorageTexts {
  readonly failures: StorageFailureTexts;
  readonly backedUp: (p: { file: string; megabytes: number }) => string;
  /** `before`: the file with what was there. */
  readonly restored: (p: { file: string; before: string }) => string;
}
