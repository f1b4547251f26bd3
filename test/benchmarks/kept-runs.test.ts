import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keptRuns } from '../../benchmarks/scale/kept-runs.ts';

const run = { name: 'workshops', seed: 1, timeLimitSeconds: 120, gap: 0.001, clock: 'cpu', run: null, failure: 'x' };

async function folderWith(titles: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scale-'));
  for (const [name, title] of Object.entries(titles)) {
    await writeFile(path.join(folder, name), JSON.stringify({ title, runs: [run] }));
  }
  return folder;
}

test('a result that was cut short is gone on with', async () => {
  expect(await keptRuns(await folderWith({ '2026-11-22-scale.json': 'Scale (cut short)' }))).toEqual([run]);
});

test('whatever is whole is run again, and so is what an older result lacks', async () => {
  expect(await keptRuns(null)).toEqual([]);
  expect(await keptRuns(await folderWith({}))).toEqual([]);
  const later = { '2026-11-22-scale-2.json': 'Scale (cut short)', '2026-11-22-scale-10.json': 'Scale' };
  expect(await keptRuns(await folderWith(later))).toEqual([]);
});
