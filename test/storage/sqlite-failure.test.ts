import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import { sqliteFailure } from '../../src/storage/sqlite/sqlite-failure.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = `${folder.path}/tournee.sqlite`;
});
afterEach(() => folder.remove());

function thrown(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a disk without room is told as such', () => {
  const database = new DatabaseSync(file);
  database.exec('create table t (x); pragma max_page_count = 3');
  const error = thrown(() => database.exec("insert into t values (printf('%.100000c', 'x'))"));
  expect(sqliteFailure(error, file)).toMatchObject({ name: 'StorageError', code: 'disk-full', subject: file });
  database.close();
});

test('a mistake in SQL stays what it is', () => {
  const database = new DatabaseSync(file);
  const error = thrown(() => database.exec('select nonsense'));
  expect(sqliteFailure(error, file)).toBe(error);
  database.close();
});

test('a folder in the place of the file is unavailable', async () => {
  await expect(openSqlite({ file: folder.path })).rejects.toMatchObject({ code: 'unavailable', subject: folder.path });
});

test('a writer waits for another process without standing still, and goes on when that is done', async () => {
  const storage = await openSqlite({ file });
  const script = `const d = new (require('node:sqlite').DatabaseSync)(${JSON.stringify(file)});
    d.exec('begin immediate'); process.stdout.write('held'); setTimeout(() => d.exec('commit'), 600);`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(other, 'close');
  await once(other.stdout, 'data');
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 10);
  expect(await storage.settings.setOnce('a', 'b')).toBe('b');
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(2);
  await closed;
  await storage.close();
});

test('a lock that stays is waited for once, not by one after another of those who come', {
  timeout: 60_000,
}, async () => {
  const storage = await openSqlite({ file });
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  const begun = performance.now();
  const writes = ['a', 'b', 'c', 'd'].map((name) => storage.settings.setOnce(name, name).catch(({ code }) => code));
  expect(await Promise.all(writes)).toEqual(['busy', 'busy', 'busy', 'busy']);
  // One wait is ten seconds.
  expect(performance.now() - begun).toBeLessThan(25_000);
  other.exec('commit');
  expect(await storage.settings.setOnce('a', 'now')).toBe('now');
  other.close();
  await storage.close();
});
