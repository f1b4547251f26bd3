/**
 * "The second Tuesday of the month" on a cycle of whole weeks: where the two part. Months have four weeks and two or three
 * days, so a day that repeats every four weeks drifts through the month, and a month may have it twice.
 */
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { NthWeekdays } from '../domain/stop.ts';
import { cycleStart, dateInCycle } from './cycle-dates.ts';
import type { DateSpan } from './dated-tour.ts';
import { dateAfter, weekdayOf } from './dates.ts';

/** A date of the cycle that is not announced, or one announced that the cycle does not have; both where one stands for the other. */
export interface NthWeekdayConflict {
  /** YYYY-MM. */
  readonly month: string;
  /** Date that the cycle has; null where an announced date has no visit. */
  readonly planned: string | null;
  /** Date that it should be; null where the month has no further one. */
  readonly announced: string | null;
}

/** A stop whose dates are announced as n-th weekdays of the month, held against the cycle. */
export interface AnnouncedStop {
  readonly stop: string;
  readonly nthWeekdays: NthWeekdays;
  /** Announced dates that the cycle has as well, number. */
  readonly kept: number;
  /** In order of time. */
  readonly conflicts: readonly NthWeekdayConflict[];
}

/**
 * The cycle is held against what is announced before holidays and leave change it: those are exceptions of their own.
 *
 * @returns the stops of the rota that are announced so, in the order of the scenario.
 */
export function announcedStops({ stops, cycle }: Scenario, rota: Pick<Rota, 'tours'>, span: DateSpan): AnnouncedStop[] {
  return stops.flatMap(({ id, nthWeekdays }) => {
    const days = rota.tours.filter(({ visits }) => visits.some(({ stop }) => stop === id)).map(({ day }) => day);
    if (nthWeekdays === null || days.length === 0) return [];
    const planned: string[] = [];
    for (let start = cycleStart(cycle, span.from); start <= span.to; start = dateAfter(start, cycle.weeks * 7)) {
      planned.push(...days.map((day) => dateInCycle(start, day)));
    }
    const within = planned.filter((date) => span.from <= date && date <= span.to).sort();
    return [{ stop: id, nthWeekdays, ...nthWeekdayConflicts(within, span, nthWeekdays) }];
  });
}

/**
 * Month by month, dates that are both planned and announced are set aside; of the rest the first planned one stands for the
 * first announced one, and so on.
 *
 * @param planned dates within the span, ascending.
 */
export function nthWeekdayConflicts(
  planned: readonly string[],
  span: DateSpan,
  asked: NthWeekdays,
): Pick<AnnouncedStop, 'kept' | 'conflicts'> {
  const conflicts: NthWeekdayConflict[] = [];
  let kept = 0;
  for (let month = span.from.slice(0, 7); month <= span.to.slice(0, 7); month = monthAfter(month)) {
    const announced = nthWeekdaysOf(month, asked).filter((date) => span.from <= date && date <= span.to);
    const ofMonth = planned.filter((date) => date.startsWith(month));
    const missing = announced.filter((date) => !ofMonth.includes(date));
    const surplus = ofMonth.filter((date) => !announced.includes(date));
    kept += announced.length - missing.length;
    for (let k = 0; k < Math.max(missing.length, surplus.length); k++) {
      conflicts.push({ month, planned: surplus[k] ?? null, announced: missing[k] ?? null });
    }
  }
  return { kept, conflicts };
}

/** @returns those that the month has, ascending. */
function nthWeekdaysOf(month: string, { nth, weekday }: NthWeekdays): string[] {
  return nth.flatMap((one) => nthWeekdayOf(month, { weekday, nth: one }) ?? []).sort();
}

/** @returns null where the month has no such day. */
export function nthWeekdayOf(month: string, { weekday, nth }: { weekday: Weekday; nth: number }): string | null {
  const first = `${month}-01`;
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7;
  const date = dateAfter(first, ahead + (nth - 1) * 7);
  return date.startsWith(month) ? date : null;
}

function monthAfter(month: string): string {
  return dateAfter(`${month}-28`, 4).slice(0, 7);
}
