import { describe, expect, test } from 'vitest';
import type { RepeatRecord } from '../../../src/storage/records.ts';
import { addRota } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';

export function ledgerSuite(given: () => Given): void {
  describe('shares, repeats, audit and settings', () => {
    const world = worldBeforeEach(given);

    test('a share is found by whoever has its id, and revoked once', async () => {
      const { storage, scenario, ours, nextId } = world();
      const { id: rotaId } = await addRota(storage, { id: nextId(), scenario });
      const share = { id: nextId(), organisationId: ours, rotaId, createdAt: 1, expiresAt: 2, revokedAt: null };
      const second = { ...share, id: nextId() };
      await storage.shares.create(share);
      await storage.shares.create(second);
      expect(await storage.shares.find(share.id)).toEqual(share);
      expect(await storage.shares.find('none')).toBeNull();
      expect(await storage.shares.list({ organisationId: ours, rotaId })).toEqual([second, share]);
      expect(await storage.shares.revoke(share, 7000)).toEqual({ ...share, revokedAt: 7000 });
      expect(await storage.shares.revoke(share, 8000)).toEqual({ ...share, revokedAt: 7000 });
    });

    test('a reply is kept under its key until it is purged', async () => {
      const { storage, ours } = world();
      const repeat = repeatOf(ours, 'a');
      expect(await storage.repeats.create(repeat)).toBe(true);
      expect(await storage.repeats.create({ ...repeat, body: 'another' })).toBe(false);
      expect(await storage.repeats.find(ours, 'a')).toEqual(repeat);
      expect(await storage.repeats.find(ours, 'A')).toBeNull();
      expect(await storage.repeats.purge(repeat.createdAt)).toBe(0);
      expect(await storage.repeats.purge(repeat.createdAt + 1)).toBe(1);
      expect(await storage.repeats.find(ours, 'a')).toBeNull();
    });

    test('the audit log is read newest first, in pages', async () => {
      const { storage, ours, nextId } = world();
      const entries = ['key.create', 'scenario.create', 'rota.publish'].map((action, n) => ({
        id: nextId(),
        organisationId: ours,
        at: 1000 + n,
        keyId: n === 0 ? null : 'a key',
        action,
        subject: `scenario/${n}`,
        requestId: n === 1 ? null : `request ${n}`,
      }));
      for (const entry of entries) await storage.audit.add(entry);
      const page = await storage.audit.list(ours, { limit: 2, after: null });
      expect(page).toEqual({ items: [entries[2], entries[1]], next: entries[1]!.id });
      expect(await storage.audit.list(ours, { limit: 2, after: page.next })).toEqual({
        items: [entries[0]],
        next: null,
      });
    });

    test('a setting keeps its first value, also where many set it at once', async () => {
      const { storage, database } = world();
      expect(await storage.settings.get('secret')).toBeNull();
      const other = await database.open();
      const held = await Promise.all(
        Array.from({ length: 8 }, (_, n) => (n % 2 ? storage : other).settings.setOnce('secret', `value ${n}`)),
      );
      await other.close();
      expect(new Set(held).size).toBe(1);
      expect(await storage.settings.get('secret')).toBe(held[0]);
    });
  });
}

export function repeatOf(organisationId: string, key: string): RepeatRecord {
  return {
    organisationId,
    key,
    fingerprint: 'of the request',
    createdAt: 5000,
    status: 201,
    headers: { location: '/api/v1/scenarios/é' },
    body: '{"id":"x"}',
  };
}
