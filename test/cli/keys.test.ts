import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOfSecret } from '../../src/storage/key-secret.ts';
import { openSqlite } from '../../src/storage/open-sqlite.ts';
import { start } from '../support/command-line.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** @param name of a data folder of its own. */
const keysOf =
  (name: string) =>
  (...words: string[]) =>
    start(['keys', ...words], { DATA_DIR: `${folder.path}/${name}` }).ended;

describe('tournee keys', () => {
  test('says that there are none, and how to make one', async () => {
    const { code, stdout } = await keysOf('empty')('--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/tournee keys create|no key/i);
  });

  test('makes one that is shown once and kept as a hash, lists and revokes it', async () => {
    const keys = keysOf('one');
    const created = await keys('create', '--name', 'SIG', '--scope', 'read', '--expires-in-days', '30', '--json');
    expect(created.code, created.stderr).toBe(0);
    const { id, secret, scope, organisation } = JSON.parse(created.stdout);
    expect([scope, secret]).toEqual(['read', expect.stringMatching(/^tournee_[\w-]{43}$/)]);

    const listed = await keys('list', '--json');
    const [key, ...others] = JSON.parse(listed.stdout);
    expect(others).toEqual([]);
    expect(key).toMatchObject({ id, name: 'SIG', scope: 'read', organisation, revokedAt: null });
    expect(key.expiresAt - key.createdAt).toBe(30 * 86_400_000);
    expect(listed.stdout).not.toContain(secret);
    expect(listed.stdout).not.toContain(hashOfSecret(secret));

    const file = `${folder.path}/one/tournee.sqlite`;
    const storage = await openSqlite({ file });
    expect(await storage.keys.findBySecretHash(hashOfSecret(secret))).toMatchObject({ id });
    await storage.close();

    const revoked = await keys('revoke', id);
    expect([revoked.code, revoked.stdout]).toEqual([0, expect.stringContaining('SIG')]);
    expect(JSON.parse((await keys('--json')).stdout)[0].revokedAt).toEqual(expect.any(Number));
    expect((await keys()).stdout).toContain(id);
  });

  test('keeps organisations apart, and asks which is meant where there are two', async () => {
    const keys = keysOf('two');
    await keys('create', '--name', 'a', '--organisation', 'Rochefort');
    await keys('create', '--name', 'b', '--organisation', 'Rochefort');
    await keys('create', '--name', 'c', '--organisation', 'Saintes');
    const listed = JSON.parse((await keys('--json')).stdout) as { name: string; organisation: string }[];
    expect(listed.map(({ name, organisation }) => `${organisation} ${name}`).sort()).toEqual([
      'Rochefort a',
      'Rochefort b',
      'Saintes c',
    ]);
    const { code, stderr } = await keys('create', '--name', 'd');
    expect(code).toBe(2);
    expect(stderr).toContain('--organisation');
  });

  test.each<[string, string[], string]>([
    ['a key without a name', ['create'], '--name'],
    ['a scope that there is not', ['create', '--name', 'x', '--scope', 'root'], 'root'],
    ['a key that expires at once', ['create', '--name', 'x', '--expires-in-days', '0'], '--expires-in-days'],
    ['to revoke nothing', ['revoke'], 'ID'],
    ['to revoke what there is not', ['revoke', '01980000-0000-7000-8000-000000000000'], '01980000'],
    ['an action that there is not', ['burn'], 'burn'],
    ['a name that is none', ['create', '--name', ' '], '--name'],
  ])('refuses %s', async (_, words, named) => {
    const { code, stdout, stderr } = await keysOf('refused')(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
