import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const sources = ['Math.random()', 'Date.now()', 'new Date()', 'performance.now()', 'process.env', 'globalThis.process'];
let root: string;

// The rule is a plug-in chosen by the name of the folder: a pattern that matches nothing would go unnoticed.
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'determinism-law-'));
  for (const name of ['biome.json', '.gitignore', '.ci/determinism.grit']) {
    cpSync(path.join(project, name), path.join(root, name));
  }
});
afterAll(() => rmSync(root, { recursive: true }));

/** The lines of a file of that folder, one source of chance or time a line, that the linter refuses. */
function refusedIn(folder: string): number[] {
  const file = path.join('src', folder, 'a.ts');
  mkdirSync(path.join(root, 'src', folder), { recursive: true });
  writeFileSync(path.join(root, file), sources.map((source, i) => `export const a${i} = ${source};\n`).join(''));
  const biome = path.join(project, 'node_modules/@biomejs/biome/bin/biome');
  const linted = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', file], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = Array.from(linted.stdout.matchAll(/^::error .*?line=(\d+)/gm), (match) => Number(match[1]));
  return [...new Set(lines)].sort((one, other) => one - other);
}

test.each(['domain', 'need', 'rules', 'solver', 'solver/search', 'calendar'])(
  'src/%s takes no chance and reads no clock',
  (folder) => {
    expect(refusedIn(folder)).toEqual(sources.map((_, i) => i + 1));
  },
);

test.each(['planning', 'jobs'])('src/%s may', (folder) => {
  expect(refusedIn(folder)).toEqual([]);
});
