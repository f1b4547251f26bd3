import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { promisesOneByOne } from '../../../src/solver/explain/promises.ts';
import { isPartOf, sizeOf } from '../../../src/solver/explain/relaxable-rule.ts';
import { relaxableRules } from '../../../src/solver/explain/relaxable-rules.ts';
import type { Reach } from '../../../src/solver/explain/variants.ts';
import { type DeepPartial, smallScenario } from '../../support/small-scenario.ts';

const everywhere: Reach = { visitable: [true, true, true, true], reached: [true, true, true, true] };

function rulesOf(changes: DeepPartial<ScenarioInput>) {
  const scenario = smallScenario(changes);
  const promises = promisesOneByOne(scenario, everywhere);
  return { rules: relaxableRules(scenario, promises), promises };
}
const ruleOf = (changes: DeepPartial<ScenarioInput>, code: string) =>
  rulesOf(changes).rules.find(({ rule }) => rule.code === code)!;
/** What the first steps ease it to. */
const firstSteps = (...asked: Parameters<typeof ruleOf>) => {
  const rule = ruleOf(...asked);
  return [1, 2].map((step) => rule.eased(step).change.parameters.to);
};

describe('the rules that can be eased', () => {
  test('are those that the planner entered', () => {
    const { rules } = rulesOf({
      floors: [{ leastVisitsPerCycle: 1 }, { commune: '17001', leastServedShare: 0.2 }],
      caps: { kmPerCycle: 100 },
      locks: [{ kind: 'agent-unit', agent: 'ana', unit: 'bus' }],
      agents: [{ id: 'ana', hoursPerWeek: 20, availability: { monday: ['morning'] } }],
      units: [{ id: 'bus', rangeKm: 50, radiusKm: 10 }],
    });
    expect(rules.map(({ rule }) => rule.code)).toEqual([
      'floor-visits-all',
      'floor-share',
      'lock-agent-unit',
      'cap-kilometres',
      'agent-week-hours',
      'agent-availability',
      'range',
      'radius',
      'day-span',
      'day-work',
      'day-departs',
      'day-returns',
      'patterns',
    ]);
  });

  test.each<[string, DeepPartial<ScenarioInput>, unknown[]]>([
    ['floor-visits', { floors: [{ commune: '17001', leastVisitsPerCycle: 3 }] }, [2, 1]],
    ['floor-share', { floors: [{ commune: '17001', leastServedShare: 0.255 }] }, [0.25, 0.24]],
    ['ceiling-visits', { floors: [{ commune: '17001', mostVisitsPerCycle: 0 }] }, [1, 2]],
    ['cap-kilometres', { caps: { kmPerCycle: 100.4 } }, [101, 102]],
    ['cap-hours', { caps: { hoursPerCycle: 9.55 } }, [9.6, 9.7]],
    ['cap-cost', { caps: { centsPerCycle: 30_050 } }, [30_100, 30_200]],
    ['agent-cycle-hours', { agents: [{ id: 'ana', hoursPerCycle: 7 }] }, [7.1, 7.2]],
    ['hour-tolerance', { patterns: [{ name: 'weekly', visitsPerCycle: 2, hourToleranceMinutes: 32 }] }, [35, 40]],
    ['day-span', { dayRules: { mostSpanMinutes: 420 } }, [425, 430]],
    ['day-departs', { dayRules: { earliestDeparture: '08:00' } }, ['07:55', '07:50']],
    ['day-returns', { dayRules: { latestReturn: '16:00' } }, ['16:05', '16:10']],
  ])('%s goes step by step', (code, changes, steps) => {
    expect(firstSteps(changes, code)).toEqual(steps);
  });

  test('know the first step that eases them by an amount', () => {
    const cap = ruleOf({ caps: { kmPerCycle: 100.4 } }, 'cap-kilometres');
    // 100.4 + 0.6 is 101, the first step; a hair more is the second.
    expect([cap.stepFor(0.6), cap.stepFor(0.601)]).toEqual([1, 2]);
    const share = ruleOf({ floors: [{ commune: '17001', leastServedShare: 0.25 }] }, 'floor-share');
    expect([share.stepFor(0.01), share.stepFor(0.011)]).toEqual([1, 2]);
  });

  test('count as much as what they say: half of it is half of a rule', () => {
    const cap = ruleOf({ caps: { kmPerCycle: 100 } }, 'cap-kilometres');
    expect(sizeOf({ rule: cap, step: 50 })).toBe(0.5);
    const visits = ruleOf({ floors: [{ leastVisitsPerCycle: 2 }] }, 'floor-visits-all');
    // One visit less in each of four communes, of two.
    expect(sizeOf({ rule: visits, step: 1 })).toBe(2);
  });

  test('grant half-days one by one', () => {
    const rule = ruleOf({ agents: [{ id: 'ana', availability: { monday: ['morning'] } }] }, 'agent-availability');
    expect(rule.rule.parameters.halfDays).toBe('monday morning');
    // The first and the third of those that are missing.
    expect(rule.eased(0b101).change.parameters.halfDays).toBe('monday afternoon, tuesday afternoon');
    expect(sizeOf({ rule, step: 0b101 })).toBeCloseTo(0.2, 12);
  });

  test('know what is said of one commune and of all', () => {
    const { rules, promises } = rulesOf({
      floors: [{ leastVisitsPerCycle: 1 }, { commune: '17001', leastVisitsPerCycle: 2 }],
    });
    const [whole] = rules;
    expect(promises.filter((promise) => isPartOf(promise, whole!)).map(({ rule }) => rule.parameters.commune)).toEqual([
      '17001',
      '17002',
      '17003',
      '17004',
    ]);
    expect(rules[1]).toBe(promises.find(({ rule }) => rule.path[1] === 1));
  });
});

describe('rhythms', () => {
  test('can be given up in a cycle of four weeks too, and at stops that have their own', () => {
    const patterns = [{ name: 'weekly', visitsPerCycle: 4 }];
    const scenario = smallScenario({ cycle: { weeks: 4 }, patterns, stops: [{ id: 'bief', patterns: ['weekly'] }] });
    const rule = relaxableRules(scenario, []).find(({ rule: { code } }) => code === 'patterns')!;
    expect(rule.gone).toMatchObject([{ path: ['patterns'] }, { path: ['stops', 1, 'patterns'], value: null }]);
  });
});

describe('a label and sectors', () => {
  test('can be given up, hours and days each by itself', () => {
    const scenario = smallScenario({
      label: { leastOpenHoursPerWeek: 24, leastDaysPerWeek: 0 },
      cycle: { sectorOfWeek: ['east', null] },
      sectors: [{ id: 'east', communes: ['17001'] }],
    });
    const rules = relaxableRules(scenario, []).map(({ rule }) => rule);
    expect(rules).toContainEqual({
      code: 'label-hours',
      path: ['label', 'leastOpenHoursPerWeek', 'value'],
      parameters: { least: 24 },
    });
    expect(rules).toContainEqual({ code: 'sectors', path: ['cycle', 'sectorOfWeek'], parameters: {} });
    expect(rules.some(({ code }) => code === 'label-days')).toBe(false);
  });
});
