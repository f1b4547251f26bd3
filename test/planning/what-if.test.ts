import { describe, expect, test } from 'vitest';
import { halfDaysToAdd, withVisits } from '../../src/planning/what-if.ts';
import { smallScenario } from '../support/small-scenario.ts';

const SHORT_WEEK = {
  monday: ['morning', 'afternoon'],
  tuesday: ['afternoon'],
  wednesday: [],
  thursday: [],
  friday: [],
};

describe('one more half-day', () => {
  test('is each that is missing from Monday to Friday, for every unit in every week', () => {
    const added = halfDaysToAdd(smallScenario({ cycle: { days: { ...SHORT_WEEK } as never } }));
    expect(added.map(({ weekday, half }) => `${weekday} ${half}`)).toEqual([
      'tuesday morning',
      'wednesday morning',
      'wednesday afternoon',
      'thursday morning',
      'thursday afternoon',
      'friday morning',
      'friday afternoon',
    ]);
    expect(added[0]!.halfDays).toBe(2);
    expect(added[0]!.scenario.cycle.days.tuesday).toEqual(['morning', 'afternoon']);
  });

  test('is on Saturday where the working week is full', () => {
    expect(halfDaysToAdd(smallScenario()).map(({ weekday, half }) => `${weekday} ${half}`)).toEqual([
      'saturday morning',
      'saturday afternoon',
    ]);
  });

  test('raises caps in proportion, and lets the agents work then', () => {
    const agents = [{ id: 'ana', availability: { monday: ['morning' as const] } }];
    const [first] = halfDaysToAdd(smallScenario({ caps: { kmPerCycle: 100 }, agents }));
    // Ten half-days a week become eleven.
    expect(first!.capsTimes).toBeCloseTo(1.1, 12);
    expect(first!.scenario.caps).toMatchObject({ hoursPerCycle: null, centsPerCycle: null });
    expect(first!.scenario.caps.kmPerCycle).toBeCloseTo(110, 9);
    expect(first!.scenario.agents[0]!.availability).toEqual({ monday: ['morning'], saturday: ['morning'] });
  });

  test('asks for less, but where a promise to all may come to mean more communes', () => {
    const asks = (floors: { commune?: string; leastVisitsPerCycle?: number; mostVisitsPerCycle?: number }[]) =>
      halfDaysToAdd(smallScenario({ floors }))[0]!.asks;
    expect(asks([])).toBe('less');
    expect(asks([{ commune: '17001', leastVisitsPerCycle: 1 }, { mostVisitsPerCycle: 3 }])).toBe('less');
    expect(asks([{ leastVisitsPerCycle: 1 }])).toBe('other');
    expect(halfDaysToAdd(smallScenario())[0]!.capsTimes).toBe(1);
  });
});

test('visits are promised by one more floor, the last', () => {
  const { floors } = withVisits(smallScenario({ floors: [{ leastServedShare: 0.1 }] }), '17003', 2);
  expect(floors).toHaveLength(2);
  expect(floors[1]).toEqual({
    commune: '17003',
    leastVisitsPerCycle: 2,
    mostVisitsPerCycle: null,
    leastServedShare: 0,
  });
});
