import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/domain/progress.ts';
import { outerBound } from '../../src/planning/outer-bound.ts';
import { DisagreementError, plan } from '../../src/planning/plan.ts';
import type { Solve } from '../../src/planning/solve-scenario.ts';
import { certificateOf } from '../support/certificates.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { rotaOf, smallTour, type TourInput, verdictOn } from '../support/small-rota.ts';

const inputs = inputsOf();
const legal = smallTour();
const worth = verdictOn([legal]).figures.objective;

/** A solver that answers these tours, and says this of them. */
function answering(tours: TourInput[], said: { objective: number; bound: number }): Solve {
  const certificate = certificateOf(said, 'gap-reached');
  return async () => ({ rota: rotaOf(tours), certificate, stages: [], coverage: null, statistics: null });
}

const planWith = (solve: Solve) => plan(inputs, { limits: DEFAULT_LIMITS, solve });

describe('planning', () => {
  test('returns the rota with the certificate, the judge’s objective and what travel rests on', async () => {
    const hairOff = worth * (1 + 5e-7);
    const { rota, certificate, verdict } = await planWith(
      answering([legal], { objective: hairOff, bound: worth * 1.5 }),
    );
    expect(verdict.legal).toBe(true);
    expect(certificate).toEqual({
      objective: worth,
      bound: worth * 1.5,
      gap: expect.closeTo(0.5, 9),
      status: 'gap-reached',
      measure: 'weighted-hours',
      keeps: null,
    });
    expect(rota.certificate).toEqual(certificate);
    expect(rota.travel).toEqual(inputs.matrix.note);
  });

  test('lifts a bound that rounding left a hair below the objective', async () => {
    const { certificate } = await planWith(answering([legal], { objective: worth, bound: worth * (1 - 1e-9) }));
    expect(certificate).toMatchObject({ bound: worth, gap: 0 });
  });

  test.each([
    [
      'an illegal rota',
      answering([smallTour({ departs: '06:00' })], { objective: worth, bound: worth }),
      'departs-early',
    ],
    ['another objective', answering([legal], { objective: worth * 1.00001, bound: worth * 2 }), String(worth)],
    [
      'a bound below the objective',
      answering([legal], { objective: worth, bound: worth * 0.999 }),
      String(worth * 0.999),
    ],
    ['no number', answering([legal], { objective: Number.NaN, bound: worth }), 'NaN'],
  ])('takes %s for a bug, and says both numbers', async (_, solve, said) => {
    const error = await planWith(solve).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DisagreementError);
    expect(String(error)).toContain(said);
  });
});

// Tiers of the defaults: 0.05 × 8 + 0.1 × 4 + 0.2 × 2 + 0.65 × 1 = 1.85 weighted hours for an hour; 46 hours of need.
test('the outer bound is all need within reach, served for nothing', () => {
  expect(outerBound(inputs.scenario, inputs.need, 'weighted-hours')).toBeCloseTo(1.85 * 46, 9);
  expect(outerBound(inputs.scenario, { ...inputs.need, catchments: [] }, 'weighted-hours')).toBe(0);
  expect(outerBound(inputs.scenario, inputs.need, 'euros')).toBe(0);
  expect(outerBound(inputs.scenario, inputs.need, 'least-share')).toBe(1);
});
