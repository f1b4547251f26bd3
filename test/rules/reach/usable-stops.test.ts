import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { verdictOn } from '../../support/small-rota.ts';
import { type DeepPartial, positionAt, smallScenario } from '../../support/small-scenario.ts';

/** Whether Aube, the only stop, can be used: nobody goes to a stop of another commune here. */
function isAubeUsable(overrides: DeepPartial<ScenarioInput>): boolean {
  const coverage = { awayShareWithCar: 0, awayShareWithoutCar: 0, ...overrides.coverage };
  const scenario = smallScenario({ ...overrides, coverage }, { stops: ['aube'] });
  return verdictOn([], scenario).communes[0]!.reachable;
}

const aube = (changes: DeepPartial<ScenarioInput['stops'][number]>) =>
  isAubeUsable({ stops: [{ id: 'aube', ...changes }] });
const windowOn = (weekday: string, from: string, to: string) => ({
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  [weekday]: [{ from, to }],
});

describe('a stop is usable', () => {
  test('where nothing stands against it', () => {
    expect(isAubeUsable({})).toBe(true);
  });

  test('not without a road, there or back', () => {
    expect(aube({ reachableByRoad: false })).toBe(false);
  });

  test('not where no unit finds what it needs', () => {
    expect(aube({ parkingSlots: 0 })).toBe(false);
    const trike = {
      id: 'trike',
      name: 'Trike',
      garage: { name: 'Yard', point: positionAt(1, 1) },
      needs: { parkingSlots: 0 },
    };
    expect(isAubeUsable({ stops: [{ id: 'aube', parkingSlots: 0 }], units: [trike] })).toBe(true);
  });

  test('not where the power of the unit does not last a visit', () => {
    const bus = (autonomyHours: number) => ({
      units: [{ id: 'bus', needs: { socket: '16A' as const }, autonomyHours }],
    });
    expect(isAubeUsable(bus(2.4))).toBe(false);
    expect(isAubeUsable(bus(2.5))).toBe(true);
  });

  test('not where no window holds a visit of any length', () => {
    expect(aube({ windows: windowOn('tuesday', '10:00', '12:30') })).toBe(true);
    expect(aube({ windows: windowOn('tuesday', '10:05', '12:30') })).toBe(false);
    expect(aube({ windows: windowOn('saturday', '08:00', '19:00') })).toBe(false);
  });

  test('not where only a day is long enough and days do not exist', () => {
    expect(aube({ leastDwellMinutes: 300 })).toBe(true);
    expect(
      isAubeUsable({ stops: [{ id: 'aube', leastDwellMinutes: 300 }], visits: { parts: ['morning', 'afternoon'] } }),
    ).toBe(false);
  });

  test('not where the day is too short to go there', () => {
    // 182 minutes from leaving to return.
    expect(isAubeUsable({ dayRules: { mostSpanMinutes: 182 } })).toBe(true);
    expect(isAubeUsable({ dayRules: { mostSpanMinutes: 181 } })).toBe(false);
  });

  test('not in a commune that has a fixed service point', () => {
    const servicePoints = [{ id: 'fs', name: 'Maison', commune: '17001', point: positionAt(6, 0) }];
    expect(isAubeUsable({ territory: { servicePoints } })).toBe(false);
    expect(isAubeUsable({ territory: { servicePoints }, visits: { beside: true } })).toBe(true);
  });

  test('not where the planner has closed it, or locked it to a weekday that is off', () => {
    expect(isAubeUsable({ locks: [{ kind: 'stop-closed', stop: 'aube' }] })).toBe(false);
    expect(isAubeUsable({ locks: [{ kind: 'stop-weekday', stop: 'aube', weekday: 'friday' }] })).toBe(true);
    expect(isAubeUsable({ locks: [{ kind: 'stop-weekday', stop: 'aube', weekday: 'saturday' }] })).toBe(false);
    expect(isAubeUsable({ locks: [{ kind: 'visit', stop: 'aube', day: { week: 1, weekday: 'monday' } }] })).toBe(true);
  });

  test('not where the dates permitted leave no rhythm', () => {
    const onlyWeekOne = [{ from: '2026-01-05', to: '2026-01-09' }];
    expect(aube({ dates: onlyWeekOne })).toBe(true);
    const weekly = { name: 'weekly', visitsPerCycle: 2, leastGapDays: 7, mostGapDays: 7 };
    expect(isAubeUsable({ stops: [{ id: 'aube', dates: onlyWeekOne }], patterns: [weekly] })).toBe(false);
  });
});
