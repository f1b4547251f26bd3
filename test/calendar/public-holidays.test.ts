import { describe, expect, test } from 'vitest';
import { easterSunday, publicHolidays } from '../../src/calendar/public-holidays.ts';
import { HOLIDAY_ZONES, type HolidayZone, holidayZoneOf } from '../../src/domain/holiday-zone.ts';

/**
 * 2025 to 2027: the State's data set "Jours fériés en France" (data.gouv.fr, etalab/jours-feries-france-data, Licence
 * Ouverte, read in November 2026), which is what service-public.fr lists; 2028, not in that edition: counted by hand from
 * Easter on 16 April. Days of the year, MM-DD.
 */
const MAINLAND: Record<number, string> = {
  2025: '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25',
  2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
  2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
  2028: '01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25',
};
const ALSACE_MOSELLE: Record<number, string> = {
  2025: '01-01 04-18 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25 12-26',
  2026: '01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26',
  2027: '01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26',
};
/** Code du travail, article L3422-2; Saint-Martin: the 28th of May since 2018 in the State's data set. */
const ABOLITION: [HolidayZone, string][] = [
  ['mayotte', '04-27'],
  ['martinique', '05-22'],
  ['guadeloupe', '05-27'],
  ['saint-martin', '05-28'],
  ['guyane', '06-10'],
  ['saint-barthelemy', '10-09'],
  ['la-reunion', '12-20'],
];

const daysOf = (year: number, zone: HolidayZone) => [...publicHolidays(year, zone).keys()].map((date) => date.slice(5));

describe('public holidays', () => {
  test.each(Object.entries(MAINLAND))('of the mainland in %s are those of the official list', (year, days) => {
    expect(daysOf(Number(year), 'metropole').join(' ')).toBe(days);
  });

  test.each(Object.entries(ALSACE_MOSELLE))('of Alsace and Moselle in %s are two more', (year, days) => {
    expect(daysOf(Number(year), 'alsace-moselle').join(' ')).toBe(days);
  });

  test.each(ABOLITION)('of %s have the abolition of slavery on %s besides those of the mainland', (zone, day) => {
    const expected = [...MAINLAND[2026]!.split(' '), day].sort();
    expect(daysOf(2026, zone)).toEqual(expected);
    expect(publicHolidays(2026, zone).get(`2026-${day}`)).toBe('abolition');
  });

  test('that share a date are one: Ascension on 1 May 2008', () => {
    expect(daysOf(2008, 'metropole').filter((day) => day === '05-01')).toHaveLength(1);
    expect(publicHolidays(2008, 'metropole').get('2008-05-01')).toBe('labour-day');
  });

  test('are known for every zone', () => {
    for (const zone of HOLIDAY_ZONES) expect(publicHolidays(2027, zone).size).toBeGreaterThanOrEqual(11);
  });
});

// Dates of Easter: Institut de mécanique céleste (earliest and latest of the calendar, and two of its exceptions).
test.each([
  '1818-03-22',
  '1943-04-25',
  '1954-04-18',
  '1981-04-19',
  '2000-04-23',
  '2008-03-23',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2285-03-22',
])('Easter is on %s', (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
});

test.each<[string, HolidayZone]>([
  ['57463', 'alsace-moselle'],
  ['67482', 'alsace-moselle'],
  ['68066', 'alsace-moselle'],
  ['17299', 'metropole'],
  ['2A004', 'metropole'],
  ['54395', 'metropole'],
  ['97105', 'guadeloupe'],
  ['97123', 'saint-barthelemy'],
  ['97209', 'martinique'],
  ['97302', 'guyane'],
  ['97411', 'la-reunion'],
  ['97502', 'metropole'],
  ['97608', 'mayotte'],
  ['97701', 'saint-barthelemy'],
  ['97801', 'saint-martin'],
  ['INVENTED57', 'metropole'],
])('commune %s keeps the holidays of %s', (code, zone) => {
  expect(holidayZoneOf(code)).toBe(zone);
});
