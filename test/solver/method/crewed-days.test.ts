import { describe, expect, test } from 'vitest';
import { AFTERNOON_BIT, MORNING_BIT } from '../../../src/solver/instance/instance.ts';
import { crewedUnits, overworkedWeek } from '../../../src/solver/method/crewed-days.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const HOUR = 3600;

describe('units with a crew', () => {
  test('go out on every day, for as long as they like, where nothing limits the only agent', () => {
    const units = crewedUnits(instanceOf(smallScenario({ agents: [{ id: 'ana', hoursPerWeek: null }] })));
    expect(units).toHaveLength(10);
    expect(new Set(units.map(({ mostWorkSeconds }) => mostWorkSeconds))).toEqual(new Set([Number.POSITIVE_INFINITY]));
  });

  test('go out in the half-days that the agent works', () => {
    const availability = { monday: ['morning' as const], tuesday: ['afternoon' as const] };
    const units = crewedUnits(instanceOf(smallScenario({ agents: [{ id: 'ana', availability }] })));
    expect(units.map(({ halves }) => halves)).toEqual([MORNING_BIT, AFTERNOON_BIT, MORNING_BIT, AFTERNOON_BIT]);
  });

  test('share the hours of a week', () => {
    const units = crewedUnits(instanceOf(smallScenario({ agents: [{ id: 'ana', hoursPerWeek: 35 }] })));
    expect(units.map(({ mostWorkSeconds }) => mostWorkSeconds / HOUR)).toEqual(Array.from({ length: 10 }, () => 7));
  });

  test('go out on fewer days where hours would not come to six a day', () => {
    const units = crewedUnits(instanceOf(smallScenario({ agents: [{ id: 'ana', hoursPerWeek: 20 }] })));
    // 20 h are three days of 6 h 40, and no four of 5 h.
    expect(units).toHaveLength(6);
  });
});

test('a week is overworked once its tours take more hours than the crews have', () => {
  const instance = instanceOf(smallScenario({ agents: [{ id: 'ana', hoursPerWeek: 35 }] }));
  const week2 = [5, 6, 7, 8].map((day) => ({ unitClass: 0, day, seconds: 8.75 * HOUR }));
  expect(overworkedWeek(instance, week2)).toBeNull();
  expect(overworkedWeek(instance, [...week2, { unitClass: 0, day: 9, seconds: 1 }])).toBe(2);
});
