import { afterEach, describe, expect, test } from 'vitest';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import { DEFAULT_LIMITS } from '../../src/domain/progress.ts';
import { RunFailedError } from '../../src/jobs/run-failed-error.ts';
import { DEFAULT_POOL, openSolverPool, type PoolSettings, type SolverPool } from '../../src/jobs/solver-pool.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { lineMatrix, smallScenario } from '../support/small-scenario.ts';

const scripted: PoolSettings = {
  ...DEFAULT_POOL,
  script: new URL('./workers/scripted-pool.ts', import.meta.url),
  threads: 1,
  graceMs: 50,
};

const open: SolverPool[] = [];
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close();
});

function poolOf(settings: Partial<PoolSettings> = {}): SolverPool {
  const pool = openSolverPool({ ...scripted, ...settings });
  open.push(pool);
  return pool;
}

function request(part: string) {
  const scenario = smallScenario({ name: part });
  return { scenario, matrix: lineMatrix(scenario), limits: DEFAULT_LIMITS, timeLimitSeconds: 60 };
}

/** Plays a part; cancelled at the first progress where wanted. */
function solved(pool: SolverPool, part: string, isCancelled = false) {
  const controller = new AbortController();
  const onProgress = () => {
    if (isCancelled) controller.abort();
  };
  return pool.solve(request(part), { signal: controller.signal, onProgress });
}

const never = new AbortController().signal;
const thrown = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error);
const threadOf = async (outcome: ReturnType<typeof solved>) => (await outcome).rota.name;

describe('a pool of solvers', () => {
  test('gives one thread one order after another', async () => {
    const pool = poolOf();
    const threads = await Promise.all([1, 2, 3].map(() => threadOf(solved(pool, 'answers'))));
    expect(new Set(threads).size).toBe(1);
  });

  test('works side by side with several', async () => {
    const pool = poolOf({ threads: 2 });
    const [one, other] = await Promise.all([threadOf(solved(pool, 'answers')), threadOf(solved(pool, 'answers'))]);
    expect(one).not.toBe(other);
  });

  test('replaces a thread after so many orders', async () => {
    const pool = poolOf({ mostOrders: 2 });
    const threads: string[] = [];
    for (let k = 0; k < 3; k++) threads.push(await threadOf(solved(pool, 'answers')));
    expect(threads.map((thread) => thread === threads[0])).toEqual([true, true, false]);
  });

  test('hands on failures as they are, and goes on', async () => {
    const pool = poolOf();
    expect(await thrown(solved(pool, 'finds nothing legal'))).toBeInstanceOf(InfeasibleError);
    expect(await thrown(solved(pool, 'crashes'))).toMatchObject({ code: 'crashed' });
    expect((await solved(pool, 'answers')).certificate.objective).toBe(12);
  });
});

describe('an order that is cancelled', () => {
  test('is answered by the thread where it hears the stop', async () => {
    const controller = new AbortController();
    const pool = poolOf({ graceMs: 20_000 });
    setTimeout(() => controller.abort(), 100);
    const outcome = await pool.solve(request('obeys'), { signal: controller.signal, onProgress: () => {} });
    expect(outcome.certificate.objective).toBe(12);
  });

  test('is answered with the rota shown where it does not, and the next has a thread of its own', async () => {
    const pool = poolOf();
    const { rota, certificate } = await solved(pool, 'deaf', true);
    expect(certificate).toMatchObject({ objective: 12, bound: 15, status: 'cancelled' });
    expect(await threadOf(solved(pool, 'answers'))).not.toBe(rota.name);
  });

  test('before its turn is not begun', async () => {
    const pool = poolOf();
    const before = solved(pool, 'answers');
    const controller = new AbortController();
    const late = pool.solve(request('deaf and dumb'), { signal: controller.signal, onProgress: () => {} });
    controller.abort();
    expect(await thrown(late)).toBeInstanceOf(CancelledError);
    await before;
  });
});

describe('a thread that ignores its time limit', () => {
  const hasty = { overrunMs: () => 1500 };

  test('is ended, with what it has shown', async () => {
    expect((await solved(poolOf(hasty), 'deaf')).certificate.status).toBe('time-limit');
    expect(await thrown(solved(poolOf(hasty), 'deaf and dumb'))).toBeInstanceOf(NoRotaFoundError);
  });

  test('has found no clashes', async () => {
    const report = await poolOf(hasty).findClashes(request('deaf and dumb'), never);
    expect(report).toEqual({ clashes: [], remedies: [], fewest: false, complete: false });
  });
});

test('closed, a pool rejects what it is at and what waits', async () => {
  const pool = poolOf();
  const [running, waiting] = [solved(pool, 'deaf and dumb'), solved(pool, 'answers')].map(thrown);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await pool.close();
  expect(await running).toBeInstanceOf(RunFailedError);
  expect(await waiting).toBeInstanceOf(CancelledError);
});

test('a thread answers about clashes too', async () => {
  const report = await poolOf().findClashes(request('answers'), never);
  expect(report.complete).toBe(true);
});

test('the true threads solve, and find what clashes', async () => {
  const pool = poolOf({ script: DEFAULT_POOL.script });
  const scenario = smallScenario();
  const matrix = lineMatrix(scenario);
  const limits = { ...DEFAULT_LIMITS, timeLimitSeconds: 20 };
  const { rota } = await pool.solve({ scenario, matrix, limits }, { signal: never, onProgress: () => {} });
  expect(judge(scenario, buildNeedModel(scenario, matrix), matrix, rota).legal).toBe(true);

  const day = { week: 1, weekday: 'monday' as const };
  const locks = ['aube', 'cure'].map((stop) => ({ kind: 'visit' as const, stop, day, half: 'morning' as const }));
  const clashing = smallScenario({ locks });
  const report = await pool.findClashes({ scenario: clashing, matrix, timeLimitSeconds: 20 }, never);
  expect(report.clashes.map(({ rules }) => rules.map(({ code }) => code))).toEqual([['lock-visit', 'lock-visit']]);
});
