import { describe, expect, test } from 'vitest';
import { chosenLifts, MOST_PRICED } from '../../../src/planning/explain/promising-lifts.ts';
import type { Answer, LiftQuestion } from '../../../src/planning/explain/questions.ts';
import { plan } from '../../../src/planning/plan.ts';
import { solveScenario } from '../../../src/planning/solve-scenario.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const inputs = inputsOf(smallScenario());
const { scenario } = inputs;
const found = await plan(inputs, {
  limits: { timeLimitSeconds: 20, gap: 0, iterationLimit: null, seed: 1 },
  solve: (request) =>
    solveScenario(request, { now: () => performance.now(), stopped: () => false, onProgress: () => {} }),
});
const { bound } = found.certificate;

/** A change at Dent lets no unit in. */
function lift(stop: string, kind: LiftQuestion['kind'] = 'lift', answer: Answer = null): LiftQuestion {
  const at = scenario.stops.find(({ id }) => id === stop)!;
  return {
    kind,
    lifts: [{ stop: at, changes: [], units: stop === 'dent' ? [] : ['bus'], on: null }],
    asks: 'less',
    scenario,
    answer,
  };
}

const together = lift('aube', 'all-lifts', { kind: 'possible', result: found });
const many = [...Array.from({ length: MOST_PRICED }, () => lift('dent')), lift('aube'), lift('aube')];
const asked = { best: bound - 5, gap: 1e-3, all: false };

describe('of many changes at stops', () => {
  test('the ones are priced that the best rota with all of them makes use of', () => {
    const { questions, leftOut } = chosenLifts({ together, lifts: many }, asked);
    expect(questions).toHaveLength(MOST_PRICED);
    expect(questions.slice(0, 2).map(({ lifts }) => lifts[0]!.stop.id)).toEqual(['aube', 'aube']);
    expect(leftOut).toEqual({ count: 2, why: 'less-promising' });
  });

  test('none is priced where all of them gain nothing', () => {
    const none = chosenLifts({ together, lifts: many }, { ...asked, best: bound - 1e-4 });
    expect(none).toEqual({ questions: [], leftOut: { count: many.length, why: 'nothing-to-gain' } });
  });

  test('nothing is settled by all of them where more may be asked of a rota too', () => {
    const other = { ...together, asks: 'other' as const };
    expect(chosenLifts({ together: other, lifts: many }, { ...asked, best: bound }).questions).toHaveLength(
      MOST_PRICED,
    );
  });

  test('the first ones are priced where it is not known what all of them gain', () => {
    const { questions } = chosenLifts({ together: { ...together, answer: null }, lifts: many }, asked);
    expect(questions).toEqual(many.slice(0, MOST_PRICED));
  });

  test('all are priced where stops are asked for by name', () => {
    expect(chosenLifts({ together: null, lifts: many }, { ...asked, all: true })).toEqual({
      questions: many,
      leftOut: null,
    });
  });
});
