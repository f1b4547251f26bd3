import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { AUBE_DAY, AUBE_MORNING, brokenRules, smallTour, type VisitInput, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

type Weekday = 'monday' | 'tuesday' | 'thursday' | 'friday';
const at = (week: number, weekday: Weekday, visit: VisitInput = AUBE_MORNING) =>
  smallTour({ day: { week, weekday }, visits: [visit] });
type Patterns = NonNullable<ScenarioInput['patterns']>;
const allowing = (...patterns: Patterns) => smallScenario({ patterns });

describe('the rhythm of a stop, where the scenario names none', () => {
  test('is once a fortnight or every week', () => {
    expect(verdictOn([at(1, 'monday')]).violations).toEqual([]);
    expect(verdictOn([at(1, 'monday'), at(2, 'monday')]).violations).toEqual([]);
  });

  test('is not three times', () => {
    const verdict = verdictOn([at(1, 'monday'), at(2, 'monday'), at(2, 'thursday')]);
    expect(verdict.violations).toMatchObject([
      {
        rule: 'pattern-count',
        tour: null,
        visit: null,
        parameters: { stop: 'aube', name: 'Stop aube', visits: 3, allowed: '1, 2' },
      },
    ]);
  });

  test('keeps its weekday', () => {
    expect(verdictOn([at(1, 'monday'), at(2, 'tuesday')]).violations).toMatchObject([
      { rule: 'pattern-weekdays', parameters: { stop: 'aube', pattern: '2/2', weekdays: 'monday, tuesday' } },
    ]);
  });

  test('keeps its part of the day and its length', () => {
    const afternoon = { stop: 'aube', opens: '14:00', closes: '16:30' };
    expect(verdictOn([at(1, 'monday'), at(2, 'monday', afternoon)]).violations).toMatchObject([
      { rule: 'pattern-hours', parameters: { stop: 'aube', pattern: '2/2' } },
    ]);
    expect(brokenRules(verdictOn([at(1, 'monday'), at(2, 'monday', AUBE_DAY)]))).toEqual(['pattern-hours']);
    const lengths = smallScenario({ visits: { dwellMinutes: [120, 150] } });
    const shorter = { stop: 'aube', opens: '09:00', closes: '11:00' };
    expect(brokenRules(verdictOn([at(1, 'monday'), at(2, 'monday', shorter)], lengths))).toEqual(['pattern-hours']);
  });

  test('may open at another time', () => {
    const later = { stop: 'aube', opens: '09:30', closes: '12:00' };
    expect(verdictOn([at(1, 'monday'), at(2, 'monday', later)]).violations).toEqual([]);
  });
});

describe('the rhythm of a stop, where the scenario names its own', () => {
  const twiceAWeek = { name: 'twice', visitsPerCycle: 4, sameWeekday: false, leastGapDays: 3, mostGapDays: 4 };

  test('counts gaps in calendar days, across the end of the cycle too', () => {
    // Monday, Thursday, Monday, Thursday: 3, 4, 3 and, round the end, 4 days.
    const good = [at(1, 'monday'), at(1, 'thursday'), at(2, 'monday'), at(2, 'thursday')];
    expect(verdictOn(good, allowing(twiceAWeek)).violations).toEqual([]);
    // Friday at the end: 4 days from Monday, and 3 from Friday to the Monday after.
    const friday = [at(1, 'monday'), at(1, 'thursday'), at(2, 'monday'), at(2, 'friday')];
    expect(verdictOn(friday, allowing(twiceAWeek)).violations).toEqual([]);
    // Tuesday first: 2 days to Thursday.
    const tuesday = [at(1, 'tuesday'), at(1, 'thursday'), at(2, 'monday'), at(2, 'thursday')];
    expect(verdictOn(tuesday, allowing(twiceAWeek)).violations).toMatchObject([
      { rule: 'pattern-gap', parameters: { pattern: 'twice', gapDays: 2, least: 3, most: 4 } },
    ]);
  });

  test('counts the whole cycle as the gap of a single visit', () => {
    const once = (mostGapDays: number) => allowing({ name: 'once', visitsPerCycle: 1, mostGapDays });
    expect(verdictOn([at(2, 'tuesday')], once(14)).violations).toEqual([]);
    expect(verdictOn([at(2, 'tuesday')], once(13)).violations).toMatchObject([
      { rule: 'pattern-gap', parameters: { gapDays: 14, most: 13 } },
    ]);
  });

  test('needs one pattern that matches, whichever', () => {
    const patterns: Patterns = [
      { name: 'close', visitsPerCycle: 2, sameWeekday: false, mostGapDays: 13, leastGapDays: 1 },
      { name: 'same weekday', visitsPerCycle: 2 },
    ];
    expect(verdictOn([at(1, 'monday'), at(1, 'tuesday')], allowing(...patterns)).violations).toEqual([]);
    expect(verdictOn([at(1, 'monday'), at(2, 'monday')], allowing(...patterns)).violations).toEqual([]);
  });

  test('speaks of the nearest miss', () => {
    const patterns: Patterns = [
      { name: 'same weekday', visitsPerCycle: 2 },
      { name: 'spread', visitsPerCycle: 2, sameWeekday: false, leastGapDays: 2 },
    ];
    expect(verdictOn([at(1, 'monday'), at(1, 'tuesday')], allowing(...patterns)).violations).toMatchObject([
      { rule: 'pattern-gap', parameters: { pattern: 'spread', gapDays: 1, least: 2, most: null } },
    ]);
  });
});

describe('the rhythm of a stop that may have some of them only', () => {
  const patterns = [
    { name: 'fortnightly', visitsPerCycle: 1 },
    { name: 'weekly', visitsPerCycle: 2, leastGapDays: 7 },
  ];
  const weeklyAt = (stop: string) => smallScenario({ patterns, stops: [{ id: stop, patterns: ['weekly'] }] });

  test('is one of those', () => {
    const twice = [at(1, 'monday'), at(2, 'monday')];
    expect(verdictOn(twice, weeklyAt('aube')).violations).toEqual([]);
    expect(verdictOn([at(1, 'monday')], weeklyAt('aube')).violations).toMatchObject([
      { rule: 'pattern-count', parameters: { stop: 'aube', visits: 1, allowed: '2' } },
    ]);
  });

  test('says nothing of the others', () => {
    expect(verdictOn([at(1, 'monday')], weeklyAt('bief')).violations).toEqual([]);
  });
});
