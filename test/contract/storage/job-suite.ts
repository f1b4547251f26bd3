import { describe, expect, test } from 'vitest';
import type { Certificate, Rota } from '../../../src/domain/rota.ts';
import type { JobProgress } from '../../../src/storage/records.ts';
import type { JobEnd } from '../../../src/storage/storage.ts';
import { addJob, addOrganisation, addScenario } from '../../support/stored.ts';
import { type Given, worldBeforeEach } from './given.ts';

const FIRST_PAGE = { limit: 50, after: null, scenarioId: null, kind: null, state: null } as const;

const PROGRESS: JobProgress = {
  phase: 'selection',
  stage: { number: 1, count: 2, measure: 'hours' },
  elapsedSeconds: 1.5,
  tours: 12,
  objective: 73.25,
  bound: 74,
  gap: 0.01,
  questions: null,
};

// Documents are handed back as they are: what they say is no concern of storage.
const ROTA = { name: 'Été', tours: [] } as unknown as Rota;
const CERTIFICATE = { objective: 73.25, bound: 74 } as unknown as Certificate;
const DONE: JobEnd = {
  state: 'done',
  at: 9000,
  rotaId: 'the rota',
  certificate: CERTIFICATE,
  result: { kilometres: 286.8 },
  failure: null,
};

export function jobSuite(given: () => Given): void {
  describe('jobs', () => {
    const world = worldBeforeEach(given);

    test('a job is queued, claimed, beaten for and ended', async () => {
      const { storage, scenario, ours, nextId } = world();
      const job = await addJob(storage, { id: nextId(), scenario });
      expect(job).toMatchObject({
        state: 'queued',
        attempts: 0,
        parameters: { goal: 'equity', seed: 7 },
        result: null,
      });
      expect(await storage.jobs.find(job)).toEqual(job);

      const running = { ...job, state: 'running', startedAt: 6000, heartbeatAt: 6000, runnerId: 'one', attempts: 1 };
      expect(await storage.jobs.claim({ runnerId: 'one', at: 6000 })).toEqual(running);
      expect(await storage.jobs.claim({ runnerId: 'one', at: 6000 })).toBeNull();

      const claim = { id: job.id, runnerId: 'one' };
      const beaten = { ...running, heartbeatAt: 7000, progress: PROGRESS, bestRota: ROTA };
      expect(await storage.jobs.beat(claim, { at: 7000, progress: PROGRESS, bestRota: ROTA })).toEqual(beaten);
      expect(await storage.jobs.beat(claim, { at: 8000, progress: null, bestRota: null })).toEqual({
        ...beaten,
        heartbeatAt: 8000,
      });

      expect(await storage.jobs.end({ ...claim, runnerId: 'two' }, DONE)).toBe(false);
      expect(await storage.jobs.end(claim, DONE)).toBe(true);
      expect(await storage.jobs.end(claim, DONE)).toBe(false);
      expect(await storage.jobs.beat(claim, { at: 9500, progress: PROGRESS, bestRota: null })).toBeNull();
      const { at, ...end } = DONE;
      const ended = { ...beaten, ...end, finishedAt: at, runnerId: null, heartbeatAt: null };
      expect(await storage.jobs.find(job)).toEqual(ended);
      expect((await storage.jobs.list(ours, FIRST_PAGE)).items).toEqual([{ ...ended, bestRota: null, result: null }]);
    });

    test('a job of a revision that is not there is a conflict', async () => {
      const { storage, scenario, nextId } = world();
      await expect(addJob(storage, { id: nextId(), scenario, revision: 2 })).rejects.toMatchObject({
        code: 'conflict',
      });
    });

    test('lists are by scenario, kind and state, in pages', async () => {
      const { storage, scenario, ours, nextId } = world();
      const other = await addScenario(storage, { id: nextId(), organisationId: ours });
      const first = await addJob(storage, { id: nextId(), scenario });
      const explain = await storage.jobs.create({ ...first, id: nextId(), kind: 'explain' });
      const second = await addJob(storage, { id: nextId(), scenario: other });
      await storage.jobs.cancel(first, 6000);
      const ids = async (query: Partial<Parameters<typeof storage.jobs.list>[1]>) =>
        (await storage.jobs.list(ours, { ...FIRST_PAGE, ...query })).items.map(({ id }) => id);
      expect(await ids({})).toEqual([second.id, explain.id, first.id]);
      expect(await ids({ after: explain.id })).toEqual([first.id]);
      expect(await ids({ limit: 1 })).toEqual([second.id]);
      expect(await ids({ scenarioId: other.id })).toEqual([second.id]);
      expect(await ids({ kind: 'explain' })).toEqual([explain.id]);
      expect(await ids({ state: 'cancelled' })).toEqual([first.id]);
      expect(await ids({ state: 'queued', kind: 'plan', scenarioId: scenario.id })).toEqual([]);
    });

    test('jobs are counted by state, of one organisation or of all', async () => {
      const { storage, scenario, foreign, ours, nextId } = world();
      await addJob(storage, { id: nextId(), scenario });
      await addJob(storage, { id: nextId(), scenario });
      await addJob(storage, { id: nextId(), scenario: foreign });
      await storage.jobs.claim({ runnerId: 'one', at: 6000 });
      expect(await storage.jobs.count(['queued', 'running'], ours)).toBe(2);
      expect(await storage.jobs.count(['running'], null)).toBe(1);
      expect(await storage.jobs.count(['queued', 'running', 'done'], null)).toBe(3);
      expect(await storage.jobs.count([], null)).toBe(0);
    });

    test('claims go round: fewest running first, then who waited longest, then the oldest', async () => {
      const { storage, scenario, foreign, nextId } = world();
      const mine: string[] = [];
      for (let n = 0; n < 4; n += 1) mine.push((await addJob(storage, { id: nextId(), scenario })).id);
      const yours: string[] = [];
      for (let n = 0; n < 2; n += 1) yours.push((await addJob(storage, { id: nextId(), scenario: foreign })).id);
      const claimed: string[] = [];
      for (let at = 6000; at < 6004; at += 1) claimed.push((await storage.jobs.claim({ runnerId: 'one', at }))!.id);
      expect(claimed).toEqual([mine[0], yours[0], mine[1], yours[1]]);
      // Two run of each: none more of theirs waits.
      expect((await storage.jobs.claim({ runnerId: 'one', at: 6004 }))!.id).toBe(mine[2]);
      // Now three and one run: a new one of theirs comes before ours, which is older.
      await storage.jobs.end({ id: yours[0]!, runnerId: 'one' }, DONE);
      const late = await addJob(storage, { id: nextId(), scenario: foreign });
      expect((await storage.jobs.claim({ runnerId: 'one', at: 6005 }))!.id).toBe(late.id);
    });

    test('where none runs, it is the turn of who has waited longest', async () => {
      const { storage, scenario, foreign, nextId } = world();
      for (const from of [scenario, scenario, foreign]) await addJob(storage, { id: nextId(), scenario: from });
      const first = await storage.jobs.claim({ runnerId: 'one', at: 6000 });
      await storage.jobs.end({ id: first!.id, runnerId: 'one' }, DONE);
      expect((await storage.jobs.claim({ runnerId: 'one', at: 6001 }))!.scenarioId).toBe(foreign.id);
    });

    test('a queued job is cancelled at once, a running one is asked to, an ended one stays as it is', async () => {
      const { storage, scenario, nextId } = world();
      const queued = await addJob(storage, { id: nextId(), scenario });
      const cancelled = { ...queued, state: 'cancelled', finishedAt: 6000, cancelRequestedAt: 6000 };
      expect(await storage.jobs.cancel(queued, 6000)).toEqual(cancelled);
      expect(await storage.jobs.cancel(queued, 7000)).toEqual(cancelled);
      const job = await addJob(storage, { id: nextId(), scenario });
      const running = await storage.jobs.claim({ runnerId: 'one', at: 6000 });
      expect(await storage.jobs.cancel(job, 7000)).toEqual({ ...running, cancelRequestedAt: 7000 });
      expect(await storage.jobs.cancel(job, 8000)).toEqual({ ...running, cancelRequestedAt: 7000 });
      const news = { at: 8000, progress: null, bestRota: null };
      expect(await storage.jobs.beat({ id: job.id, runnerId: 'one' }, news)).toMatchObject({ cancelRequestedAt: 7000 });
    });

    test("a silent runner's jobs are queued again with their best rota, a beating one's stay", async () => {
      const { storage, scenario, nextId } = world();
      const silent = await addJob(storage, { id: nextId(), scenario });
      const beating = await addJob(storage, { id: nextId(), scenario });
      await storage.jobs.claim({ runnerId: 'dead', at: 6000 });
      await storage.jobs.claim({ runnerId: 'alive', at: 6000 });
      const news = { at: 6500, progress: PROGRESS, bestRota: ROTA };
      await storage.jobs.beat({ id: silent.id, runnerId: 'dead' }, news);
      await storage.jobs.beat({ id: beating.id, runnerId: 'alive' }, { ...news, at: 9000 });
      const rule = { runnerId: null, silentSince: 8000, mostAttempts: 2, at: 9000 };
      expect(await storage.jobs.recover(rule)).toBe(1);
      expect(await storage.jobs.recover(rule)).toBe(0);
      expect(await storage.jobs.find(silent)).toEqual({
        ...silent,
        attempts: 1,
        progress: PROGRESS,
        bestRota: ROTA,
      });
      expect(await storage.jobs.find(beating)).toMatchObject({ state: 'running', runnerId: 'alive' });
      expect(await storage.jobs.beat({ id: silent.id, runnerId: 'dead' }, news)).toBeNull();
      expect(await storage.jobs.claim({ runnerId: 'next', at: 9500 })).toMatchObject({
        id: silent.id,
        attempts: 2,
        bestRota: ROTA,
      });
    });

    test('a job that was begun often enough fails where its runner dies, its best rota kept', async () => {
      const { storage, scenario, nextId } = world();
      const job = await addJob(storage, { id: nextId(), scenario });
      await storage.jobs.claim({ runnerId: 'one', at: 6000 });
      await storage.jobs.beat({ id: job.id, runnerId: 'one' }, { at: 6000, progress: null, bestRota: ROTA });
      expect(await storage.jobs.recover({ runnerId: 'one', silentSince: 0, mostAttempts: 1, at: 9000 })).toBe(1);
      expect(await storage.jobs.find(job)).toEqual({
        ...job,
        state: 'failed',
        attempts: 1,
        startedAt: 6000,
        finishedAt: 9000,
        bestRota: ROTA,
        failure: { kind: 'run', code: 'crashed' },
      });
    });

    test('a runner parks what it holds, as often as it likes', async () => {
      const { storage, scenario, nextId } = world();
      const job = await addJob(storage, { id: nextId(), scenario });
      const rule = { runnerId: 'one', silentSince: 0, mostAttempts: Number.POSITIVE_INFINITY, at: 9000 };
      for (let n = 1; n < 4; n += 1) {
        await storage.jobs.claim({ runnerId: 'one', at: 6000 });
        await storage.jobs.cancel(job, 6500);
        expect(await storage.jobs.recover({ ...rule, runnerId: 'two' })).toBe(0);
        expect(await storage.jobs.recover(rule)).toBe(1);
        expect(await storage.jobs.find(job)).toMatchObject({ state: 'queued', attempts: n, cancelRequestedAt: 6500 });
      }
    });

    test('runners that claim at once never take the same job', async () => {
      const { storage, database, scenario, ours, nextId } = world();
      const third = await addOrganisation(storage, nextId());
      const another = await addScenario(storage, { id: nextId(), organisationId: third });
      for (let n = 0; n < 12; n += 1) await addJob(storage, { id: nextId(), scenario: n % 3 ? scenario : another });
      const other = await database.open();
      try {
        const claims = Array.from({ length: 16 }, (_, n) =>
          (n % 2 ? storage : other).jobs.claim({ runnerId: `runner ${n}`, at: 6000 + n }),
        );
        const taken = (await Promise.all(claims)).filter((job) => job !== null);
        expect(taken).toHaveLength(12);
        expect(new Set(taken.map(({ id }) => id)).size).toBe(12);
        for (const { id, runnerId, organisationId } of taken) {
          expect(await storage.jobs.find({ organisationId, id })).toMatchObject({ state: 'running', runnerId });
        }
        expect(await storage.jobs.count(['running'], ours)).toBe(8);
      } finally {
        await other.close();
      }
    });
  });
}
