/** Files that a scenario names must lie in its folder: a scenario from a stranger reads nothing else of the machine. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';

/** @returns the path of the file; null where the name leads, or a link leads, out of the folder. */
export async function pathInside(folder: string, name: string): Promise<string | null> {
  const parts = name.split(/[/\\]/);
  if (isAbsolute(name) || win32.parse(name).root !== '' || parts.includes('..') || name.includes('\0')) return null;
  const path = join(folder, name);
  const real = await Promise.all([realpath(folder), realpath(path)]).catch(() => null);
  // A file that is not there: reading it will say so.
  if (real === null) return path;
  const fromFolder = relative(real[0], real[1]);
  return fromFolder === '..' || fromFolder.startsWith(`..${sep}`) || isAbsolute(fromFolder) ? null : path;
}
