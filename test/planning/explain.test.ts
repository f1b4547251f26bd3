import { describe, expect, test } from 'vitest';
import type { RotaExplanation } from '../../src/domain/explanation.ts';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { type ExplainOptions, explain } from '../../src/planning/explain.ts';
import { findClashesOf } from '../../src/planning/explain-clash.ts';
import { type SolveRequest, solveScenario } from '../../src/planning/solve-scenario.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { type DeepPartial, positionAt, smallScenario } from '../support/small-scenario.ts';

const now = () => performance.now();
const rota = rotaOf([smallTour()]);
/** A week of two days: four half-days for four communes, of which each may have two visits. */
const TWO_DAYS: DeepPartial<ScenarioInput> = {
  cycle: { weeks: 1, days: { monday: ['morning', 'afternoon'], tuesday: ['morning', 'afternoon'] } },
  patterns: [1, 2].map((visitsPerCycle) => ({ name: `${visitsPerCycle}`, visitsPerCycle, sameWeekday: false })),
};

/** @param asked notes what is solved. */
function explained(
  changes: DeepPartial<ScenarioInput>,
  options: Partial<ExplainOptions> = {},
  asked: SolveRequest[] = [],
): Promise<RotaExplanation> {
  return explain(inputsOf(smallScenario(changes)), rota, {
    solve: (request) => {
      asked.push(request);
      return solveScenario(request, { now, stopped: () => false, onProgress: () => {} });
    },
    findClashes: (request) => findClashesOf(request, { now, stopped: () => false }),
    threads: 1,
    communes: null,
    stops: null,
    timeLimitSeconds: 60,
    gap: 1e-3,
    seed: 1,
    signal: new AbortController().signal,
    onProgress: () => {},
    now,
    ...options,
  });
}

const thrown = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error);

describe('an explanation', () => {
  test('answers every commune, and every half-day that is missing', async () => {
    const asked: SolveRequest[] = [];
    const told = await explained(TWO_DAYS, {}, asked);
    expect(told).toMatchObject({ rota: 'by hand', legal: true, isBest: false, complete: true });
    expect(told.communes.map(({ name, visits, standing }) => [name, visits, standing])).toEqual([
      ['Aube', 1, 'served'],
      ['Bief', 1, expect.any(String)],
      ['Cure', 0, expect.any(String)],
      ['Dent', 0, expect.any(String)],
    ]);
    expect(told.communes.every(({ oneMoreVisit }) => oneMoreVisit !== null)).toBe(true);
    expect(told.moreHalfDays).toHaveLength(6);
    const gains = told.moreHalfDays.map(({ loss }) => loss.certificate.objective);
    expect(gains).toEqual([...gains].sort((one, other) => other - one));
    expect(told.oneMoreHalfDay).toEqual(told.moreHalfDays[0]);
    expect(asked[0]!.limits.gap).toBeCloseTo(1e-4, 12);
    expect(asked.slice(1).every(({ limits }) => limits.gap === 1e-3)).toBe(true);
  });

  test('of chosen communes answers these alone', async () => {
    const asked: SolveRequest[] = [];
    const told = await explained(TWO_DAYS, { communes: ['17004'] }, asked);
    expect(told.communes.map(({ commune }) => commune)).toEqual(['17004']);
    expect(told.oneMoreHalfDay).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('names the rule that keeps units away', async () => {
    const library = { id: 'library', name: 'Library', commune: '17004', point: positionAt(0, 16) };
    const told = await explained(
      { ...TWO_DAYS, territory: { servicePoints: [library] }, stops: [{ id: 'cure', parkingSlots: 0 }] },
      { communes: ['17003', '17004'] },
    );
    const [cure, dent] = told.communes;
    expect(cure).toMatchObject({ exclusion: { code: 'fit-parking' }, impossible: false, oneMoreVisit: null });
    expect(dent).toMatchObject({ exclusion: { code: 'beside' }, impossible: false });
  });

  test('names the rules that clash with one more visit, where each alone would allow it', async () => {
    const ceiling = { commune: '17001', mostVisitsPerCycle: 1 };
    const told = await explained({ ...TWO_DAYS, floors: [ceiling] }, { communes: ['17001'] });
    expect(told.communes[0]).toMatchObject({
      exclusion: null,
      impossible: true,
      oneMoreVisit: null,
      clash: [{ code: 'ceiling-visits', parameters: { name: 'Aube', most: 1 } }],
    });
  });

  test('prices what stops lack: all of it together, then what promises most', async () => {
    const asked: SolveRequest[] = [];
    const stops = ['bief', 'cure', 'dent'].map((id) => ({ id, parkingSlots: 0 }));
    const told = await explained({ ...TWO_DAYS, stops }, { communes: [] }, asked);
    expect(told.stops).toMatchObject({ asked: null, candidates: 3, together: { count: 3 }, leftOut: null });
    const { gains, together } = told.stops;
    expect(gains.map(({ lifted }) => lifted)).toEqual(gains.map(() => [{ kind: 'parking-slots', from: 0, to: 1 }]));
    expect(gains[0]!.loss.most).toBeLessThan(-0.1);
    expect(gains.every(({ loss }) => loss.least >= together!.loss.least)).toBe(true);
    expect(asked.map(({ scenario }) => scenario.stops.filter(({ parkingSlots }) => parkingSlots > 0).length)).toEqual([
      1, 4, 2, 2, 2,
    ]);
  });

  test('prices nothing one by one where all of it together gains nothing', async () => {
    const asked: SolveRequest[] = [];
    const stops = ['aube', 'bief', 'cure'].map((id) => ({ id, parkingSlots: 0 }));
    const territory = {
      communes: ['17001', '17002', '17003'].map((code) => ({ code, population: { aged60Plus: 0, aged75Plus: 0 } })),
    };
    const told = await explained({ ...TWO_DAYS, stops, territory }, { communes: [] }, asked);
    expect(told.stops).toMatchObject({ candidates: 3, gains: [], leftOut: { count: 3, why: 'nothing-to-gain' } });
    expect(asked).toHaveLength(2);
    expect(told.complete).toBe(true);
  });

  test('measures in coverage, whatever the goal, and says which goal that is', async () => {
    const asked: SolveRequest[] = [];
    const told = await explained({ ...TWO_DAYS, goal: { kind: 'equity' } }, { communes: ['17004'] }, asked);
    expect(told.goal).toBe('equity');
    expect(asked.map(({ scenario }) => scenario.goal.kind)).toEqual(['coverage', 'coverage']);
    expect(told.best.measure).toBe('weighted-hours');
  });

  test('knows the best rota where it is the one explained', async () => {
    const { best } = await explained(TWO_DAYS, { communes: [] });
    const inputs = inputsOf(smallScenario(TWO_DAYS));
    const request = { scenario: inputs.scenario, matrix: inputs.matrix };
    const limits = { timeLimitSeconds: 20, gap: 0, iterationLimit: null, seed: 1 };
    const found = await solveScenario({ ...request, limits }, { now, stopped: () => false, onProgress: () => {} });
    const told = await explain(inputs, found.rota, {
      solve: (order) => solveScenario(order, { now, stopped: () => false, onProgress: () => {} }),
      findClashes: (order) => findClashesOf(order, { now, stopped: () => false }),
      ...{ threads: 2, communes: ['17001'], stops: [], timeLimitSeconds: 60, gap: 1e-3, seed: 1, now },
      ...{ signal: new AbortController().signal, onProgress: () => {} },
    });
    expect(told.isBest).toBe(true);
    expect(told.best.objective).toBeCloseTo(best.objective, 2);
    expect(told.communes[0]!.oneMoreVisit!.changesAgainstBest).toEqual(told.communes[0]!.oneMoreVisit!.changes);
  });

  test('says as it goes how much is answered', async () => {
    const heard: string[] = [];
    await explained(TWO_DAYS, {
      communes: ['17003', '17004'],
      onProgress: ({ done, total, commune }) => heard.push(`${done}/${total} ${commune}`),
    });
    expect(heard).toEqual(['0/3 null', '1/3 null', '2/3 Cure', '3/3 Dent']);
  });
});

describe('an explanation that ends early', () => {
  test('keeps what is answered, and says that something is missing', async () => {
    const controller = new AbortController();
    const told = await explained(TWO_DAYS, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort();
      },
    });
    expect(told.complete).toBe(false);
    expect(told.communes).toHaveLength(4);
    expect(told.communes.filter(({ oneMoreVisit }) => oneMoreVisit !== null)).toHaveLength(1);
  });

  test('before the best rota is known has nothing to say', async () => {
    const solve = () => Promise.reject(new CancelledError());
    expect(await thrown(explained(TWO_DAYS, { signal: AbortSignal.abort() }))).toBeInstanceOf(CancelledError);
    expect(await thrown(explained(TWO_DAYS, { solve }))).toBeInstanceOf(NoRotaFoundError);
  });

  test('because nothing is legal says so', async () => {
    const floors = [{ commune: '17001', leastVisitsPerCycle: 30 }];
    expect(await thrown(explained({ ...TWO_DAYS, floors }))).toBeInstanceOf(InfeasibleError);
  });

  test('asks nothing more once the time is up, and gives no question more than is left', async () => {
    let clock = 0;
    const asked: SolveRequest[] = [];
    const told = await explained(
      TWO_DAYS,
      {
        timeLimitSeconds: 10,
        now: () => clock,
        onProgress: ({ done }) => {
          clock = done * 3000;
        },
      },
      asked,
    );
    // At 0, 3, 6 and 9 seconds; at 12 the time is up.
    expect(asked).toHaveLength(4);
    expect(asked.map(({ limits }, k) => limits.timeLimitSeconds <= 10 - 3 * k)).toEqual([true, true, true, true]);
    expect(told.complete).toBe(false);
  });
});
