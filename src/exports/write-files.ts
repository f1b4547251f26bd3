/** Files that are whole or not there: written under another name, then renamed. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../domain/problem.ts';

export interface FileToWrite {
  readonly name: string;
  readonly content: string;
}

/**
 * Makes the folder where it is missing, and sees whether files can be written there: before a long search, not after it.
 *
 * @throws InputError: out-is-file, cannot-write.
 */
export async function prepareFolder(folder: string): Promise<void> {
  await explained(folder, async () => {
    await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
    const trial = path.join(folder, temporaryName('trial'));
    await (await open(trial, 'wx')).close();
    await rm(trial, { force: true });
  });
}

/**
 * All are written in full before the first is renamed, so a run that is killed leaves the files of the run before it, and
 * at worst a file whose name starts with a dot.
 *
 * @returns their paths. @throws InputError: cannot-write, out-is-file.
 */
export async function writeFiles(folder: string, files: readonly FileToWrite[]): Promise<string[]> {
  const pending: { temporary: string; final: string }[] = [];
  try {
    for (const file of files) {
      const final = path.join(folder, file.name);
      const temporary = path.join(folder, temporaryName(file.name));
      pending.push({ temporary, final });
      await explained(final, () => writeDurably(temporary, file.content));
    }
    for (const { temporary, final } of pending) await explained(final, () => rename(temporary, final));
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
  return pending.map(({ final }) => final);
}

/** On the disk, not only in its cache, before anybody renames it. */
async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function temporaryName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

async function explained<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = String((error as { code?: unknown }).code ?? 'unknown');
    const code = reason === 'EEXIST' || reason === 'ENOTDIR' ? 'out-is-file' : 'cannot-write';
    throw new InputError([
      code === 'out-is-file'
        ? { code, path: [], parameters: { file } }
        : { code, path: [], parameters: { file, reason } },
    ]);
  }
}
