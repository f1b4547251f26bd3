import { describe, expect, test } from 'vitest';
import type { CommuneCoverage, Verdict } from '../../src/domain/verdict.ts';
import { fairnessOf, giniOf } from '../../src/planning/fairness.ts';
import { verdictOn } from '../support/small-rota.ts';

function commune(name: string, hours: { need: number; served: number }, reachable = true): CommuneCoverage {
  const { need, served } = hours;
  return {
    code: name,
    name,
    needHours: [need, 0],
    servedHours: [served, 0],
    demandHours: [served, 0],
    visits: 0,
    reachable,
  };
}

const verdictWith = (communes: CommuneCoverage[]): Verdict => ({ ...verdictOn([]), communes });

describe('the Gini of served shares', () => {
  test('is nought where all are alike, and where nobody has anything', () => {
    expect(giniOf([0.4, 0.4, 0.4])).toBeCloseTo(0, 12);
    expect(giniOf([0, 0])).toBe(0);
    expect(giniOf([])).toBe(0);
  });

  test('is (n − 1) ÷ n where one has all', () => {
    expect(giniOf([0, 0, 0, 1])).toBeCloseTo(3 / 4, 12);
  });

  // Mean absolute difference over all ordered pairs: (0.1 + 0.3 + 0.2) × 2 ÷ 9; ÷ (2 × mean 0.2333…) = 0.2857…
  test('is half the mean difference over the mean', () => {
    expect(giniOf([0.4, 0.1, 0.2])).toBeCloseTo((0.3 + 0.1 + 0.2) / 3 / 3 / (0.7 / 3), 12);
  });
});

describe('fairness', () => {
  test('names the worst-off of the communes within reach', () => {
    const verdict = verdictWith([
      commune('a', { need: 10, served: 5 }),
      commune('b', { need: 10, served: 2 }),
      commune('island', { need: 10, served: 0 }, false),
      commune('empty', { need: 0, served: 0 }),
    ]);
    expect(fairnessOf(verdict).worstOff).toEqual({ code: 'b', name: 'b', servedShare: 0.2 });
    expect(fairnessOf(verdict).unserved.map(({ name }) => name)).toEqual(['island']);
  });

  test('names nobody where no stop reaches anybody', () => {
    const verdict = verdictWith([commune('island', { need: 10, served: 0 }, false)]);
    expect(fairnessOf(verdict)).toMatchObject({ worstOff: null, gini: 0 });
  });
});
