/**
 * "The second Tuesday of the month" on a cycle of whole weeks: where the two part. Months have four weeks and two or three
 * days, so a day that repeats every four weeks drifts through the month, and a month may have it twice.
 */
import type { Cycle, CycleDay } from '../domain/cycle.ts';
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';
import { dateAfter, daysBetween, weekdayOf } from './dates.ts';

/** A month in which the visits of the cycle and the n-th weekday are not one and the same date. */
export interface NthWeekdayConflict {
  /** YYYY-MM. */
  readonly month: string;
  /** Date of the n-th weekday, within the dates asked for; null where the month has none there. */
  readonly expected: string | null;
  /** Dates of the cycle's day in that month, ascending, within the dates asked for. */
  readonly planned: readonly string[];
}

/**
 * @param dates first and last, both included.
 * @param asked the day of the cycle that is announced as the n-th weekday of the month (1 to 5).
 */
export function nthWeekdayConflicts(
  cycle: Pick<Cycle, 'anchor' | 'weeks'>,
  dates: { readonly from: string; readonly to: string },
  asked: { readonly day: CycleDay; readonly nth: number },
): NthWeekdayConflict[] {
  const { weekday } = asked.day;
  const planned = plannedDates(cycle, dates, asked.day);
  const found: NthWeekdayConflict[] = [];
  for (let month = dates.from.slice(0, 7); month <= dates.to.slice(0, 7); month = monthAfter(month)) {
    const date = nthWeekdayOf(month, { weekday, nth: asked.nth });
    const expected = date !== null && dates.from <= date && date <= dates.to ? date : null;
    const inMonth = planned.filter((one) => one.startsWith(month));
    const isKept = expected === null ? inMonth.length === 0 : inMonth.length === 1 && inMonth[0] === expected;
    if (!isKept) found.push({ month, expected, planned: inMonth });
  }
  return found;
}

/** @returns null where the month has no such day. */
export function nthWeekdayOf(month: string, { weekday, nth }: { weekday: Weekday; nth: number }): string | null {
  const first = `${month}-01`;
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7;
  const date = dateAfter(first, ahead + (nth - 1) * 7);
  return date.startsWith(month) ? date : null;
}

function plannedDates(
  { anchor, weeks }: Pick<Cycle, 'anchor' | 'weeks'>,
  { from, to }: { from: string; to: string },
  { week, weekday }: CycleDay,
): string[] {
  const first = dateAfter(anchor, (week - 1) * 7 + WEEKDAYS.indexOf(weekday));
  const cycleDays = weeks * 7;
  const found: string[] = [];
  // The cycle is laid backwards from its anchor as well as forwards.
  const cycles = Math.ceil(daysBetween({ from: first, to: from }) / cycleDays);
  for (let date = dateAfter(first, cycles * cycleDays); date <= to; date = dateAfter(date, cycleDays)) found.push(date);
  return found;
}

function monthAfter(month: string): string {
  return dateAfter(`${month}-28`, 4).slice(0, 7);
}
