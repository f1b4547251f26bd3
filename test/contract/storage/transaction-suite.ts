import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { addJob, addScenario, contentNamed, versionOf } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';
import { repeatOf } from './ledger-suite.ts';

export function transactionSuite(given: () => Given): void {
  describe('transactions and what happens at once', () => {
    const world = worldBeforeEach(given);

    test('a work that throws leaves nothing behind, and its error comes out', async () => {
      const { storage, scenario, nextId } = world();
      const id = nextId();
      const work = storage.transaction(async (tables) => {
        await addJob(tables, { id, scenario });
        await tables.scenarios.replace(scenario, { content: contentNamed('x'), expected: 1, at: 6000 });
        throw new RangeError('no');
      });
      await expect(work).rejects.toThrow(RangeError);
      expect(await storage.jobs.find({ ...scenario, id })).toBeNull();
      expect(await storage.scenarios.find(scenario)).toEqual(scenario);
    });

    test('a work sees what it wrote, others only when it is done', async () => {
      const { storage, database, scenario } = world();
      const other = await database.open();
      const change = { content: contentNamed('New'), expected: 1, at: 6000 };
      const result = await storage.transaction(async (tables) => {
        await tables.scenarios.replace(scenario, change);
        expect(await other.scenarios.find(scenario)).toEqual(scenario);
        return (await tables.scenarios.find(scenario))!.name;
      });
      expect(result).toBe('New');
      expect(await other.scenarios.find(scenario)).toMatchObject({ name: 'New', revision: 2 });
      await other.close();
    });

    test('calls from outside are not part of a transaction that is open', async () => {
      const { storage, scenario, ours, nextId } = world();
      const begun = Promise.withResolvers<void>();
      const work = storage.transaction(async (tables) => {
        begun.resolve();
        await setTimeout(20);
        await tables.settings.setOnce('inside', 'x');
        throw new Error('rolled back');
      });
      await begun.promise;
      const outside = addScenario(storage, { id: nextId(), organisationId: ours });
      await expect(work).rejects.toThrow('rolled back');
      expect(await storage.scenarios.find(await outside)).toMatchObject({ name: scenario.name });
      expect(await storage.settings.get('inside')).toBeNull();
    });

    test('the storage around it, used within a work, throws instead of waiting for itself', async () => {
      const { storage, scenario } = world();
      const uses: readonly (() => Promise<unknown>)[] = [
        () => storage.scenarios.find(scenario),
        () => storage.scenarios.delete(scenario, { expected: null, at: 1 }),
        () => storage.transaction(async () => 1),
        () => storage.ping(),
      ];
      for (const use of uses) await expect(storage.transaction(() => use())).rejects.toThrow(/Within a transaction/);
      await expect(storage.ping()).resolves.toBeUndefined();
    });

    test('a conflict within a work rolls all of it back', async () => {
      const { storage, ours, scenario } = world();
      const work = storage.transaction(async (tables) => {
        await tables.settings.setOnce('before', 'x');
        await addScenario(tables, { id: scenario.id, organisationId: ours });
      });
      await expect(work).rejects.toMatchObject({ code: 'conflict' });
      expect(await storage.settings.get('before')).toBeNull();
    });

    test('a conflict that the work keeps to itself is the end of the transaction all the same', async () => {
      const { storage, ours, scenario } = world();
      const work = storage.transaction(async (tables) => {
        await tables.settings.setOnce('before', 'x');
        await addScenario(tables, { id: scenario.id, organisationId: ours }).catch(() => null);
      });
      await expect(work).rejects.toThrow();
      expect(await storage.settings.get('before')).toBeNull();
    });

    test('of replacements at once with the same expected revision exactly one wins', async () => {
      const { storage, database, scenario } = world();
      const other = await database.open();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          (n % 2 ? storage : other).scenarios.replace(scenario, {
            content: contentNamed(`writer ${n}`),
            expected: 1,
            at: 6000,
          }),
        ),
      );
      await other.close();
      const won = outcomes.filter(({ kind }) => kind === 'done');
      expect(won).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'stale')).toHaveLength(7);
      expect(won[0]).toEqual({ kind: 'done', record: await storage.scenarios.find(scenario) });
    });

    test('replacements and jobs at once leave no job without its revision', async () => {
      const { storage, database, scenario, nextId } = world();
      const other = await database.open();
      const tries = Array.from({ length: 10 }, async (_, n) => {
        const content = contentNamed(`writer ${n}`);
        await storage.scenarios.replace(scenario, { content, expected: null, at: 6000 });
        const now = await other.scenarios.find(scenario);
        try {
          return await addJob(other, { id: nextId(), scenario: now! });
        } catch (error) {
          // Replaced in between.
          expect(error).toMatchObject({ code: 'conflict' });
          return null;
        }
      });
      for (const job of (await Promise.all(tries)).filter((found) => found !== null)) {
        expect(await storage.scenarios.revision(scenario, job.scenarioRevision)).not.toBeNull();
      }
      await other.close();
    });

    test('of new versions of a rota at once exactly one wins', async () => {
      const { storage, database, scenario, nextId } = world();
      const { organisationId, id: scenarioId } = scenario;
      const record = { id: nextId(), organisationId, scenarioId, name: 'x', createdAt: 1, jobId: null };
      const rota = await storage.rotas.create(record, versionOf(1));
      const other = await database.open();
      const change = { name: 'y', version: { ...versionOf(1), createdAt: 2 }, expected: 1 };
      const outcomes = await Promise.all(
        [storage, other, storage, other].map((from) => from.rotas.replace(rota, change)),
      );
      await other.close();
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale', 'stale', 'stale']);
    });

    test('of repeats at once under the same key exactly one is kept; the others wait and see it', async () => {
      const { storage, database, ours } = world();
      const other = await database.open();
      const tries = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          (n % 2 ? storage : other).transaction(async (tables) => {
            const isMine = await tables.repeats.create({ ...repeatOf(ours, 'once'), body: `body ${n}` });
            await setTimeout(2);
            return { isMine, body: `body ${n}`, found: await tables.repeats.find(ours, 'once') };
          }),
        ),
      );
      await other.close();
      const kept = tries.filter(({ isMine }) => isMine);
      expect(kept).toHaveLength(1);
      for (const { found } of tries) expect(found!.body).toBe(kept[0]!.body);
    });
  });
}
