/** The database. */
import { formatsOf } from '../formats.ts';
import type { StorageTexts } from '../storage-texts.ts';

const f = formatsOf('en');

export const englishStorage: StorageTexts = {
  failures: {
    'disk-full': (p) => `The disk is full: nothing was written to ${p.subject}. Make room, then run it again.`,
    busy: (p) => `Another program has held the database ${p.subject} for too long. Try again in a moment.`,
    unavailable: (p) =>
      `The database ${p.subject} does not answer, or cannot be opened. Check that it runs and that you have the right to.`,
    conflict: (p) => `What was to be written to ${p.subject} contradicts what is there. Read it again, then retry.`,
    newer: (p) =>
      `The database ${p.subject} was written by a later version of Tournée: it is left as it is. Update Tournée.`,
    foreign: (p) => `${p.subject} is not a database of Tournée: this file is left as it is.`,
    damaged: (p) =>
      `The database ${p.subject} is damaged. Stop the service, put aside this file and those of its name followed by -wal and -shm, then restore a backup (tournee restore).`,
    'folder-unusable': (p) =>
      `The folder ${p.subject} cannot be made, or nothing can be written there. Choose another (variable DATA_DIR for the data).`,
    missing: (p) => `There is no database at ${p.subject}. Check the path (variable DATA_DIR for the data).`,
    'not-a-backup': (p) =>
      `${p.subject} exists and is not a backup of Tournée: this file is left as it is. Choose another name.`,
    'postgres-tools': (p) =>
      `${p.subject} names a PostgreSQL database: it is backed up and restored with its own tools, pg_dump and pg_restore.`,
  },
  backedUp: (p) => `Backup written and checked: ${p.file} (${f.number(p.megabytes)} MB).`,
  restored: (p) => `${p.file} is restored. What was there before is kept in ${p.before}.`,
};
