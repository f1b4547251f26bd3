import { open } from 'node:fs/promises';
import { APPLICATION_ID } from './sqlite-file.ts';

/** As https://www.sqlite.org/fileformat.html lays it out. */
const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;

/** Whether the file is there and says in its header that it is a database of Tournée. */
export async function isOurs(file: string): Promise<boolean> {
  const header = Buffer.alloc(100);
  const handle = await open(file, 'r');
  try {
    await handle.read(header, 0, header.length, 0);
  } finally {
    await handle.close();
  }
  return (
    header.toString('latin1', 0, MAGIC.length) === MAGIC && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  );
}
