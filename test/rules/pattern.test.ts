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

describe('the rhythm of a stop that opens at the same hour within a tolerance', () => {
  const weekly = { name: 'weekly', visitsPerCycle: 2 };
  const within = (hourToleranceMinutes: number | null, changes = {}) =>
    smallScenario({
      patterns: [{ ...weekly, hourToleranceMinutes, ...changes }],
      visits: { dwellMinutes: [120, 150] },
    });
  const opening = (opens: string, closes: string) => ({ stop: 'aube', opens, closes });
  const [nine, later] = [opening('09:00', '11:30'), opening('09:45', '12:15')];
  const both = [at(1, 'monday', nine), at(2, 'monday', later)];

  test('may not differ by more: 9:45 less 9:00 is 45 minutes', () => {
    expect(verdictOn(both, within(45)).violations).toEqual([]);
    expect(verdictOn(both, within(44)).violations).toMatchObject([
      {
        rule: 'pattern-clock',
        tour: null,
        visit: null,
        parameters: {
          stop: 'aube',
          name: 'Stop aube',
          pattern: 'weekly',
          earliest: '09:00',
          latest: '09:45',
          most: 44,
        },
      },
    ]);
    expect(verdictOn(both, within(null)).violations).toEqual([]);
  });

  test('holds for every two of its visits, not only for those that follow each other', () => {
    // 9:00, 9:20, 9:40: each 20 minutes from the next, the last 40 from the first.
    const thrice = { visitsPerCycle: 3, sameWeekday: false };
    const visits = [opening('09:00', '11:30'), opening('09:20', '11:50'), opening('09:40', '12:10')];
    const tours = visits.map((visit, v) => at(1, (['monday', 'tuesday', 'thursday'] as const)[v]!, visit));
    expect(brokenRules(verdictOn(tours, within(40, thrice)))).toEqual([]);
    expect(brokenRules(verdictOn(tours, within(20, thrice)))).toEqual(['pattern-clock']);
  });

  test('lets lengths differ where the same hours are not asked for, and never the part of the day', () => {
    const shorter = opening('09:15', '11:15');
    const afternoon = opening('14:00', '16:00');
    const anyLength = within(720, { sameHours: false });
    expect(brokenRules(verdictOn([at(1, 'monday', nine), at(2, 'monday', shorter)], anyLength))).toEqual([]);
    expect(brokenRules(verdictOn([at(1, 'monday', nine), at(2, 'monday', shorter)], within(15)))).toEqual([
      'pattern-hours',
    ]);
    expect(brokenRules(verdictOn([at(1, 'monday', nine), at(2, 'monday', afternoon)], anyLength))).toEqual([
      'pattern-part',
    ]);
    // It opens at 9:00 too, and closes over lunch: a day is another part.
    expect(brokenRules(verdictOn([at(1, 'monday', nine), at(2, 'monday', AUBE_DAY)], anyLength))).toEqual([
      'pattern-part',
    ]);
  });

  test('counts the opening before the pause, and not the one after it', () => {
    const days = (second: { opens: string; pause: { from: string; to: string }; closes: string }) => [
      at(1, 'monday', { stop: 'aube', opens: '09:00', pause: { from: '11:30', to: '13:30' }, closes: '16:00' }),
      at(2, 'monday', { stop: 'aube', ...second }),
    ];
    const laterNoon = { opens: '09:00', pause: { from: '11:30', to: '14:30' }, closes: '17:00' };
    const laterMorning = { opens: '09:30', pause: { from: '12:00', to: '13:30' }, closes: '16:00' };
    expect(brokenRules(verdictOn(days(laterNoon), within(0)))).toEqual([]);
    expect(brokenRules(verdictOn(days(laterMorning), within(0)))).toEqual(['pattern-clock']);
  });

  test('is a nearer miss than another rhythm that asks for something else', () => {
    const patterns = [
      { ...weekly, hourToleranceMinutes: 10 },
      { ...weekly, name: 'apart', leastGapDays: 8 },
    ];
    expect(brokenRules(verdictOn(both, smallScenario({ patterns })))).toEqual(['pattern-clock']);
  });
});
