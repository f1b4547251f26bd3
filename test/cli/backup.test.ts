import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.ts';
import { start } from '../support/command-line.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe('backup and restore', () => {
  test('bring back what was there, while the database is open', async () => {
    const env = { DATA_DIR: path.join(folder.path, 'data') };
    const file = path.join(folder.path, 'backup.sqlite');
    const storage = await openStorage({ databaseUrl: null, dataFolder: env.DATA_DIR });
    await storage.organisations.create({ id: '1', name: 'Before', createdAt: 1 });
    const saved = await start(['backup', file], env).ended;
    expect(saved).toMatchObject({ code: 0, stderr: '' });
    expect(saved.stdout).toMatch(/^Sauvegarde écrite et vérifiée\s: .*backup\.sqlite \(0,\d\sMo\)\.\n$/);

    await storage.organisations.create({ id: '2', name: 'After', createdAt: 2 });
    const restored = await start(['restore', file, '--lang', 'en'], env).ended;
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain('is restored. What was there before is kept in');
    expect((await storage.organisations.list()).map(({ name }) => name)).toEqual(['Before']);
    await storage.close();
  });

  test('say in a sentence what is wrong, without a password', async () => {
    const env = { DATABASE_URL: 'postgres://me:secret@server/tournee' };
    const { code, stdout, stderr } = await start(['backup', 'x.sqlite', '--lang', 'en'], env).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'DATABASE_URL names a PostgreSQL database: it is backed up and restored with its own tools, pg_dump and pg_restore.\n',
    );
    const missing = await start(['restore', 'no-such-file'], { DATA_DIR: folder.path }).ended;
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/^Il n’y a pas de base dans no-such-file\./);
  });
});
