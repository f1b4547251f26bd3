import { describe, expect, test } from 'vitest';
import { layCalendar } from '../../src/calendar/lay-calendar.ts';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { BIEF_AFTERNOON, rotaOf, smallTour, type TourInput } from '../support/small-rota.ts';
import { type DeepPartial, positionAt, smallScenario } from '../support/small-scenario.ts';

type Profile = NonNullable<ScenarioInput['workProfiles']>[number];

const stated = { departs: '08:00', lunch: { from: '12:15', to: '13:00' }, returns: '17:00' };
const week = { from: '2026-01-05', to: '2026-01-18' };

/** Ana is on leave on Monday 5 January; who goes instead, under those rules of work. */
function standIn(rules: Partial<Profile>, more: { tours?: TourInput[]; ana?: string } = {}): string[] {
  const scenario = smallScenario({
    workProfiles: [{ id: 'own', name: 'Own', source: 'a test', ...rules }],
    agents: [
      { id: 'ana', workProfile: more.ana ?? null },
      { id: 'ben', name: 'Ben', workProfile: 'own' },
    ],
    units: [{ id: 'van', name: 'Van', garage: { name: 'Garage', point: positionAt(0, 0) } }],
    calendar: { publicHolidays: null, leave: [{ agent: 'ana', from: '2026-01-05', to: '2026-01-05' }] },
  } as DeepPartial<ScenarioInput>);
  const tours = [smallTour(stated), ...(more.tours ?? [])];
  return layCalendar(scenario, rotaOf(tours), week)
    .tours.filter(({ unit, date }) => unit === 'bus' && date === '2026-01-05')
    .flatMap(({ agents }) => agents);
}

const benOn = (weekday: 'monday' | 'tuesday' | 'sunday', times: object = {}, weekNumber = 1): TourInput => ({
  ...smallTour({ ...stated, visits: [{ ...BIEF_AFTERNOON, stop: 'cure' }], lunch: null, agents: ['ben'], ...times }),
  unit: 'van',
  day: { week: weekNumber, weekday },
});

describe('a stand-in', () => {
  test.each<[string, Partial<Profile>, Partial<Profile>]>([
    // Nine hours out, 8 h 15 of work; the longest stretch is 4 h 15 before lunch.
    ['work in a day', { mostWorkMinutesPerDay: 494 }, { mostWorkMinutesPerDay: 495 }],
    ['time out in a day', { mostSpanMinutes: 539 }, { mostSpanMinutes: 540 }],
    ['work without a break', { break: { minutes: 20, before: 255 } }, { break: { minutes: 20, before: 256 } }],
    ['a break in one piece', { break: { minutes: 46, before: 360 } }, { break: { minutes: 45, before: 360 } }],
    ['work in a week', { mostHoursPerWeek: 8.2 }, { mostHoursPerWeek: 8.25 }],
    ['work on average over 12 weeks', { mostAverageHours: 0.68 }, { mostAverageHours: 0.69 }],
  ])('keeps the rules of work: %s', (_, broken, kept) => {
    expect(standIn(broken)).toEqual([]);
    expect(standIn(kept)).toEqual(['ben']);
  });

  test('rests long enough before the day and after it', () => {
    // Back at 17:00, and away again on Tuesday at 6:00: 13 hours.
    const tomorrow = { tours: [benOn('tuesday', { departs: '06:00' })] };
    expect(standIn({ leastRestMinutes: 13 * 60 }, tomorrow)).toEqual(['ben']);
    expect(standIn({ leastRestMinutes: 13 * 60 + 1 }, tomorrow)).toEqual([]);
    // Back on Sunday of the cycle before at 22:00; away on Monday at 8:00: 10 hours.
    const yesterday = { tours: [benOn('sunday', { returns: '22:00' }, 2)] };
    expect(standIn({ leastRestMinutes: 10 * 60 }, yesterday)).toEqual(['ben']);
    expect(standIn({ leastRestMinutes: 11 * 60 }, yesterday)).toEqual([]);
  });

  test('is free for long enough once a week', () => {
    // In week 1 Ben works on Sunday alone, 8:00 to 17:00. With Monday too, he is free from Monday 17:00 to Sunday 8:00.
    const sunday = { tours: [benOn('sunday', {}, 2)] };
    expect(standIn({ leastWeeklyRestMinutes: 72 * 60 }, sunday)).toEqual(['ben']);
  });

  test('takes the breaks that the judge has looked at, where somebody of the crew has the same rules', () => {
    const rule = { break: { minutes: 46, before: 360 } };
    expect(standIn(rule)).toEqual([]);
    expect(standIn(rule, { ana: 'own' })).toEqual(['ben']);
  });
});

test('the average counts the weeks before and after, over the ends of cycles', () => {
  // Ben works 8 h 15 every other Tuesday: six times in 12 weeks. With Monday, seven: 4.81 a week.
  const tours = [benOn('tuesday', { departs: '08:25', returns: '16:40' })];
  const mostAverage = (7 * 8.25) / 12;
  expect(standIn({ mostAverageHours: mostAverage }, { tours })).toEqual(['ben']);
  expect(standIn({ mostAverageHours: mostAverage - 0.01 }, { tours })).toEqual([]);
});
