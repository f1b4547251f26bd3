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

/** @returns the hours of a stop, as far as fits into one value; null where it is not served. */
export function openingHoursOf(tours: readonly DatedTour[], stop: string): OpeningHours | null {
  const hours = hoursByDate(tours, stop);
  const dates = [...hours.keys()];
  if (dates.length === 0) return null;
  const textUntil = (count: number) => shortestText(new Map([...hours].slice(0, count)));
  // The text of more dates is hardly ever shorter, so the longest that fits is found by halving.
  let fitting = 1;
  let tooMany = dates.length + 1;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (textUntil(middle).length <= LONGEST_OSM_VALUE) fitting = middle;
    else tooMany = middle;
  }
  return { value: textUntil(fitting), until: dates[fitting - 1]! };
}

function hoursByDate(tours: readonly DatedTour[], stop: string): HoursByDate {
  const found = tours.flatMap(({ date, visits }) =>
    visits.filter((visit) => visit.stop === stop).map((visit): [string, string] => [date, hoursText(visit)]),
  );
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function hoursText({ opens, closes, pause }: DatedTour['visits'][number]): string {
  return pause === null ? `${opens}-${closes}` : `${opens}-${pause.from},${pause.to}-${closes}`;
}

function shortestText(hours: HoursByDate): string {
  const listed = listedText(hours);
  const weekly = weeklyText(hours);
  return weekly !== null && weekly.length < listed.length ? weekly : listed;
}

/** Dates with the same hours, in one rule each. */
function listedText(hours: HoursByDate): string {
  const dates = Map.groupBy(hours, ([, text]) => text);
  return [...dates].map(([text, of]) => `${of.map(([date]) => dateText(date)).join(',')} ${text}`).join('; ');
}

/** A rule for the weekdays that have the same hours in most weeks, then the dates that differ: a later rule goes first. */
function weeklyText(hours: HoursByDate): string | null {
  const span = { from: [...hours.keys()][0]!, to: [...hours.keys()].at(-1)! };
  const usual = usualHours(hours, span);
  if (usual.size === 0) return null;
  const weekdays = Map.groupBy(usual, ([, text]) => text);
  const range = `${dateText(span.from)}-${dateText(span.to)}`;
  const rules = [...weekdays].map(
    ([text, of]) => `${range} ${of.map(([weekday]) => weekdayText(weekday)).join(',')} ${text}`,
  );
  const off = datesIn(span).filter((date) => usual.has(weekdayOf(date)) && !hours.has(date));
  const others = new Map([...hours].filter(([date, text]) => usual.get(weekdayOf(date)) !== text));
  return [
    ...rules,
    ...(off.length === 0 ? [] : [`${off.map(dateText).join(',')} off`]),
    ...(others.size === 0 ? [] : [listedText(others)]),
  ].join('; ');
}

/** Hours that a weekday has on more than half of its dates. */
function usualHours(hours: HoursByDate, span: DateSpan): Map<Weekday, string> {
  const dates = Map.groupBy(datesIn(span), weekdayOf);
  const usual = new Map<Weekday, string>();
  for (const weekday of WEEKDAYS) {
    const ofWeekday = dates.get(weekday) ?? [];
    const counts = Map.groupBy(
      ofWeekday.flatMap((date) => hours.get(date) ?? []),
      (text) => text,
    );
    for (const [text, of] of counts) if (of.length * 2 > ofWeekday.length) usual.set(weekday, text);
  }
  return usual;
}

function datesIn(span: DateSpan): string[] {
  return Array.from({ length: daysBetween(span) + 1 }, (_, k) => dateAfter(span.from, k));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateText(date: string): string {
  return `${date.slice(0, 4)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(8)}`;
}

/** Mo, Tu, We… */
function weekdayText(weekday: Weekday): string {
  return weekday[0]!.toUpperCase() + weekday[1]!;
}
