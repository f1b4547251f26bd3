/**
 * Arithmetic of calendar dates, YYYY-MM-DD; the order of these texts is the order of days.
 *
 * A date is no instant: it is counted in UTC, where every day has 24 hours, so that neither the machine's time zone nor a
 * clock change can move it.
 */
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';

const dayOf = (date: string) => new UTCDate(`${date}T00:00:00Z`);
const textOf = (day: Date) => day.toISOString().slice(0, 10);

/** @param days may be negative. */
export function dateAfter(date: string, days: number): string {
  return textOf(addDays(dayOf(date), days));
}

/** 29 February leads to 28 February where there is no other. */
export function dateYearsAfter(date: string, years: number): string {
  return textOf(addYears(dayOf(date), years));
}

/** @returns days from one date to the other; negative where it is earlier. */
export function daysBetween(span: { readonly from: string; readonly to: string }): number {
  return differenceInCalendarDays(dayOf(span.to), dayOf(span.from));
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[getISODay(dayOf(date)) - 1]!;
}

export function mondayOf(date: string): string {
  return textOf(startOfISOWeek(dayOf(date)));
}

/** @returns the number of its week in its year, 1 to 53 (ISO 8601). */
export function isoWeekOf(date: string): number {
  return getISOWeek(dayOf(date));
}

/** @returns whether some of the ranges, both ends included, holds the date. */
export function isWithin(ranges: readonly { readonly from: string; readonly to: string }[], date: string): boolean {
  return ranges.some(({ from, to }) => from <= date && date <= to);
}
