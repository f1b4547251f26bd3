/** Public material that may stand beside the repository and is not part of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = process.env.TOURNEE_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');

/** @returns the path of a shared file; null where it is not there. */
export function sharedFile(name: string): string | null {
  const file = path.join(folder, name);
  return existsSync(file) ? file : null;
}
