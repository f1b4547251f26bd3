import { describe, expect, test } from 'vitest';
import { Rota } from '../../src/domain/rota.ts';
import { openDesk } from '../../src/jobs/desk.ts';
import { presetDocument } from '../../src/planning/preset-document.ts';
import { hasEnded, jobBench, LIMITS, newsOf } from '../support/job-cases.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { NO_SERVER, uploaded } from '../support/uploads.ts';

const byHand = rotaOf([smallTour()]);
/** A search that nobody waits for the end of. */
const ENDLESS = { limits: { ...LIMITS, timeLimitSeconds: 300, gap: 0 } };
const preset = (name: string) => presetDocument(name);

describe('a job', () => {
  test('plans, and stores the rota with its certificate and verdict', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const job = await bench.plan(customer, { name: 'spring' });
    const runner = bench.runner();
    const heard = newsOf(runner, job);
    await runner.start();
    const ended = await bench.until(job, hasEnded);
    expect(ended).toMatchObject({ state: 'done', attempts: 1, failure: null, certificate: { status: 'optimal' } });
    expect(ended.result).toMatchObject({ statistics: { nodes: expect.any(Number) }, comparison: null });

    const { document, verdict, legal } = await bench.version(customer, { rota: ended.rotaId!, version: 1 });
    const rota = Rota.parse(JSON.parse(document));
    expect(rota).toMatchObject({ name: 'spring', certificate: ended.certificate, travel: { source: 'file' } });
    expect(JSON.parse(verdict)).toMatchObject({ legal: true });
    expect(legal).toBe(true);
    expect(heard[0]).toMatchObject({ state: 'running', progress: { phase: 'load' } });
    expect(heard.at(-1)).toMatchObject({ state: 'done' });
    expect(bench.reported).toEqual([]);
  });

  test('ends although its name holds what no text of PostgreSQL can', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const job = await bench.plan(customer, { name: 'spring\0tide' });
    await bench.runner().start();
    const { organisationId, rotaId } = await bench.until(job, hasEnded);
    expect(await bench.storage.rotas.find({ organisationId, id: rotaId! })).toMatchObject({ name: 'springtide' });
  });

  test('plans within the means of a rota in use, and compares with it', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const sameMeansAs = await bench.rota(customer, byHand);
    const job = await bench.plan(customer, { sameMeansAs });
    await bench.runner().start();
    const { result } = await bench.until(job, hasEnded);
    const { rotas } = result!.comparison as { rotas: { name: string; figures: { kilometres: number } }[] };
    expect(rotas.map(({ name }) => name)).toEqual(['by hand', 'small']);
    expect(rotas[1]!.figures.kilometres).toBeLessThanOrEqual(rotas[0]!.figures.kilometres + 1e-3);
  });

  test('explains a rota', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const rota = await bench.rota(customer, byHand);
    const job = await bench.explain(customer, { limits: LIMITS, rota, communes: ['17004'], stops: null });
    await bench.runner().start();
    const ended = await bench.until(job, hasEnded);
    expect(ended).toMatchObject({
      state: 'done',
      rotaId: null,
      result: { explanation: { rota: 'by hand', complete: true } },
    });
    expect(ended.progress).toMatchObject({ phase: expect.any(String) });
  });

  test('compares rotas', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const rotas = [await bench.rota(customer, byHand), await bench.rota(customer, rotaOf([]))];
    const job = await bench.compare(customer, { rotas });
    await bench.runner().start();
    const { state, result } = await bench.until(job, hasEnded);
    expect(state).toBe('done');
    expect((result!.rotas as { name: string }[]).map(({ name }) => name)).toEqual(['by hand', 'by hand (2)']);
  });
});

describe('a job fails plainly', () => {
  test('where no legal rota exists, and says what clashes', async () => {
    const bench = await jobBench();
    const impossible = uploaded(null, (input) => {
      input.floors = [{ commune: '17001', leastVisitsPerCycle: 1 }];
      input.caps = { kmPerCycle: 1 };
    });
    const job = await bench.plan(await bench.customer(impossible));
    await bench.runner().start();
    const { state, failure } = await bench.until(job, hasEnded);
    expect(state).toBe('failed');
    expect(failure).toMatchObject({ kind: 'infeasible', problems: [{ code: 'no-legal-rota' }] });
    expect((failure!.clash as { clashes: unknown[] }).clashes).not.toEqual([]);
  });

  test('where it names a commune or a rota that there is not', async () => {
    const bench = await jobBench();
    const customer = await bench.customer();
    const rota = await bench.rota(customer, byHand);
    const jobs = [
      await bench.explain(customer, { limits: LIMITS, rota, communes: ['17009'], stops: null }),
      await bench.plan(customer, { keep: { ...rota, version: 7 } }),
    ];
    await bench.runner().start();
    const ended = await Promise.all(jobs.map((job) => bench.until(job, hasEnded)));
    expect(ended.map(({ failure }) => failure)).toMatchObject([
      { kind: 'input', problems: [{ code: 'unknown-commune', path: ['communes', 0] }] },
      { kind: 'input', problems: [{ code: 'rota-version-missing', path: ['keep'] }] },
    ]);
  });

  test('where the memory it may have does not suffice', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer(await preset('fibre-64')), ENDLESS);
    await bench.runner({ memory: { heapMegabytes: 16, wasmMegabytes: null } }).start();
    const { failure } = await bench.until(job, hasEnded);
    expect(failure).toMatchObject({ kind: 'run', code: 'out-of-memory' });
  });
});

describe('a job that is cancelled', () => {
  test('ends within a second with its best rota, which the judge finds legal', async () => {
    const bench = await jobBench();
    const customer = await bench.customer(await preset('home-visits'));
    const job = await bench.plan(customer, ENDLESS);
    const runner = bench.runner();
    const heard = newsOf(runner, job);
    await runner.start();
    await bench.until(job, ({ bestRota }) => bestRota !== null && bestRota.tours.length > 0);
    await bench.storage.jobs.cancel(job, Date.now());
    const asked = performance.now();
    runner.cancelled(job.id);
    const ended = await bench.until(job, hasEnded);
    const waitedMs = performance.now() - asked;
    expect(ended).toMatchObject({ state: 'cancelled', certificate: { status: 'cancelled' } });
    // A second is promised; a machine that does six other things may take a little longer.
    expect(waitedMs).toBeLessThan(1500);

    const { document } = await bench.version(customer, { rota: ended.rotaId!, version: 1 });
    const desk = openDesk({ travel: NO_SERVER });
    const given = { cacheKey: null, ...customer.sent };
    const judged = await desk.ask('judge', { given, rota: JSON.parse(document) });
    await desk.close();
    expect(judged).toMatchObject({ verdict: { legal: true }, certificateHolds: true });

    const gaps = heard.slice(1).map(({ at }, k) => at - heard[k]!.at);
    expect(Math.max(...gaps)).toBeLessThan(1500);
    const { progress } = heard.findLast(({ state }) => state === 'running')!;
    expect(progress).toMatchObject({ objective: expect.any(Number), stage: { number: 1 } });
  });

  test('ends with the rota it has shown where its thread does not answer', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer(), ENDLESS);
    const runner = bench.runner({ script: new URL('./workers/deaf-job.ts', import.meta.url) });
    await runner.start();
    await bench.until(job, ({ bestRota }) => bestRota !== null);
    runner.cancelled(job.id);
    const ended = await bench.until(job, hasEnded);
    expect(ended).toMatchObject({ state: 'cancelled', certificate: { status: 'cancelled', objective: 12 } });
    expect(ended.rotaId).not.toBeNull();
  });

  test('before it has a rota ends without one', async () => {
    const bench = await jobBench();
    const job = await bench.plan(await bench.customer(await preset('fibre-64')), ENDLESS);
    const runner = bench.runner();
    await runner.start();
    await bench.until(job, ({ state }) => state === 'running');
    runner.cancelled(job.id);
    expect(await bench.until(job, hasEnded)).toMatchObject({ state: 'cancelled', rotaId: null, failure: null });
  });
});
