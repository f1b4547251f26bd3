/** Public material that stands beside the repository and is not part of it: tests that need it say so when they skip. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

const folder = process.env.TOURNEE_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');

/** @returns the path of a shared file; where it is not there, the test is skipped, and its report says why. */
export function sharedFile(context: Pick<TestContext, 'skip'>, name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) context.skip(`no ${name} in ../shared (set TOURNEE_SHARED to the folder that has it)`);
  return file;
}

/** @returns a shared folder, for tests made of what is in it; null where it is not there. */
export function folderOfShared(name: string): string | null {
  const found = path.join(folder, name);
  return existsSync(found) ? found : null;
}
