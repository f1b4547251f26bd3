/** Runs of earlier results of the day that were cut short: to go on where they ended. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ScaleRecord } from './scale-tables.ts';

const CUT_SHORT = '(cut short)';

/** @param folder of results; null: none. @returns runs of the latest result of this part, where it was cut short. */
export async function keptRuns(folder: string | null): Promise<readonly ScaleRecord[]> {
  if (folder === null) return [];
  const names = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}-\d{2}-scale(-\d+)?\.json$/.test(name));
  const numberOf = (name: string) => Number(/-scale-(\d+)/.exec(name)?.[1] ?? 1);
  const latest = names
    .toSorted((one, other) => one.slice(0, 10).localeCompare(other.slice(0, 10)) || numberOf(one) - numberOf(other))
    .at(-1);
  if (latest === undefined) return [];
  const { title, runs } = JSON.parse(await readFile(path.join(folder, latest), 'utf8')) as KeptResult;
  return title.endsWith(CUT_SHORT) ? runs : [];
}

interface KeptResult {
  readonly title: string;
  readonly runs: readonly ScaleRecord[];
}
