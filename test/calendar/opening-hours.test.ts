import fc from 'fast-check';
import OpeningHoursLibrary from 'opening_hours';
import { describe, expect, test } from 'vitest';
import type { DatedTour } from '../../src/calendar/dated-tour.ts';
import { dateAfter } from '../../src/calendar/dates.ts';
import { LONGEST_OSM_VALUE, openingHoursOf } from '../../src/calendar/opening-hours.ts';
import { AUBE_DAY, AUBE_MORNING } from '../support/small-rota.ts';

type Hours = { opens: string; closes: string; pause?: { from: string; to: string } | null | undefined };
const MORNING: Hours = AUBE_MORNING;

const tourOn = (date: string, hours: Hours = MORNING): DatedTour => ({
  unit: 'bus',
  date,
  planned: date,
  agents: [],
  visits: [{ stop: 'aube', opens: hours.opens, closes: hours.closes, pause: hours.pause ?? null }],
  departs: null,
  lunch: null,
  returns: null,
});
const every = (days: number, from: string, count: number) =>
  Array.from({ length: count }, (_, k) => dateAfter(from, k * days));
const osmValue = (tours: DatedTour[]) => openingHoursOf(tours).get('aube')!.value;

/** What the library behind OpenStreetMap's own tools reads: `date from-to`, local times of this machine. */
function readBack(value: string, years: { from: number; to: number }): string[] {
  const place = { lat: 46, lon: 0, address: { country_code: 'fr', state: 'Nouvelle-Aquitaine' } };
  const read = new OpeningHoursLibrary(value, place as never);
  const local = (time: Date) => {
    const [hours, minutes] = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0'));
    return `${hours}:${minutes}`;
  };
  const date = (time: Date) =>
    [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return read
    .getOpenIntervals(new Date(years.from, 0, 1), new Date(years.to, 11, 31))
    .map(([from, to]) => `${date(from)} ${local(from)}-${local(to)}`);
}

function sessionsOf(tours: readonly DatedTour[], until: string): string[] {
  return tours
    .filter(({ date }) => date <= until)
    .flatMap(({ date, visits }) =>
      visits.flatMap(({ opens, closes, pause }) =>
        pause === null
          ? [`${date} ${opens}-${closes}`]
          : [`${date} ${opens}-${pause.from}`, `${date} ${pause.to}-${closes}`],
      ),
    )
    .sort();
}

describe('opening hours', () => {
  test('list the dates of a fortnight', () => {
    const tours = every(14, '2026-01-05', 3).map((date) => tourOn(date));
    expect(osmValue(tours)).toBe('2026 Jan 05,2026 Jan 19,2026 Feb 02 09:00-11:30');
  });

  test('say a weekly rhythm as such, between its first and last date, with what differs', () => {
    const tours = every(7, '2026-03-02', 12).map((date) => tourOn(date));
    tours[5] = tourOn('2026-04-07');
    expect(osmValue(tours)).toBe('2026 Mar 02-2026 May 18 Mo 09:00-11:30; 2026 Apr 06 off; 2026 Apr 07 09:00-11:30');
  });

  test('have two sessions where a visit closes over lunch', () => {
    expect(osmValue([tourOn('2026-01-05', AUBE_DAY)])).toBe('2026 Jan 05 09:00-11:30,14:00-16:30');
  });

  test('are none where a stop is not served', () => {
    expect(openingHoursOf([tourOn('2026-01-05')]).get('bief')).toBeUndefined();
  });

  test('of a fortnight go as far as fits into a value of OpenStreetMap, and say how far', () => {
    const tours = every(14, '2026-01-05', 60).map((date) => tourOn(date));
    const { value, until } = openingHoursOf(tours).get('aube')!;
    expect(value.length).toBeLessThanOrEqual(LONGEST_OSM_VALUE);
    expect(until).toBe('2026-09-28');
    expect(readBack(value, { from: 2025, to: 2028 })).toEqual(sessionsOf(tours, until));
  });

  test('of a fortnight through a year of 53 weeks are right where odd and even weeks are not', () => {
    const tours = every(14, '2026-12-07', 4).map((date) => tourOn(date));
    const years = { from: 2026, to: 2027 };
    expect(readBack(osmValue(tours), years)).toEqual(sessionsOf(tours, '2027-12-31'));
    const byParity = readBack('week 02-52/2 Mo 09:00-11:30', years);
    expect(byParity).not.toContain('2027-01-04 09:00-11:30');
  });

  test('are read back as the dates that they were made from', () => {
    const weekly = fc.record({ days: fc.integer({ min: 1, max: 14 }), dropped: fc.array(fc.nat(30)) });
    fc.assert(
      fc.property(weekly, fc.boolean(), ({ days, dropped }, allDay) => {
        const dates = every(days, '2026-02-02', 30).filter((_, k) => !dropped.includes(k));
        const tours = dates.map((date, k) => tourOn(date, allDay && k % 5 === 0 ? (AUBE_DAY as Hours) : MORNING));
        const hours = openingHoursOf(tours).get('aube');
        if (hours === undefined) return;
        expect(hours.value.length).toBeLessThanOrEqual(LONGEST_OSM_VALUE);
        expect(readBack(hours.value, { from: 2026, to: 2027 }).sort()).toEqual(sessionsOf(tours, hours.until));
      }),
      { numRuns: 60 },
    );
  });
});
