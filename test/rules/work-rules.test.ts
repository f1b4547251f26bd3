import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import {
  AUBE_MORNING,
  BIEF_AFTERNOON,
  brokenRules,
  smallTour,
  type TourInput,
  verdictOn,
} from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

type Profile = NonNullable<ScenarioInput['workProfiles']>[number];
type CycleInput = NonNullable<ScenarioInput['cycle']>;

const EVERY_DAY: CycleInput['days'] = {
  monday: ['morning', 'afternoon'],
  tuesday: ['morning', 'afternoon'],
  wednesday: ['morning', 'afternoon'],
  thursday: ['morning', 'afternoon'],
  friday: ['morning', 'afternoon'],
  saturday: ['morning', 'afternoon'],
  sunday: ['morning', 'afternoon'],
};

/** The small scenario with Ana under rules of her own. */
function under(rules: Partial<Profile>, cycle: CycleInput = {}) {
  return smallScenario({
    agents: [{ id: 'ana', workProfile: 'house', hoursPerWeek: null }],
    workProfiles: [{ id: 'house', name: 'House rules', source: 'test', ...rules }],
    cycle,
    patterns: [{ name: 'any', visitsPerCycle: 1, sameWeekday: false, sameHours: false }],
  });
}

const ofWork = (tours: TourInput[], scenario: ReturnType<typeof under>) => {
  const verdict = verdictOn(tours, scenario);
  const broken = brokenRules(verdict).filter((rule) => rule.startsWith('profile'));
  expect(verdict.agents[0]!.legal).toBe(broken.length === 0);
  return broken;
};
const found = (tours: TourInput[], scenario: ReturnType<typeof under>) =>
  verdictOn(tours, scenario).violations.find(({ rule }) => rule.startsWith('profile'))!.parameters;

const on = (weekday: TourInput['day']['weekday'], changes: Partial<TourInput> = {}, week = 1) =>
  smallTour({ day: { week, weekday }, ...changes });

describe('a day of an agent with rules of work', () => {
  // Leaves at 8:44 (6 min of road, 10 of set-up), is back at 16:52: 488 min, 45 of which are lunch.
  test('has no more work and no greater span than they allow', () => {
    expect(ofWork([smallTour()], under({ mostWorkMinutesPerDay: 443, mostSpanMinutes: 488 }))).toEqual([]);
    expect(ofWork([smallTour()], under({ mostWorkMinutesPerDay: 442 }))).toEqual(['profile-work']);
    expect(ofWork([smallTour()], under({ mostSpanMinutes: 487 }))).toEqual(['profile-span']);
    expect(found([smallTour()], under({ mostSpanMinutes: 487 }))).toEqual({
      agent: 'ana',
      name: 'Ana',
      profile: 'House rules',
      minutes: 488,
      most: 487,
    });
  });

  test('is measured against nothing where the agent names no rules', () => {
    const scenario = smallScenario({ workProfiles: [{ id: 'house', name: 'H', source: 'test', mostSpanMinutes: 60 }] });
    expect(verdictOn([smallTour()], scenario).violations).toEqual([]);
    expect(verdictOn([smallTour()], scenario).agents[0]).toMatchObject({ profile: null, tours: 1, workMinutes: 443 });
  });
});

describe('a break', () => {
  test('is lunch with the waiting around it, when driving is placed as suits best', () => {
    // Free from 11:40, set up for Bief from 13:50 on, 6 min of road between: 8:44 to 11:40 are 176 min; driving first
    // and free until 13:50, the afternoon is 182 min; driving last, 188.
    expect(ofWork([smallTour()], under({ break: { minutes: 20, before: 183 } }))).toEqual([]);
    expect(found([smallTour()], under({ break: { minutes: 20, before: 182 } })).minutes).toBe(182);
    // A lunch stated leaves the waiting after it.
    const late = smallTour({ lunch: { from: '12:30', to: '13:15' } });
    expect(ofWork([late], under({ break: { minutes: 20, before: 183 } }))).toEqual([]);
  });

  test('must be long enough in one piece', () => {
    // The whole gap is 124 min without the road: longer breaks there cannot be.
    expect(ofWork([smallTour()], under({ break: { minutes: 124, before: 189 } }))).toEqual([]);
    expect(found([smallTour()], under({ break: { minutes: 125, before: 360 } })).minutes).toBe(488);
  });

  test('can be waiting between two visits of one half-day', () => {
    const visits = [
      { stop: 'aube', opens: '09:00', closes: '11:30' },
      { stop: 'bief', opens: '13:30', closes: '16:00' },
      { stop: 'aube', opens: '16:30', closes: '17:30' },
    ];
    const rule = { minutes: 20, before: 200 };
    expect(ofWork([smallTour({ visits: visits.slice(0, 2) })], under({ break: rule }))).toEqual([]);
    // 12 min of road home and 10 of packing up after 17:30, nothing free since 13:20.
    expect(found([smallTour({ visits })], under({ break: rule })).minutes).toBe(266);
  });

  test('is due before so many minutes are reached, not after them', () => {
    const morning = smallTour({ visits: [AUBE_MORNING] });
    // 8:44 to 11:46.
    expect(ofWork([morning], under({ break: { minutes: 20, before: 183 } }))).toEqual([]);
    expect(ofWork([morning], under({ break: { minutes: 20, before: 182 } }))).toEqual(['profile-break']);
  });
});

describe('rest between days', () => {
  test('is counted from return to leaving, on days that follow each other', () => {
    const tours = [on('monday'), on('tuesday', { visits: [{ ...AUBE_MORNING, stop: 'cure' }] })];
    // Back at 16:52, off at 8:42 (8 min of road): 15 h 50.
    expect(ofWork(tours, under({ leastRestMinutes: 950 }))).toEqual([]);
    expect(ofWork(tours, under({ leastRestMinutes: 951 }))).toEqual(['profile-rest']);
    expect(found(tours, under({ leastRestMinutes: 951 }))).toMatchObject({ otherTour: 0, minutes: 950 });
    expect(ofWork([tours[0]!, on('wednesday')], under({ leastRestMinutes: 1440 }))).toEqual([]);
  });

  test('is counted across the end of the cycle', () => {
    const scenario = under({ leastRestMinutes: 953 }, { days: EVERY_DAY });
    expect(ofWork([on('monday'), on('sunday', { visits: [BIEF_AFTERNOON] }, 2)], scenario)).toEqual(['profile-rest']);
    expect(ofWork([on('monday'), on('sunday', { visits: [BIEF_AFTERNOON] }, 1)], scenario)).toEqual([]);
  });
});

describe('weekly rest', () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
  const week = (which: number, weekdays: readonly TourInput['day']['weekday'][]) =>
    weekdays.map((weekday) => on(weekday, {}, which));

  test('begins in each week, and may end in the next', () => {
    // Saturday 16:52 to Monday 8:44: 39 h 52.
    const tours = [...week(1, days), ...week(2, days)];
    expect(ofWork(tours, under({ leastWeeklyRestMinutes: 2392 }, { days: EVERY_DAY }))).toEqual([]);
    const broken = ofWork(tours, under({ leastWeeklyRestMinutes: 2393 }, { days: EVERY_DAY }));
    expect(broken).toEqual(['profile-weekly-rest', 'profile-weekly-rest']);
  });

  test('is not that of the week before', () => {
    const scenario = under({ leastWeeklyRestMinutes: 35 * 60 }, { days: EVERY_DAY });
    const tours = [...week(1, days), ...week(2, [...days, 'sunday'])];
    expect(found(tours, scenario)).toMatchObject({ week: 2, minutes: 952 });
    expect(ofWork(tours, scenario)).toEqual(['profile-weekly-rest']);
    expect(ofWork(week(1, [...days, 'sunday']), scenario)).toEqual([]);
  });
});

describe('hours a week', () => {
  const twoDays = [on('monday'), on('tuesday')];
  test('keep the limit of the rules, and their average over 12 weeks', () => {
    // 886 min of work in week 1, none in week 2.
    expect(ofWork(twoDays, under({ mostHoursPerWeek: 886 / 60 }))).toEqual([]);
    expect(ofWork(twoDays, under({ mostHoursPerWeek: 885 / 60 }))).toEqual(['profile-week-hours']);
    expect(ofWork(twoDays, under({ mostAverageHours: 443 / 60 }))).toEqual([]);
    expect(ofWork(twoDays, under({ mostAverageHours: 442 / 60 }))).toHaveLength(2);
  });

  test('are averaged over every 12 weeks on end, of five weeks that repeat too', () => {
    // Weeks 1 and 6 and 11 lie in the 12 from week 1 on: three times 886 min; in those from week 3 on, twice.
    const scenario = under({ mostAverageHours: (2.9 * 886) / 60 / 12 }, { weeks: 5 });
    const verdict = verdictOn(twoDays, scenario);
    const weeks = verdict.violations.filter(({ rule }) => rule === 'profile-average-hours');
    expect(weeks.map(({ parameters }) => parameters.week)).toEqual([1, 5]);
  });
});

describe('a day off', () => {
  test('is one on which the agent does not work, whatever the weekday', () => {
    const daysOff = [{ week: 2, weekday: 'monday' as const }];
    const scenario = smallScenario({ agents: [{ id: 'ana', daysOff }] });
    expect(brokenRules(verdictOn([smallTour()], scenario))).toEqual([]);
    const onIt = on('monday', { visits: [AUBE_MORNING] }, 2);
    expect(brokenRules(verdictOn([onIt], scenario))).toEqual(['agent-absent']);
  });
});
