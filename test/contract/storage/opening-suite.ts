import { afterEach, describe, expect, test } from 'vitest';
import { LATEST_MIGRATION } from '../../../src/storage/migrations/migrations.ts';
import { addOrganisation, idOf } from '../../support/stored.ts';
import type { TestDatabase } from '../../support/test-databases.ts';

export function openingSuite(newDatabase: () => Promise<TestDatabase>): void {
  describe('opening', () => {
    let database: TestDatabase | null = null;
    afterEach(() => database?.remove());

    test('opened by several at once, a new database is made once', async () => {
      database = await newDatabase();
      const { open } = database;
      const all = await Promise.all([open(), open(), open(), open()]);
      await addOrganisation(all[0]!, idOf(1));
      for (const storage of all) expect(await storage.organisations.list()).toHaveLength(1);
      await Promise.all(all.map((storage) => storage.close()));
    });

    test('closed and opened again, everything is there', async () => {
      database = await newDatabase();
      const first = await database.open();
      await addOrganisation(first, idOf(1));
      await first.close();
      const second = await database.open();
      expect(await second.organisations.list()).toHaveLength(1);
      await second.close();
      await expect(second.ping()).rejects.toThrow();
    });

    test('a database of a later version is refused, and left as it is', async () => {
      database = await newDatabase();
      await (await database.open()).close();
      const later = LATEST_MIGRATION + 1;
      await database.run(`insert into tournee_migrations (number, name) values (${later}, 'of tomorrow')`);
      await expect(database.open()).rejects.toMatchObject({ name: 'StorageError', code: 'newer' });
      await database.run(`delete from tournee_migrations where number = ${later}`);
      await (await database.open()).close();
    });

    test('a migration that was cut off is run again from its start', async () => {
      database = await newDatabase();
      await (await database.open()).close();
      await database.run('delete from tournee_migrations', 'drop table settings');
      // Its first table is there already: nothing of it may stay.
      await expect(database.open()).rejects.toThrow(/already exists/);
      await expect(database.run('select * from settings')).rejects.toThrow();
    });
  });
}
