import { describe, expect, test } from 'vitest';
import { addKey, addOrganisation } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';

export function accessSuite(given: () => Given): void {
  describe('organisations and keys', () => {
    const world = worldBeforeEach(given);

    test('an organisation is found by its id, and listed with the others', async () => {
      const { storage, ours, theirs } = world();
      expect(await storage.organisations.find(ours)).toEqual({
        id: ours,
        name: `Organisation ${ours}`,
        createdAt: 1000,
      });
      expect(await storage.organisations.find('nobody')).toBeNull();
      expect((await storage.organisations.list()).map(({ id }) => id)).toEqual([ours, theirs]);
    });

    test('an id that is taken is a conflict, and changes nothing', async () => {
      const { storage, ours } = world();
      await expect(addOrganisation(storage, ours)).rejects.toMatchObject({ name: 'StorageError', code: 'conflict' });
      expect(await storage.organisations.list()).toHaveLength(2);
    });

    test('a key is found by the hash of its secret, listed newest first, and comes back as it was written', async () => {
      const { storage, ours, theirs, nextId } = world();
      expect(await storage.keys.any()).toBe(false);
      const first = await addKey(storage, { id: nextId(), organisationId: ours });
      const second = await addKey(storage, { id: nextId(), organisationId: ours });
      const other = await addKey(storage, { id: nextId(), organisationId: theirs });
      expect(await storage.keys.any()).toBe(true);
      expect(await storage.keys.findBySecretHash(other.secretHash)).toEqual(other);
      expect(await storage.keys.findBySecretHash('another')).toBeNull();
      expect(await storage.keys.list(ours)).toEqual([second, first]);
    });

    test('a key is revoked once: the first time holds', async () => {
      const { storage, ours, nextId } = world();
      const key = await addKey(storage, { id: nextId(), organisationId: ours });
      expect(await storage.keys.revoke(key, 7000)).toEqual({ ...key, revokedAt: 7000 });
      expect(await storage.keys.revoke(key, 8000)).toEqual({ ...key, revokedAt: 7000 });
      expect(await storage.keys.revoke({ organisationId: ours, id: 'none' }, 8000)).toBeNull();
    });

    test('two keys with the same secret are a conflict', async () => {
      const { storage, ours, nextId } = world();
      const key = await addKey(storage, { id: nextId(), organisationId: ours });
      await expect(storage.keys.create({ ...key, id: nextId() })).rejects.toMatchObject({ code: 'conflict' });
    });
  });
}
