import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../src/storage/backup.ts';
import { LATEST_MIGRATION } from '../../src/storage/migrations/migrations.ts';
import { openStorage, type Place, sqliteFileIn } from '../../src/storage/open-storage.ts';
import type { ScenarioRecord } from '../../src/storage/records.ts';
import { restore } from '../../src/storage/restore.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { addJob, addOrganisation, addScenario, contentNamed, idSource } from '../support/stored.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
let place: Place;
let file: string;
let storage: Storage;
let ours: string;
let scenario: ScenarioRecord;
let nextId: () => string;

beforeEach(async () => {
  folder = await temporaryFolder();
  place = { databaseUrl: null, dataFolder: path.join(folder.path, 'data', 'tournee') };
  file = path.join(folder.path, 'backup.sqlite');
  storage = await openStorage(place);
  nextId = idSource();
  ours = await addOrganisation(storage, nextId());
  scenario = await addScenario(storage, { id: nextId(), organisationId: ours });
});

afterEach(async () => {
  await storage.close();
  await folder.remove();
});

async function namesIn(from: Storage): Promise<string[]> {
  const page = { limit: 1000, after: null, search: null, deleted: false };
  return (await from.scenarios.list(ours, page)).items.map(({ name }) => name);
}

async function opened<Result>(backup: string, work: (from: Storage) => Promise<Result>): Promise<Result> {
  const dataFolder = path.join(folder.path, 'opened');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(sqliteFileIn(dataFolder), await readFile(backup));
  const from = await openStorage({ databaseUrl: null, dataFolder });
  try {
    return await work(from);
  } finally {
    await from.close();
  }
}

describe('a backup', () => {
  test('of a database in use is one whole file with what was acknowledged before it', async () => {
    let isOver = false;
    const written: string[] = [];
    const writing = (async () => {
      while (!isOver) {
        const content = contentNamed(`scenario ${written.length}`);
        await addScenario(storage, { id: nextId(), organisationId: ours, content });
        written.push(content.name);
        // SQLite's calls are done when they return: nothing else would have a turn.
        await setImmediate();
      }
    })();
    while (written.length < 20) await setImmediate();
    const before = [...written];
    const { bytes } = await backUp(place, file);
    isOver = true;
    await writing;
    expect((await stat(file)).size).toBe(bytes);
    expect((await readdir(folder.path)).sort()).toEqual(['backup.sqlite', 'data']);
    const kept = await opened(file, namesIn);
    expect(kept).toEqual(expect.arrayContaining(before));
    // A moment in between: no later one without those before it.
    expect(kept.slice(0, -1).reverse()).toEqual(written.slice(0, kept.length - 1));
  });

  test('takes the place of an older backup, and of nothing else', async () => {
    await backUp(place, file);
    await storage.settings.setOnce('later', 'yes');
    await backUp(place, file);
    expect(await opened(file, (from) => from.settings.get('later'))).toBe('yes');
    const thesis = await folder.written('thesis.odt', 'x'.repeat(200));
    await expect(backUp(place, thesis)).rejects.toMatchObject({ code: 'not-a-backup', subject: thesis });
    const live = sqliteFileIn(place.dataFolder);
    await expect(backUp(place, live)).rejects.toMatchObject({ code: 'not-a-backup', subject: live });
    expect(await readFile(thesis, 'utf8')).toBe('x'.repeat(200));
  });

  test('says where there is nothing to back up, where it cannot be written, and what PostgreSQL wants', async () => {
    const empty = { ...place, dataFolder: path.join(folder.path, 'none') };
    await expect(backUp(empty, file)).rejects.toMatchObject({
      code: 'missing',
      subject: sqliteFileIn(empty.dataFolder),
    });
    const nowhere = path.join(folder.path, 'nowhere');
    const attempt = backUp(place, path.join(nowhere, 'b.sqlite'));
    await expect(attempt).rejects.toMatchObject({ code: 'folder-unusable', subject: nowhere });
    const postgres = { ...place, databaseUrl: 'postgres://me:secret@server/db' };
    for (const attempt of [backUp(postgres, file), restore(postgres, file)]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'postgres-tools',
        message: expect.not.stringContaining('secret'),
      });
    }
  });
});

describe('a restore', () => {
  test('under a server that runs is seen by it at once, whole; its jobs are no longer its', async () => {
    await backUp(place, file);
    const job = await addJob(storage, { id: nextId(), scenario });
    await storage.jobs.claim({ runnerId: 'one', at: 1 });
    await storage.scenarios.replace(scenario, { content: contentNamed('Later'), expected: 1, at: 2 });
    await addScenario(storage, { id: nextId(), organisationId: ours });

    const { before } = await restore(place, file);
    expect(await storage.scenarios.find(scenario)).toEqual(scenario);
    expect(await namesIn(storage)).toEqual([scenario.name]);
    expect(await storage.jobs.find(job)).toBeNull();
    const claim = { id: job.id, runnerId: 'one' };
    expect(await storage.jobs.beat(claim, { at: 3, progress: null, bestRota: null })).toBeNull();
    await addScenario(storage, { id: nextId(), organisationId: ours, content: contentNamed('After') });
    expect(await namesIn(storage)).toEqual(['After', scenario.name]);

    expect(await opened(before, namesIn)).toEqual([scenario.name, 'Later']);
    expect((await readdir(place.dataFolder)).filter((name) => name.startsWith('.'))).toEqual([]);
    await restore(place, before);
    expect(await namesIn(storage)).toEqual([scenario.name, 'Later']);
  });

  test('makes a data folder where there is none', async () => {
    await backUp(place, file);
    const elsewhere = { databaseUrl: null, dataFolder: path.join(folder.path, 'else', 'where') };
    await restore(elsewhere, file);
    const restored = await openStorage(elsewhere);
    expect(await namesIn(restored)).toEqual([scenario.name]);
    await restored.close();
  });

  test.each([
    ['is not there', 'missing', async () => {}],
    ['is something else', 'foreign', (to: string) => writeFile(to, 'x'.repeat(5000))],
    ['is another program’s database', 'foreign', async (to: string) => new DatabaseSync(to).exec('create table t (x)')],
    ['was cut short', 'damaged', (to: string) => truncate(to, 20_000)],
    ['has bytes that were overwritten', 'damaged', scribble],
    ['is of a later version', 'newer', later],
  ])('of a file that %s is refused: %s; what is there stays', async (_what, code, spoil) => {
    const spoilt = path.join(folder.path, 'spoilt.sqlite');
    if (code === 'damaged' || code === 'newer') await backUp(place, spoilt);
    await spoil(spoilt);
    await expect(restore(place, spoilt)).rejects.toMatchObject({ name: 'StorageError', code });
    expect(await namesIn(storage)).toEqual([scenario.name]);
    expect((await readdir(place.dataFolder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('that fails half-way leaves everything as it was', async () => {
    await backUp(place, file);
    await storage.scenarios.replace(scenario, { content: contentNamed('Later'), expected: 1, at: 2 });
    const spoilt = new DatabaseSync(file);
    // A rule of the live database that a row of the backup breaks.
    const live = new DatabaseSync(sqliteFileIn(place.dataFolder));
    live.exec("create trigger no_first before insert on audit begin select raise(abort, 'no'); end");
    live.close();
    spoilt.exec(`insert into audit (id, organisation_id, at, action, subject) values ('1', '${ours}', 1, 'a', 's')`);
    spoilt.close();
    await expect(restore(place, file)).rejects.toMatchObject({ code: 'conflict' });
    expect(await namesIn(storage)).toEqual(['Later']);
  });
});

describe('the data folder', () => {
  test('that cannot be made is named', async () => {
    const dataFolder = path.join(await folder.written('a-file', ''), 'data');
    const attempt = openStorage({ databaseUrl: null, dataFolder });
    await expect(attempt).rejects.toMatchObject({ code: 'folder-unusable', subject: dataFolder });
  });

  test('with somebody else’s database in it is left alone', async () => {
    const dataFolder = path.join(folder.path, 'theirs');
    await mkdir(dataFolder);
    const theirs = new DatabaseSync(sqliteFileIn(dataFolder));
    theirs.exec('create table notes (x)');
    theirs.close();
    const before = await readFile(sqliteFileIn(dataFolder));
    await expect(openStorage({ databaseUrl: null, dataFolder })).rejects.toMatchObject({ code: 'foreign' });
    expect(await readFile(sqliteFileIn(dataFolder))).toEqual(before);
  });
});

/** In the middle of pages: the header stays. */
async function scribble(to: string): Promise<void> {
  const bytes = await readFile(to);
  bytes.fill(0xa5, 4096 * 3, 4096 * 9);
  await writeFile(to, bytes);
}

async function later(to: string): Promise<void> {
  const database = new DatabaseSync(to);
  database.exec(`insert into tournee_migrations (number, name) values (${LATEST_MIGRATION + 1}, 'of tomorrow')`);
  database.close();
}
