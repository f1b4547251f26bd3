/**
 * When a stop is served, in the syntax of OpenStreetMap's key `opening_hours`.
 *
 * A fortnight cannot be written as odd or even weeks: "week 01-53/2" is wrong after a year of 53 weeks, in which two odd weeks
 * follow each other, and the syntax knows no other way to count weeks from a date. So dates are listed, and a weekly
 * rhythm within its first and last date, with its exceptions, is written as such where that is shorter.
 */
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';
import type { DatedTour, DateSpan } from './dated-tour.ts';
import { dateAfter, daysBetween, weekdayOf } from './dates.ts';

/** Longest value of a key in OpenStreetMap, characters. */
export const LONGEST_OSM_VALUE = 255;

export interface OpeningHours {
  readonly value: string;
  /** The last date that the value speaks of; earlier than the last visit where all of them would not fit. */
  readonly until: string;
}

/** Hours by date, in order of time: `09:30-12:00,14:00-16:30`. */
type HoursByDate = ReadonlyMap<string, string>;

/** @returns the hours of each stop that is served, as far as fits into one value. */
export function openingHoursOf(tours: readonly DatedTour[]): Map<string, OpeningHours> {
  const found = new Map<string, Map<string, string>>();
  for (const { date, visits } of [...tours].sort((one, other) => (one.date < other.date ? -1 : 1))) {
    for (const visit of visits) {
      const hours = found.get(visit.stop) ?? new Map<string, string>();
      found.set(visit.stop, hours.set(date, hoursText(visit)));
    }
  }
  return new Map([...found].map(([stop, hours]) => [stop, fitted(hours)]));
}

/** The text of more dates is hardly ever shorter, so the longest that fits is found by halving. */
function fitted(hours: HoursByDate): OpeningHours {
  const all = [...hours];
  const weekdays = weekdaysOf(hours);
  const textOf = (count: number) => shortestText(new Map(all.slice(0, count)), weekdays);
  let fitting = 1;
  let tooMany = all.length + 1;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (textOf(middle).length <= LONGEST_OSM_VALUE) fitting = middle;
    else tooMany = middle;
  }
  return { value: textOf(fitting), until: all[fitting - 1]![0] };
}

function hoursText({ opens, closes, pause }: DatedTour['visits'][number]): string {
  return pause === null ? `${opens}-${closes}` : `${opens}-${pause.from},${pause.to}-${closes}`;
}

function shortestText(hours: HoursByDate, weekdays: readonly WeekdayDates[]): string {
  const listed = listedText(hours);
  const weekly = weeklyText(hours, weekdays);
  return weekly !== null && weekly.length < listed.length ? weekly : listed;
}

/** Dates with the same hours, in one rule each. */
function listedText(hours: HoursByDate): string {
  const dates = Map.groupBy(hours, ([, text]) => text);
  return [...dates].map(([text, of]) => `${of.map(([date]) => dateText(date)).join(',')} ${text}`).join('; ');
}

/** A rule for the weekdays that have the same hours in most weeks, then the dates that differ: a later rule goes first. */
function weeklyText(hours: HoursByDate, weekdays: readonly WeekdayDates[]): string | null {
  const served = [...hours.keys()];
  const span = { from: served[0]!, to: served.at(-1)! };
  const usual = usualHours(hours, weekdays, span);
  if (usual.length === 0) return null;
  const range = `${dateText(span.from)}-${dateText(span.to)}`;
  const rules = [...Map.groupBy(usual, ({ text }) => text)].map(
    ([text, of]) => `${range} ${of.map(({ weekday }) => weekdayText(weekday)).join(',')} ${text}`,
  );
  const asUsual = new Map(usual.flatMap(({ text, dates: of }) => of.map((date) => [date, text])));
  const off = [...asUsual.keys()].filter((date) => !hours.has(date)).sort();
  const others = new Map([...hours].filter(([date, text]) => asUsual.get(date) !== text));
  return [
    ...rules,
    ...(off.length === 0 ? [] : [`${off.map(dateText).join(',')} off`]),
    ...(others.size === 0 ? [] : [listedText(others)]),
  ].join('; ');
}

/** A weekday and all its dates from the first visit of a stop to the last. */
interface WeekdayDates {
  readonly weekday: Weekday;
  readonly dates: readonly string[];
}

/** @returns the weekdays on which there is a visit, Monday first. */
function weekdaysOf(hours: HoursByDate): WeekdayDates[] {
  const served = [...hours.keys()];
  const visited = new Set(served.map(weekdayOf));
  const last = served.at(-1)!;
  const weekdays = Array.from({ length: 7 }, (_, k) => dateAfter(served[0]!, k)).map((first) => {
    const weeks = Math.floor(daysBetween({ from: first, to: last }) / 7) + 1;
    const weekday = weekdayOf(first);
    if (!visited.has(weekday)) return { weekday, dates: [] };
    return { weekday, dates: Array.from({ length: Math.max(0, weeks) }, (_, k) => dateAfter(first, k * 7)) };
  });
  return weekdays
    .filter(({ dates }) => dates.length > 0)
    .sort((one, other) => WEEKDAYS.indexOf(one.weekday) - WEEKDAYS.indexOf(other.weekday));
}

interface UsualHours extends WeekdayDates {
  readonly text: string;
}

/** @returns the hours that a weekday has on more than half of its dates in the span. */
function usualHours(hours: HoursByDate, weekdays: readonly WeekdayDates[], { to }: DateSpan): UsualHours[] {
  return weekdays.flatMap(({ weekday, dates: all }): UsualHours[] => {
    const dates = all.filter((date) => date <= to);
    const texts = Map.groupBy(
      dates.flatMap((date) => hours.get(date) ?? []),
      (text) => text,
    );
    const found = [...texts].find(([, of]) => of.length * 2 > dates.length);
    return found === undefined ? [] : [{ weekday, text: found[0], dates }];
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateText(date: string): string {
  return `${date.slice(0, 4)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(8)}`;
}

/** Mo, Tu, We… */
function weekdayText(weekday: Weekday): string {
  return weekday[0]!.toUpperCase() + weekday[1]!;
}
