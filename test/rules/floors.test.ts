import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { judge } from '../../src/rules/judge.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { AUBE_MORNING, brokenRules, rotaOf, smallTour, verdictOn } from '../support/small-rota.ts';
import { type DeepPartial, smallScenario } from '../support/small-scenario.ts';

type Floors = NonNullable<ScenarioInput['floors']>;
const promising = (floors: Floors, more: DeepPartial<ScenarioInput> = {}) => smallScenario({ floors, ...more });
// One visit to Aube: 2.5 hours; see judge.test.ts for what it serves.
const rota = [smallTour({ visits: [AUBE_MORNING] })];

describe('promises of visits', () => {
  test('to a commune', () => {
    const floor = { commune: '17001', leastVisitsPerCycle: 1, mostVisitsPerCycle: 1 };
    expect(verdictOn(rota, promising([floor])).violations).toEqual([]);
    expect(
      verdictOn(rota, promising([{ ...floor, leastVisitsPerCycle: 2, mostVisitsPerCycle: null }])).violations,
    ).toMatchObject([
      { rule: 'floor-visits', tour: null, parameters: { commune: '17001', name: 'Aube', visits: 1, least: 2 } },
    ]);
    expect(
      verdictOn(rota, promising([{ ...floor, leastVisitsPerCycle: 0, mostVisitsPerCycle: 0 }])).violations,
    ).toMatchObject([{ rule: 'ceiling-visits', parameters: { commune: '17001', name: 'Aube', visits: 1, most: 0 } }]);
  });

  test('to every commune mean those that have a usable stop', () => {
    const stops = [{ id: 'dent', reachableByRoad: false }];
    const verdict = verdictOn(rota, promising([{ leastVisitsPerCycle: 1 }], { stops }));
    expect(verdict.violations.map(({ rule, parameters }) => [rule, parameters.name])).toEqual([
      ['floor-visits', 'Bief'],
      ['floor-visits', 'Cure'],
    ]);
  });
});

describe('promises of a served share', () => {
  test('are kept at the cost of others where the hours allow it', () => {
    // Without a promise Bief gets its first tier, 0.45 of 10 hours. Promised 10 %: 1 hour, within the 3.57 that would come.
    const verdict = verdictOn(rota, promising([{ commune: '17002', leastServedShare: 0.1 }]));
    expect(verdict.violations).toEqual([]);
    expect(verdict.communes[1]!.servedHours).toEqual([expect.closeTo(1, 9), 0]);
    // Bief's second tier starts after 0.45, so of its first hour 0.45 is worth 8 and 0.55 worth 4. Aube gives up its
    // 0.5 of the second tier (worth 4), and 0.05 h of some first tier (worth 8) is lost besides:
    // 8 × 1.95 + 4 × 0.55 = 17.8, 0.2 less than the 18 without the promise.
    expect(verdict.figures.value).toBeCloseTo(17.8, 9);
    expect(verdict.figures.servedHours).toBeCloseTo(2.5, 9);
  });

  test('are broken where they are beyond reach', () => {
    // At most 3.57 of Bief's 10 hours would come to Aube, but the visit has 2.5 hours: a quarter.
    expect(verdictOn(rota, promising([{ commune: '17002', leastServedShare: 0.25 }])).violations).toEqual([]);
    const verdict = verdictOn(rota, promising([{ commune: '17002', leastServedShare: 0.3 }]));
    expect(verdict.violations).toMatchObject([
      {
        rule: 'floor-served',
        parameters: { commune: '17002', name: 'Bief', share: expect.closeTo(0.25, 9), least: 0.3 },
      },
    ]);
  });

  test('are measured with a billionth of tolerance', () => {
    expect(verdictOn(rota, promising([{ commune: '17002', leastServedShare: 0.25 + 5e-10 }])).violations).toEqual([]);
  });

  test('to every commune leave out those that no usable stop reaches', () => {
    const unreached = { coverage: { awayShareWithCar: 0, awayShareWithoutCar: 0 } };
    const scenario = smallScenario({ floors: [{ leastServedShare: 0.05 }], ...unreached }, { stops: ['aube'] });
    expect(verdictOn(rota, scenario).violations).toEqual([]);
    // Named, the commune counts.
    const named = smallScenario(
      { floors: [{ commune: '17002', leastServedShare: 0.05 }], ...unreached },
      { stops: ['aube'] },
    );
    expect(brokenRules(verdictOn(rota, named))).toEqual(['floor-served']);
  });

  test('are kept where there is nothing to serve', () => {
    const territory = { communes: [{ code: '17004', population: { aged60Plus: 0, aged75Plus: 0 } }] };
    const scenario = promising([{ commune: '17004', leastServedShare: 1 }], { territory });
    expect(verdictOn(rota, scenario).violations).toEqual([]);
  });
});

describe('shares that the rota itself keeps', () => {
  const scenario = smallScenario();
  const keeping = (commune: string, leastServedShare: number) => {
    const inputs = inputsOf(scenario);
    const stated = { ...rotaOf(rota), keptShares: [{ commune, leastServedShare }] };
    return judge(scenario, inputs.need, inputs.matrix, stated);
  };

  test('come before what is worth more', () => {
    const verdict = keeping('17002', 0.1);
    expect(verdict.violations).toEqual([]);
    expect(verdict.communes[1]!.servedHours).toEqual([expect.closeTo(1, 9), 0]);
    expect(verdict.figures.value).toBeLessThan(verdictOn(rota, scenario).figures.value);
  });

  test('are broken where the hours do not suffice', () => {
    expect(keeping('17002', 0.9).violations).toMatchObject([
      { rule: 'kept-share', tour: null, parameters: { commune: '17002', name: 'Bief', least: 0.9 } },
    ]);
  });

  test('of a commune that does not exist are a violation, not an error', () => {
    expect(keeping('99999', 0.1).violations).toMatchObject([
      { rule: 'commune-unknown', parameters: { commune: '99999' } },
    ]);
  });
});
