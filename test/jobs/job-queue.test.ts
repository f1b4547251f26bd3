import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/rota.ts';
import type { JobLimits } from '../../src/jobs/job-requests.ts';
import type { JobRecord } from '../../src/storage/records.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { hasEnded, jobBench, LIMITS, newsOf, PLAN } from '../support/job-cases.ts';

const ENDLESS = { limits: { ...LIMITS, timeLimitSeconds: 300, gap: 0 } };
const isRunning = ({ state }: JobRecord) => state === 'running';
const hasRota = ({ bestRota }: JobRecord) => bestRota !== null;
/** Shows a rota, and is deaf from then on. */
const deaf = new URL('./workers/deaf-job.ts', import.meta.url);
/** Ends at once with the rota that it was given to start from, or another. */
const quick = new URL('./workers/quick-job.ts', import.meta.url);

describe('jobs that wait', () => {
  test('take turns between organisations, however many one of them has', async () => {
    const bench = await jobBench();
    const [many, few] = [await bench.customer(), await bench.customer()];
    const jobs = [];
    for (let k = 0; k < 4; k++) jobs.push(await bench.plan(many));
    jobs.push(await bench.plan(few));
    await bench.runner({ script: quick }).start();
    const ended = await Promise.all(jobs.map((job) => bench.until(job, hasEnded)));
    const inTurn = ended.toSorted((a, b) => a.startedAt! - b.startedAt!).map(({ organisationId }) => organisationId);
    expect(inTurn.slice(0, 2)).toContain(few.organisationId);
  });

  test('run as many at once as may, and the next as soon as one ends', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const jobs = [];
    for (let k = 0; k < 3; k++) jobs.push(await bench.plan(customer));
    const runner = bench.runner({ script: deaf, mostJobs: 2 });
    await runner.start();
    await Promise.all(jobs.slice(0, 2).map((job) => bench.until(job, hasRota)));
    expect(await bench.storage.jobs.count(['running'], null)).toBe(2);
    runner.cancelled(jobs[0]!.id);
    await bench.until(jobs[2]!, isRunning);
  });

  test('are looked for at once where somebody says that there is one, and now and then where nobody does', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const runner = bench.runner({ script: quick, pollMs: 60_000 });
    await runner.start();
    const told = await bench.plan(customer);
    runner.wake();
    await bench.until(told, hasEnded);
    await runner.stop(0);
    const untold = await bench.plan(customer);
    await bench.runner({ script: quick, pollMs: 50 }).start();
    await bench.until(untold, hasEnded);
  });
});

describe('a job whose server died', () => {
  /** As a server leaves it that is gone: running, with a rota. */
  async function leftBehind(times = 1) {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer(), { limits: { ...LIMITS, timeLimitSeconds: 5 } });
    const dead = 'the dead';
    const first = bench.runner({ runnerId: 'the first', script: deaf });
    await first.start();
    const { bestRota } = await bench.until(job, hasRota);
    await first.stop(0);
    for (let k = 0; k < times; k++) {
      await bench.storage.jobs.recover({ runnerId: dead, silentSince: 0, mostAttempts: 99, at: Date.now() });
      await bench.storage.jobs.claim({ runnerId: dead, at: Date.now() });
    }
    return { bench, job, dead, bestRota: bestRota! };
  }

  test('is begun again after the restart, from the best rota that it had', async () => {
    const { bench, job, dead, bestRota } = await leftBehind();
    await bench.runner({ runnerId: dead, script: quick }).start();
    const ended = await bench.until(job, hasEnded);
    expect(ended).toMatchObject({ state: 'done', attempts: 3 });
    const { document } = await bench.version(
      { organisationId: job.organisationId, scenarioId: '', sent: { document: '', matrix: null } },
      { rota: ended.rotaId!, version: 1 },
    );
    expect(JSON.parse(document)).toMatchObject({ name: `${bestRota.name}, again` });
  });

  test('is taken up by another runner once the first has been silent for a while', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer());
    const mute: Storage = {
      ...bench.storage,
      jobs: { ...bench.storage.jobs, beat: () => Promise.reject(new Error('away')) },
    };
    await bench.runner({ storage: mute, script: deaf }).start();
    await bench.until(job, isRunning);
    await bench.runner({ script: quick, silentMs: 1000, pollMs: 100, paceMs: 100 }).start();
    expect(await bench.until(job, hasEnded)).toMatchObject({ state: 'done', attempts: 2 });
  });

  test('fails for good once it was begun often enough', async () => {
    const { bench, job, dead } = await leftBehind(3);
    await bench.runner({ runnerId: dead, script: quick }).start();
    expect(await bench.until(job, hasEnded)).toMatchObject({ state: 'failed', failure: { code: 'crashed' } });
  });

  /** The small scenario, planned to the end; and asked for once more, by a server that died with that rota in hand. */
  async function leftWithTheBest(limits: Partial<JobLimits>) {
    const bench = await jobBench();
    const customer = await bench.customer();
    const job = await bench.plan(customer, { limits: { ...LIMITS, gap: 0 } });
    const first = bench.runner();
    await first.start();
    const planned = await bench.until(job, hasEnded);
    await first.stop(0);
    const { document } = await bench.version(customer, { rota: planned.rotaId!, version: 1 });
    const best: Rota = JSON.parse(document);

    const dead = { runnerId: 'the dead', at: Date.now() };
    await bench.storage.jobs.create({ ...job, id: newId(), parameters: { ...PLAN, limits: { ...LIMITS, ...limits } } });
    const again = (await bench.storage.jobs.claim(dead))!;
    await bench.storage.jobs.beat({ ...again, ...dead }, { at: dead.at, progress: null, bestRota: best });
    return { bench, customer, again, best };
  }

  test('and has no time left to search ends with a rota that is as good as the one it had', async () => {
    const { bench, again, best } = await leftWithTheBest({ timeLimitSeconds: 0.001 });
    await bench.runner({ runnerId: 'the dead' }).start();
    const { state, certificate } = await bench.until(again, hasEnded);
    expect(state).toBe('done');
    expect(certificate!.objective).toBeCloseTo(best.certificate!.objective, 6);
  });

  test('and that was cancelled since keeps the rota it had', async () => {
    const { bench, customer, again, best } = await leftWithTheBest(ENDLESS.limits);
    await bench.storage.jobs.cancel(again, Date.now());
    await bench.runner({ runnerId: 'the dead' }).start();
    const ended = await bench.until(again, hasEnded);
    expect(ended.rotaId).not.toBeNull();
    const kept = await bench.version(customer, { rota: ended.rotaId!, version: 1 });
    expect(JSON.parse(kept.document).tours).toEqual(best.tours);
    expect(JSON.parse(kept.verdict)).toMatchObject({ legal: true });
  });
});

describe('a runner that stops', () => {
  test('parks what does not end in time, its best rota kept, and takes nothing more', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer());
    const runner = bench.runner({ script: deaf });
    const heard = newsOf(runner, job);
    await runner.start();
    await bench.until(job, hasRota);
    const asked = performance.now();
    await runner.stop(200);
    expect(performance.now() - asked).toBeLessThan(5000);
    const parked = await bench.until(job, ({ state }) => state === 'queued');
    expect(parked).toMatchObject({ runnerId: null, bestRota: { tours: expect.any(Array) } });
    expect(heard.at(-1)).toMatchObject({ state: 'queued' });
    runner.wake();
    expect(await bench.storage.jobs.count(['running'], null)).toBe(0);
  });

  test('waits for what ends in time', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer());
    const runner = bench.runner({ script: quick });
    await runner.start();
    await bench.until(job, (one) => isRunning(one) || hasEnded(one));
    await runner.stop(20_000);
    expect(await bench.until(job, hasEnded)).toMatchObject({ state: 'done' });
  });
});

describe('a job that is not this runner’s any more', () => {
  test('ends quietly where its row is gone', async () => {
    const bench = await jobBench();
    const { organisationId, scenarioId } = await bench.customer();
    const job = await bench.plan({ organisationId, scenarioId, sent: { document: '', matrix: null } });
    const runner = bench.runner({ script: deaf });
    const heard = newsOf(runner, job);
    await runner.start();
    await bench.until(job, hasRota);
    await bench.storage.scenarios.delete({ organisationId, id: scenarioId }, { expected: null, at: 1 });
    await bench.storage.scenarios.purge(Date.now());
    const other = await bench.plan(await bench.customer());
    runner.wake();
    // There is room for one: it has begun, so the other has gone.
    await bench.until(other, isRunning);
    expect(heard.every(({ state }) => state === 'running')).toBe(true);
    expect(bench.reported).toEqual([]);
  });
});

test('a job that does not end is ended, with the rota it has shown', async () => {
  const bench = await jobBench();
  const job = await bench.plan(await bench.customer(), PLAN);
  await bench.runner({ script: deaf, overrunMs: () => 1500 }).start();
  expect(await bench.until(job, hasEnded)).toMatchObject({ state: 'done', certificate: { status: 'time-limit' } });
});
