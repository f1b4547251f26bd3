import { describe, expect, test } from 'vitest';
import { likeDays, singleDays } from '../../../src/solver/selection/day-groups.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const groupsOf = (overrides: Parameters<typeof smallScenario>[0]) =>
  likeDays(instanceOf(smallScenario(overrides))).map(({ days }) => days);

describe('days of a fortnight', () => {
  test('are all alike where nothing tells them apart', () => {
    expect(groupsOf({})).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
  });

  test('are told apart by a stop that is closed', () => {
    const monday = [{ from: '08:00', to: '19:00' }];
    expect(groupsOf({ stops: [{ id: 'cure', windows: { monday } }] })).toEqual([
      [0, 5],
      [1, 2, 3, 4, 6, 7, 8, 9],
    ]);
  });

  test('are told apart by the half-days that exist, by who is there, by dates', () => {
    expect(groupsOf({ cycle: { days: { monday: ['morning'], tuesday: ['morning', 'afternoon'] } } })).toHaveLength(2);
    expect(groupsOf({ agents: [{ id: 'ana', availability: { monday: ['morning'] } }] })).toEqual([
      [0, 5],
      [1, 2, 3, 4, 6, 7, 8, 9],
    ]);
    const dates = [{ from: '2026-01-05', to: '2026-01-06' }];
    expect(groupsOf({ stops: [{ id: 'dent', dates }] })).toEqual([
      [0, 1],
      [2, 3, 4, 5, 6, 7, 8, 9],
    ]);
  });

  test('are told apart by a lock on a visit', () => {
    const lock = { kind: 'visit' as const, stop: 'aube', day: { week: 2, weekday: 'tuesday' as const } };
    expect(groupsOf({ locks: [lock] })).toEqual([[0, 1, 2, 3, 4, 5, 7, 8, 9], [6]]);
  });

  test('stand one by one in the model by day', () => {
    expect(singleDays(instanceOf(smallScenario())).map(({ index, days }) => [index, days])).toEqual(
      Array.from({ length: 10 }, (_, day) => [day, [day]]),
    );
  });
});
