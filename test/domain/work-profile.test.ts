import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { InputError } from '../../src/domain/problem.ts';
import { WORK_PROFILES, weeksInAverage, workProfileOf } from '../../src/domain/work-profile.ts';
import { smallInput, smallScenario } from '../support/small-scenario.ts';

function problemsOf(change: object) {
  try {
    return parseScenario({ ...smallInput(), ...change }).warnings;
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

const ana = (changes: object) => ({ agents: [{ id: 'ana', name: 'Ana', ...changes }] });

describe('rules of work', () => {
  test('that nobody knows are an error with the nearest name', () => {
    const [problem] = problemsOf(ana({ workProfile: 'public-agent' }));
    expect(problem).toEqual({
      code: 'unknown-work-profile',
      path: ['agents', 0, 'workProfile'],
      parameters: { value: 'public-agent', suggestion: 'public-agents', suggestionName: 'Agents publics' },
    });
  });

  test('of the scenario may be named, and take the place of those of the same name', () => {
    const own = { id: 'public-agents', name: 'Our reading', source: 'us', mostHoursPerWeek: 35 };
    expect(problemsOf({ ...ana({ workProfile: 'public-agents' }), workProfiles: [own] })).toEqual([]);
    const scenario = smallScenario({ agents: [{ id: 'ana', workProfile: 'public-agents' }], workProfiles: [own] });
    expect(workProfileOf(scenario, scenario.agents[0]!)).toMatchObject({ name: 'Our reading', leastRestMinutes: null });
    expect(problemsOf({ workProfiles: [own, own] })[0]!.code).toBe('duplicate-work-profile');
  });

  test('are none by default, and none of those at hand claims to be verified', () => {
    const scenario = smallScenario();
    expect(workProfileOf(scenario, scenario.agents[0]!)).toBeNull();
    expect(WORK_PROFILES.map(({ id, verified }) => [id, verified])).toEqual([
      ['public-agents', false],
      ['association', false],
    ]);
  });

  test('that recommend a longer lunch than the day has are warned of', () => {
    const lunch = { dayRules: { lunch: { minutes: 30 } } };
    expect(problemsOf({ ...ana({ workProfile: 'public-agents' }), ...lunch })[0]).toMatchObject({
      code: 'meal-short',
      parameters: { minutes: 30, least: 45 },
    });
    expect(problemsOf({ ...ana({ workProfile: 'association' }), ...lunch })).toEqual([]);
  });
});

describe('a day off', () => {
  test('is a day of the cycle', () => {
    expect(problemsOf(ana({ daysOff: [{ week: 2, weekday: 'wednesday' }] }))).toEqual([]);
    expect(problemsOf(ana({ daysOff: [{ week: 3, weekday: 'wednesday' }] }))[0]).toMatchObject({
      code: 'week-outside-cycle',
      path: ['agents', 0, 'daysOff', 0, 'week'],
    });
    expect(problemsOf(ana({ daysOff: [{ week: 1, weekday: 'sunday' }] }))[0]!.code).toBe('weekday-off');
  });

  test('on every day leaves nobody to drive', () => {
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const daysOff = [1, 2].flatMap((week) => days.map((weekday) => ({ week, weekday })));
    expect(problemsOf(ana({ daysOff })).map(({ code }) => code)).toContain('no-crew');
  });
});

test('twelve weeks on end hold each week of a cycle as often as any, where they are whole cycles', () => {
  expect(weeksInAverage(1, 0)).toEqual([12]);
  expect(weeksInAverage(4, 2)).toEqual([3, 3, 3, 3]);
  expect(weeksInAverage(5, 0)).toEqual([3, 3, 2, 2, 2]);
  expect(weeksInAverage(5, 4)).toEqual([3, 2, 2, 2, 3]);
});
