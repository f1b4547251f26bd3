import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../src/domain/problem.ts';
import { prepareFolder, writeFiles } from '../../src/exports/write-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const codesOf = async (action: Promise<unknown>) => {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof InputError ? error.problems.map(({ code }) => code) : error;
};

test('files are written whole, replace those of the run before, and leave nothing else behind', async () => {
  await writeFile(path.join(folder, 'a.json'), 'old');
  await writeFiles(folder, [
    { name: 'a.json', content: 'new' },
    { name: 'b.csv', content: 'é' },
  ]);
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.csv']);
  expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('new');
  expect(await readFile(path.join(folder, 'b.csv'), 'utf8')).toBe('é');
});

test('where one file cannot be written, the others stay as they were', async () => {
  await writeFile(path.join(folder, 'a.json'), 'old');
  const files = [
    { name: 'a.json', content: 'new' },
    { name: 'missing/b.csv', content: 'b' },
  ];
  expect(await codesOf(writeFiles(folder, files))).toEqual(['cannot-write']);
  expect(await readdir(folder)).toEqual(['a.json']);
  expect(await readFile(path.join(folder, 'a.json'), 'utf8')).toBe('old');
});

test('the folder is made, with those above it', async () => {
  const deep = path.join(folder, 'one', 'two');
  await prepareFolder(deep);
  expect(await readdir(deep)).toEqual([]);
});

test('a file where the folder should be is said so', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  expect(await codesOf(prepareFolder(file))).toEqual(['out-is-file']);
  expect(await codesOf(prepareFolder(path.join(file, 'below')))).toEqual(['out-is-file']);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is said so', async () => {
  const closed = path.join(folder, 'closed');
  await mkdir(closed);
  await chmod(closed, 0o500);
  expect(await codesOf(prepareFolder(closed))).toEqual(['cannot-write']);
});
