import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Progress } from '../../src/domain/progress.ts';
import type { Measure } from '../../src/domain/rota.ts';
import { bestSoFar } from '../../src/planning/best-so-far.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';

const { scenario, matrix } = inputsOf();
const request = { scenario, matrix, limits: DEFAULT_LIMITS };

function message(stage: { number: number; measure: Measure }, changes: Partial<Progress>): Progress {
  const silent = {
    phase: 'fold',
    elapsedSeconds: 0,
    tours: 3,
    objective: null,
    bound: null,
    gap: null,
    rota: null,
  } as const;
  return { ...silent, stage: { ...stage, count: 3 }, ...changes };
}

const named = (name: string) => ({ ...rotaOf([smallTour()]), name });
const FIRST = { number: 1, measure: 'weighted-hours' } as const;
const SECOND = { number: 2, measure: 'communes' } as const;
const THIRD = { number: 3, measure: 'euros' } as const;

describe('the best so far', () => {
  test('is nothing before there is a rota', () => {
    const best = bestSoFar(request);
    best.record(message(FIRST, { bound: 10 }));
    expect(best.outcome('cancelled')).toBeNull();
  });

  test('of a run of one stage has the last rota and the last bound', () => {
    const best = bestSoFar(request);
    best.record(message(FIRST, { objective: 4, rota: named('poor') }));
    best.record(message(FIRST, { objective: 5, bound: 9, rota: named('good') }));
    best.record(message(FIRST, { objective: 5, bound: 6 }));
    expect(best.outcome('cancelled')).toMatchObject({
      rota: { name: 'good', stages: [] },
      certificate: {
        objective: 5,
        bound: 6,
        gap: expect.closeTo(0.2, 9),
        status: 'cancelled',
        measure: 'weighted-hours',
      },
      stages: [],
      coverage: null,
    });
  });

  test('of a run of several has a proof for each that has shown a rota', () => {
    const best = bestSoFar(request);
    best.record(message(FIRST, { objective: 5, bound: 5, rota: named('coverage') }));
    best.record(message(SECOND, { objective: 3, rota: named('broad') }));
    best.record(message(SECOND, { objective: 3, bound: 4 }));
    best.record(message(THIRD, { objective: 700, rota: named('cheap') }));
    best.record(message(THIRD, { objective: 700, bound: 650 }));
    const outcome = best.outcome('time-limit')!;
    expect(outcome.rota.name).toBe('cheap');
    expect(outcome.certificate).toMatchObject({ objective: 700, bound: 650, measure: 'euros', status: 'time-limit' });
    expect(outcome.coverage!.certificate).toMatchObject({ objective: 5, bound: 5, status: 'optimal' });
    expect(outcome.stages.map((stage) => stage.certificate)).toMatchObject([
      { objective: 3, bound: 4, measure: 'communes', status: 'time-limit' },
    ]);
    expect(outcome.rota.stages).toEqual(outcome.stages.map((stage) => stage.certificate));
  });

  test('of a stage that has shown none yet is that of the stage before', () => {
    const best = bestSoFar(request);
    best.record(message(FIRST, { objective: 5, bound: 5, rota: named('coverage') }));
    best.record(message(SECOND, {}));
    expect(best.outcome('cancelled')).toMatchObject({
      rota: { name: 'coverage' },
      certificate: { status: 'cancelled' },
    });
  });

  test('without a bound yet is bounded by what needs no solver', () => {
    const bounds = ([FIRST, SECOND, { number: 1, measure: 'least-share' }, THIRD] as const).map((stage) => {
      const best = bestSoFar(request);
      best.record(message(stage, { objective: 0.5, rota: named('first') }));
      return best.outcome('cancelled')!.certificate.bound;
    });
    expect(bounds).toEqual([expect.closeTo(1.85 * 46, 9), 4, 1, 0]);
  });
});
