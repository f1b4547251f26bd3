/**
 * Public holidays of France, by where they are kept.
 *
 * Computed here and not by a library: eleven rules of the Code du travail and nine more are all there is. date-holidays 3.37
 * was tried: 45 MB installed and 170 ms to import, for Good Friday as a public holiday in Guadeloupe and Martinique, which
 * the law does not have, and the 27th of May in Saint-Martin, where the State's own list has the 28th. The packages for
 * France alone know no overseas days, or return local instants instead of dates.
 *
 * Sources: Code du travail L3133-1 (the eleven), L3134-13 (Alsace and Moselle), L3422-2 (overseas); the State's data set
 * "Jours fériés en France" (etalab/jours-feries-france), which counts the 28th of May in Saint-Martin since 2018.
 * Not here: what the Pacific collectivities keep by laws of their own.
 */
import type { Holiday } from '../domain/holiday.ts';
import type { HolidayZone } from '../domain/holiday-zone.ts';
import { dateAfter } from './dates.ts';

const FIXED: Partial<Record<Holiday, string>> = {
  'new-year': '01-01',
  'labour-day': '05-01',
  'victory-1945': '05-08',
  'bastille-day': '07-14',
  assumption: '08-15',
  'all-saints': '11-01',
  'armistice-1918': '11-11',
  christmas: '12-25',
};

/** Days after Easter Sunday. */
const AFTER_EASTER: Partial<Record<Holiday, number>> = { 'easter-monday': 1, ascension: 39, 'whit-monday': 50 };

/** Commemoration of the abolition of slavery. */
const ABOLITION: Partial<Record<HolidayZone, string>> = {
  mayotte: '04-27',
  martinique: '05-22',
  guadeloupe: '05-27',
  'saint-martin': '05-28',
  guyane: '06-10',
  'saint-barthelemy': '10-09',
  'la-reunion': '12-20',
};

/**
 * In Alsace and Moselle the law keeps Good Friday only in communes with a Protestant church or a shared one. No list of these
 * is published, and offices there close everywhere: it is kept in all communes of the three départements, and a planner
 * who works on it says so (`workedHolidays`).
 *
 * @returns the holidays by date, YYYY-MM-DD, in order of time; Ascension and a fixed day may share one, which has the first's name.
 */
export function publicHolidays(year: number, zone: HolidayZone): Map<string, Holiday> {
  const easter = easterSunday(year);
  const abolition = ABOLITION[zone];
  const found: [string, Holiday][] = [
    ...entries(FIXED).map(([name, day]): [string, Holiday] => [`${year}-${day}`, name]),
    ...entries(AFTER_EASTER).map(([name, days]): [string, Holiday] => [dateAfter(easter, days), name]),
    ...(abolition === undefined ? [] : [[`${year}-${abolition}`, 'abolition'] satisfies [string, Holiday]]),
  ];
  if (zone === 'alsace-moselle') {
    found.push([dateAfter(easter, -2), 'good-friday'], [`${year}-12-26`, 'saint-stephen']);
  }
  const inOrder = new Map<string, Holiday>();
  for (const [date, name] of found.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!inOrder.has(date)) inOrder.set(date, name);
  }
  return inOrder;
}

/**
 * The date of Easter in the Gregorian calendar: the anonymous algorithm of Nature 13 (1876), as given by J. Meeus,
 * Astronomical Algorithms, chapter 8; its letters are kept.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const l = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + l + 90) / 25);
  const day = (h - m + l + month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function entries<Value>(table: Partial<Record<Holiday, Value>>): [Holiday, Value][] {
  return Object.entries(table) as [Holiday, Value][];
}
