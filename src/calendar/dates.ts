/**
 * Arithmetic of calendar dates, YYYY-MM-DD; the order of these texts is the order of days.
 *
 * A date is no instant: it is counted in UTC, where every day has 24 hours, so that neither the machine's time zone nor a
 * clock change can move it. Days are counted here, for that is done a million times a calendar; months, years and numbers of weeks
 * are left to date-fns.
 */
import { UTCDate } from '@date-fns/utc';
import { addYears } from 'date-fns/addYears';
import { getISOWeek } from 'date-fns/getISOWeek';
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';

const dayOf = (date: string) => new UTCDate(`${date}T00:00:00Z`);
const textOf = (day: Date) => day.toISOString().slice(0, 10);
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** Days since 1 January 1970, a Thursday, and the date of each: a calendar asks for the same few thousand again and again. */
const numbers = new Map<string, number>();
const texts = new Map<number, string>();

function numberOf(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
  numbers.set(date, number);
  return number;
}

function dateOf(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const text = textOf(new Date(number * MILLISECONDS));
  texts.set(number, text);
  return text;
}

const THURSDAY = 3;

/** @param days may be negative. */
export function dateAfter(date: string, days: number): string {
  return dateOf(numberOf(date) + days);
}

/** 29 February leads to 28 February where there is no other. */
export function dateYearsAfter(date: string, years: number): string {
  return textOf(addYears(dayOf(date), years));
}

/** @returns days from one date to the other; negative where it is earlier. */
export function daysBetween(span: { readonly from: string; readonly to: string }): number {
  return numberOf(span.to) - numberOf(span.from);
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[positionInWeek(date)]!;
}

export function mondayOf(date: string): string {
  return dateAfter(date, -positionInWeek(date));
}

/** From 0, a Monday. */
function positionInWeek(date: string): number {
  return (((numberOf(date) + THURSDAY) % 7) + 7) % 7;
}

/** @returns the number of its week in its year, 1 to 53 (ISO 8601). */
export function isoWeekOf(date: string): number {
  return getISOWeek(dayOf(date));
}

/** @returns whether some of the ranges, both ends included, holds the date. */
export function isWithin(ranges: readonly { readonly from: string; readonly to: string }[], date: string): boolean {
  return ranges.some(({ from, to }) => from <= date && date <= to);
}
