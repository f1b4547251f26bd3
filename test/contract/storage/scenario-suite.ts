import { describe, expect, test } from 'vitest';
import { addJob, addRota, addScenario, contentNamed } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';

const FIRST_PAGE = { limit: 50, after: null, search: null, deleted: false } as const;

export function scenarioSuite(given: () => Given): void {
  describe('scenarios', () => {
    const world = worldBeforeEach(given);

    test('what is created is found, with its text as it was written', async () => {
      const { storage, ours, nextId } = world();
      const content = { name: 'Île', description: "d'Oléron", document: '{ "a": 1.0,  "é": "\\u0000" }', matrix: '[]' };
      const record = await addScenario(storage, { id: nextId(), organisationId: ours, content });
      expect(record).toEqual({
        id: record.id,
        organisationId: ours,
        name: 'Île',
        description: "d'Oléron",
        revision: 1,
        createdAt: 3000,
        updatedAt: 3000,
        deletedAt: null,
      });
      expect(await storage.scenarios.find(record)).toEqual(record);
      expect(await storage.scenarios.revision(record, 1)).toEqual({
        scenarioId: record.id,
        revision: 1,
        createdAt: 3000,
        document: content.document,
        matrix: '[]',
      });
      expect(await storage.scenarios.revision(record, 2)).toBeNull();
    });

    test('a document of four million characters is kept', async () => {
      const { storage, ours, nextId } = world();
      const document = `{"é":"${'é'.repeat(4_000_000)}"}`;
      const content = { ...contentNamed('long'), document };
      const record = await addScenario(storage, { id: nextId(), organisationId: ours, content });
      expect((await storage.scenarios.revision(record, 1))!.document === document).toBe(true);
    });

    test('a replacement is a revision more, and only where the latest is the one expected', async () => {
      const { storage, scenario } = world();
      const content = contentNamed('Renamed');
      const done = await storage.scenarios.replace(scenario, { content, expected: 1, at: 6000 });
      const record = { ...scenario, name: 'Renamed', revision: 2, updatedAt: 6000 };
      expect(done).toEqual({ kind: 'done', record });
      expect(await storage.scenarios.replace(scenario, { content, expected: 1, at: 7000 })).toEqual({
        kind: 'stale',
        record,
      });
      expect(await storage.scenarios.find(scenario)).toEqual(record);
      expect(await storage.scenarios.replace(scenario, { content, expected: null, at: 8000 })).toMatchObject({
        kind: 'done',
        record: { revision: 3, updatedAt: 8000 },
      });
      expect(await storage.scenarios.revision(scenario, 3)).toMatchObject({
        createdAt: 8000,
        document: content.document,
      });
    });

    test('of revisions the latest stay, and those that a job or a rota refers to', async () => {
      const { storage, scenario, nextId } = world();
      for (const at of [1, 2, 3, 4]) {
        if (at === 2) await addJob(storage, { id: nextId(), scenario, revision: 2 });
        if (at === 3) await addRota(storage, { id: nextId(), scenario, revision: 3 });
        await storage.scenarios.replace(scenario, { content: contentNamed(`at ${at}`), expected: null, at });
      }
      const kept = await Promise.all([1, 2, 3, 4, 5].map((revision) => storage.scenarios.revision(scenario, revision)));
      expect(kept.map((revision) => revision?.revision ?? null)).toEqual([null, 2, 3, null, 5]);
    });

    test('a deleted scenario is not found, is listed apart, and can be had back', async () => {
      const { storage, scenario, ours } = world();
      expect(await storage.scenarios.delete(scenario, { expected: 9, at: 6000 })).toEqual({
        kind: 'stale',
        record: scenario,
      });
      const deleted = { ...scenario, deletedAt: 6000 };
      expect(await storage.scenarios.delete(scenario, { expected: 1, at: 6000 })).toEqual({
        kind: 'done',
        record: deleted,
      });
      const change = { content: contentNamed('x'), expected: null, at: 7000 };
      expect(await storage.scenarios.replace(scenario, change)).toEqual({ kind: 'not-found' });
      expect(await storage.scenarios.delete(scenario, change)).toEqual({ kind: 'not-found' });
      expect(await storage.scenarios.find(scenario)).toBeNull();
      expect(await storage.scenarios.revision(scenario, 1)).not.toBeNull();
      expect((await storage.scenarios.list(ours, FIRST_PAGE)).items).toEqual([]);
      expect((await storage.scenarios.list(ours, { ...FIRST_PAGE, deleted: true })).items).toEqual([deleted]);
      expect(await storage.scenarios.restore(scenario)).toEqual(scenario);
      expect(await storage.scenarios.restore(scenario)).toBeNull();
      expect(await storage.scenarios.find(scenario)).toEqual(scenario);
    });

    test('pages follow one another, newest first, whatever is added meanwhile', async () => {
      const { storage, ours, scenario, nextId } = world();
      const ids = [scenario.id];
      for (let n = 0; n < 6; n += 1) {
        ids.unshift((await addScenario(storage, { id: nextId(), organisationId: ours })).id);
      }
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await storage.scenarios.list(ours, { ...FIRST_PAGE, limit: 3, after });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
        await addScenario(storage, { id: nextId(), organisationId: ours });
      } while (after !== null);
      expect(seen).toEqual(ids);
    });

    test('a last page that is full has none after it', async () => {
      const { storage, ours } = world();
      expect((await storage.scenarios.list(ours, { ...FIRST_PAGE, limit: 1 })).next).toBeNull();
    });

    test.each([
      ['oceans', ['Océans']],
      ['ÎLE', ["L'Île d'Aix"]],
      ['l’île aix', ["L'Île d'Aix"]],
      ['coeur', ['Cœur de Saintonge']],
      ['100%', ['100%_fait']],
      ['%', ['100%_fait']],
      ['_', ['100%_fait']],
      ['\\', ['a\\b']],
      ["d'", ["L'Île d'Aix"]],
      ['"; drop', ['"; drop table scenarios; --']],
      ['aix océans', []],
      ['hiver', ["L'Île d'Aix"]],
      ['  ', ['"; drop table scenarios; --', 'a\\b', '100%_fait', 'Cœur de Saintonge', "L'Île d'Aix", 'Océans']],
    ])('a search for %j finds %j', async (search, found) => {
      const { storage, theirs, foreign, nextId } = world();
      await storage.scenarios.delete(foreign, { expected: null, at: 1 });
      const names = ['Océans', "L'Île d'Aix", 'Cœur de Saintonge', '100%_fait', 'a\\b', '"; drop table scenarios; --'];
      for (const name of names) {
        const content = { ...contentNamed(name), description: name.startsWith('L') ? 'Hiver' : '' };
        await addScenario(storage, { id: nextId(), organisationId: theirs, content });
      }
      const { items } = await storage.scenarios.list(theirs, { ...FIRST_PAGE, search });
      expect(items.map(({ name }) => name)).toEqual(found);
    });

    test('a new name is what is searched from then on', async () => {
      const { storage, ours, scenario } = world();
      await storage.scenarios.replace(scenario, { content: contentNamed('Royan'), expected: null, at: 1 });
      expect((await storage.scenarios.list(ours, { ...FIRST_PAGE, search: 'ocean' })).items).toEqual([]);
      expect((await storage.scenarios.list(ours, { ...FIRST_PAGE, search: 'royan' })).items).toHaveLength(1);
    });

    test('a purge takes what was deleted before then, with all that was theirs', async () => {
      const { storage, ours, scenario, foreign, nextId } = world();
      const rota = await addRota(storage, { id: nextId(), scenario });
      const job = await addJob(storage, { id: nextId(), scenario });
      const share = {
        id: nextId(),
        organisationId: ours,
        rotaId: rota.id,
        createdAt: 1,
        expiresAt: 2,
        revokedAt: null,
      };
      await storage.shares.create(share);
      await storage.scenarios.delete(scenario, { expected: null, at: 6000 });
      await storage.scenarios.delete(foreign, { expected: null, at: 7000 });
      expect(await storage.scenarios.purge(6000)).toBe(0);
      expect(await storage.shares.find(share.id)).not.toBeNull();
      expect(await storage.scenarios.purge(6001)).toBe(1);
      expect(await storage.scenarios.restore(scenario)).toBeNull();
      expect(await storage.scenarios.revision(scenario, 1)).toBeNull();
      expect(await storage.shares.find(share.id)).toBeNull();
      expect(await storage.jobs.find(job)).toBeNull();
      expect(await storage.scenarios.restore(foreign)).not.toBeNull();
    });

    test('a purge takes rotas that were deleted by themselves', async () => {
      const { storage, scenario, nextId } = world();
      const early = await addRota(storage, { id: nextId(), scenario });
      const late = await addRota(storage, { id: nextId(), scenario });
      await storage.rotas.delete(early, 6000);
      await storage.rotas.delete(late, 7000);
      expect(await storage.scenarios.purge(6500)).toBe(0);
      expect(await storage.rotas.restore(early)).toBeNull();
      expect(await storage.rotas.restore(late)).toEqual(late);
    });
  });
}
