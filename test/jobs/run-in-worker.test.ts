import { describe, expect, test } from 'vitest';
import { CancelledError, InfeasibleError, InputError, NoRotaFoundError } from '../../src/domain/problem.ts';
import { DEFAULT_LIMITS, type Progress } from '../../src/domain/progress.ts';
import { RunFailedError } from '../../src/jobs/run-failed-error.ts';
import {
  DEFAULT_WORKER_SETTINGS,
  runInWorker,
  solveInWorker,
  type WorkerSettings,
} from '../../src/jobs/run-in-worker.ts';
import { plan } from '../../src/planning/plan.ts';
import { solveScenario } from '../../src/planning/solve-scenario.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { lineMatrix, smallScenario } from '../support/small-scenario.ts';

const scripted: WorkerSettings = {
  ...DEFAULT_WORKER_SETTINGS,
  script: new URL('./workers/scripted.ts', import.meta.url),
  cancelGraceMs: 100,
};

function request(part: string) {
  const scenario = smallScenario({ name: part });
  return { scenario, matrix: lineMatrix(scenario), limits: DEFAULT_LIMITS };
}

/** A run of the worker that plays a part; cancelled as soon as the listener says so. */
function play(part: string, settings: Partial<WorkerSettings> = {}, cancelOn?: (progress: Progress) => boolean) {
  const controller = new AbortController();
  const heard: Progress[] = [];
  const outcome = runInWorker(
    request(part),
    {
      signal: controller.signal,
      onProgress: (progress) => {
        heard.push(progress);
        if (cancelOn?.(progress)) controller.abort();
      },
    },
    { ...scripted, ...settings },
  );
  return { outcome, heard, cancel: () => controller.abort() };
}

const thrown = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error);
const afterSecondBound = ({ bound }: Progress) => bound === 15;

describe('a run in a worker', () => {
  test('hands on progress as it comes, and the answer', async () => {
    const { outcome, heard } = play('answers');
    expect((await outcome).rota.name).toBe('answer');
    expect(heard.map(({ objective, bound }) => [objective, bound])).toEqual([
      [10, null],
      [12, 20],
      [12, 15],
    ]);
  });

  test('keeps what a library prints off our own output', async () => {
    expect((await play('prints noise').outcome).rota.name).toBe('answer');
  });
});

describe('a cancelled run', () => {
  test('ends with the answer of the solver where it hears the stop', async () => {
    const { outcome } = play('obeys', { cancelGraceMs: 5000 }, afterSecondBound);
    expect((await outcome).rota.name).toBe('own end');
  });

  test('ends soon with the best rota shown and the last bound where the solver is deaf', async () => {
    const { outcome } = play('deaf', {}, afterSecondBound);
    const { rota, certificate, statistics } = await outcome;
    expect(rota.name).toBe('second');
    expect(certificate).toMatchObject({ objective: 12, bound: 15, gap: 0.25, status: 'cancelled' });
    expect(statistics).toBeNull();
  });

  // All need served for nothing: 46 hours × 1.85 (test/planning/plan.test.ts).
  test('has a bound even where the solver had shown none', async () => {
    const { outcome } = play('deaf without a bound', {}, ({ rota }) => rota !== null);
    expect((await outcome).certificate.bound).toBeCloseTo(85.1, 9);
  });

  test('is a CancelledError where there was no rota', async () => {
    const { outcome, cancel } = play('deaf without a rota');
    setTimeout(cancel, 200);
    expect(await thrown(outcome)).toBeInstanceOf(CancelledError);
  });

  test('is one where it was cancelled before it began', async () => {
    const control = { signal: AbortSignal.abort(), onProgress: () => {} };
    expect(await thrown(runInWorker(request('answers'), control, scripted))).toBeInstanceOf(CancelledError);
  });
});

describe('a solver that ignores its time limit', () => {
  test('is ended, and the best rota is kept', async () => {
    const { certificate } = await play('deaf', { overrunMs: () => 1500 }).outcome;
    expect(certificate).toMatchObject({ objective: 12, bound: 15, status: 'time-limit' });
  });

  test('and had no rota is a failure that says so', async () => {
    expect(await thrown(play('deaf without a rota', { overrunMs: () => 300 }).outcome)).toMatchObject({
      code: 'no-rota-in-time',
    });
  });

  test('stopping in time without a rota, is the same failure', async () => {
    expect(await thrown(play('stops by itself').outcome)).toMatchObject({ code: 'no-rota-in-time' });
  });

  test('is given a tenth and five seconds more than it asked for', () => {
    expect(DEFAULT_WORKER_SETTINGS.overrunMs(60)).toBe(71_000);
  });
});

describe('a failure', () => {
  test('of the input crosses the threads with its problems and its file', async () => {
    const error = await thrown(play('finds bad input').outcome);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ file: 'scenario.json', problems: [{ code: 'missing', path: ['stops', 0] }] });
  });

  test('to find a legal rota does too', async () => {
    const error = await thrown(play('finds nothing legal').outcome);
    expect(error).toBeInstanceOf(InfeasibleError);
    expect(error).toMatchObject({ problems: [{ code: 'no-legal-rota' }] });
  });

  test('to find any rota does too, with its reason', async () => {
    const error = await thrown(play('finds no rota').outcome);
    expect(error).toBeInstanceOf(NoRotaFoundError);
    expect(error).toMatchObject({ reason: 'method' });
  });

  test('that is a bug keeps its name and message', async () => {
    expect(await thrown(play('has a bug').outcome)).toMatchObject({
      name: 'TypeError',
      message: 'x is not a function',
    });
  });

  test.each([
    ['crashes', 'crashed'],
    ['leaves without a word', 'crashed'],
    ['fills its WebAssembly memory', 'out-of-memory'],
  ])('of a worker that %s has a name: %s', async (part, code) => {
    const error = await thrown(play(part).outcome);
    expect(error).toBeInstanceOf(RunFailedError);
    expect(error).toMatchObject({ code });
  });

  test('of a worker that fills its heap does too', async () => {
    const settings = { memory: { heapMegabytes: 64, wasmMegabytes: null } };
    expect(await thrown(play('fills its heap', settings).outcome)).toMatchObject({ code: 'out-of-memory' });
  });
});

describe('the true worker', () => {
  const limits = { ...DEFAULT_LIMITS, timeLimitSeconds: 20 };

  test('plans what the solver plans in this thread', async () => {
    const inputs = inputsOf();
    const inWorker = await plan(inputs, { limits, solve: solveInWorker });
    const here = await plan(inputs, {
      limits,
      solve: (order, control) =>
        solveScenario(order, { now: () => performance.now(), stopped: () => false, onProgress: control.onProgress }),
    });
    expect(inWorker.rota.tours).toEqual(here.rota.tours);
    expect(inWorker.certificate).toEqual(here.certificate);
    expect(inWorker.verdict.legal).toBe(true);
  });
});
