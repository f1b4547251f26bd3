import { describe, expect, test } from 'vitest';
import { addRota, versionOf } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';

const FIRST_PAGE = { limit: 50, after: null, scenarioId: null } as const;

export function rotaSuite(given: () => Given): void {
  describe('rotas', () => {
    const world = worldBeforeEach(given);

    test('what is created is found, with its first version', async () => {
      const { storage, scenario, ours, nextId } = world();
      const record = {
        id: nextId(),
        organisationId: ours,
        scenarioId: scenario.id,
        name: 'Hiver',
        createdAt: 4000,
        jobId: 'a job',
      };
      const first = { ...versionOf(1), legal: false };
      const rota = await storage.rotas.create(record, first);
      expect(rota).toEqual({
        ...record,
        version: 1,
        updatedAt: 4000,
        lockedAt: null,
        publishedVersion: null,
        publishedAt: null,
        deletedAt: null,
      });
      expect(await storage.rotas.find(rota)).toEqual(rota);
      expect(await storage.rotas.version(rota, 1)).toEqual({
        rotaId: rota.id,
        version: 1,
        createdAt: 4000,
        ...first,
      });
      expect(await storage.rotas.version(rota, 2)).toBeNull();
    });

    test('a rota of a revision that is not there is a conflict, and nothing is written', async () => {
      const { storage, scenario, ours, nextId } = world();
      await expect(addRota(storage, { id: nextId(), scenario, revision: 2 })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect((await storage.rotas.list(ours, FIRST_PAGE)).items).toEqual([]);
    });

    test('versions follow one another where the one expected is the latest', async () => {
      const { storage, scenario, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      const version = { ...versionOf(1), note: 'by hand', legal: false, createdAt: 6000 };
      const change = { name: 'Printemps', version, expected: 1 };
      const record = { ...rota, name: 'Printemps', version: 2, updatedAt: 6000 };
      expect(await storage.rotas.replace(rota, change)).toEqual({ kind: 'done', record });
      expect(await storage.rotas.replace(rota, change)).toEqual({ kind: 'stale', record });
      expect(await storage.rotas.replace({ ...rota, id: 'none' }, change)).toEqual({ kind: 'not-found' });
      expect(await storage.rotas.replace(rota, { ...change, expected: null })).toMatchObject({
        kind: 'done',
        record: { version: 3 },
      });
      const versions = await storage.rotas.versions(rota);
      expect(versions.map(({ version, note, legal }) => [version, note, legal])).toEqual([
        [3, 'by hand', false],
        [2, 'by hand', false],
        [1, 'first', true],
      ]);
      expect(Object.keys(versions[0]!).sort()).toEqual([
        'createdAt',
        'legal',
        'note',
        'rotaId',
        'scenarioRevision',
        'version',
      ]);
    });

    test('a locked rota is not replaced until it is unlocked', async () => {
      const { storage, scenario, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      const change = { name: 'x', version: { ...versionOf(1), createdAt: 1 }, expected: null };
      const locked = { ...rota, lockedAt: 6000 };
      expect(await storage.rotas.lock(rota, 6000)).toEqual(locked);
      expect(await storage.rotas.replace(rota, change)).toEqual({ kind: 'stale', record: locked });
      expect(await storage.rotas.lock(rota, null)).toEqual(rota);
      expect((await storage.rotas.replace(rota, change)).kind).toBe('done');
    });

    test('a version is published, another in its place, then none', async () => {
      const { storage, scenario, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      expect(await storage.rotas.publish(rota, { version: 2, at: 6000 })).toBeNull();
      expect(await storage.rotas.publish(rota, { version: 1, at: 6000 })).toEqual({
        ...rota,
        publishedVersion: 1,
        publishedAt: 6000,
      });
      expect(await storage.rotas.publish(rota, { version: null, at: 7000 })).toEqual(rota);
    });

    test('a deleted rota is not found, and can be had back', async () => {
      const { storage, scenario, ours, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      expect(await storage.rotas.delete(rota, 6000)).toEqual({ ...rota, deletedAt: 6000 });
      expect(await storage.rotas.delete(rota, 7000)).toBeNull();
      expect(await storage.rotas.find(rota)).toBeNull();
      expect(await storage.rotas.version(rota, 1)).toBeNull();
      expect(await storage.rotas.versions(rota)).toEqual([]);
      expect(await storage.rotas.lock(rota, 1)).toBeNull();
      expect(await storage.rotas.publish(rota, { version: 1, at: 1 })).toBeNull();
      expect((await storage.rotas.list(ours, FIRST_PAGE)).items).toEqual([]);
      expect(await storage.rotas.restore(rota)).toEqual(rota);
      expect(await storage.rotas.restore(rota)).toBeNull();
    });

    test('the rotas of a deleted scenario are gone with it, and back with it', async () => {
      const { storage, scenario, ours, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      await storage.scenarios.delete(scenario, { expected: null, at: 6000 });
      expect(await storage.rotas.find(rota)).toBeNull();
      expect(await storage.rotas.lock(rota, 1)).toBeNull();
      expect((await storage.rotas.list(ours, FIRST_PAGE)).items).toEqual([]);
      await storage.scenarios.restore(scenario);
      expect(await storage.rotas.find(rota)).toEqual(rota);
    });

    test('lists are by scenario or of all, in pages', async () => {
      const { storage, scenario, ours, nextId } = world();
      const other = await storage.scenarios.create(
        { ...scenario, id: nextId() },
        { name: 'Other', description: '', document: '{}', matrix: null },
      );
      const first = await addRota(storage, { id: nextId(), scenario });
      const second = await addRota(storage, { id: nextId(), scenario: other });
      const third = await addRota(storage, { id: nextId(), scenario });
      const page = await storage.rotas.list(ours, { ...FIRST_PAGE, limit: 2 });
      expect(page).toEqual({ items: [third, second], next: second.id });
      expect(await storage.rotas.list(ours, { ...FIRST_PAGE, after: page.next })).toEqual({
        items: [first],
        next: null,
      });
      const ofScenario = await storage.rotas.list(ours, { ...FIRST_PAGE, scenarioId: scenario.id });
      expect(ofScenario.items).toEqual([third, first]);
    });
  });
}
