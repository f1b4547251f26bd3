/** The days of a cycle as a list, in order of time. */
import type { Cycle, CycleDay } from './cycle.ts';
import { type HalfDay, WEEKDAYS } from './primitives.ts';

export interface CycleDayInfo extends CycleDay {
  /** Index among the days of the cycle on which some half-day exists. */
  readonly index: number;
  /** Days after the anchor, for a cycle that starts on it. */
  readonly offsetDays: number;
  /** Half-days that exist. */
  readonly halves: readonly HalfDay[];
}

/** @returns the days of one cycle on which some half-day exists, in order of time. */
export function daysOf(cycle: Cycle): CycleDayInfo[] {
  const days: CycleDayInfo[] = [];
  for (let week = 1; week <= cycle.weeks; week++) {
    WEEKDAYS.forEach((weekday, position) => {
      const halves = cycle.days[weekday] ?? [];
      if (halves.length === 0) return;
      days.push({ week, weekday, index: days.length, offsetDays: (week - 1) * 7 + position, halves });
    });
  }
  return days;
}

/** @returns the date, YYYY-MM-DD, of a day of the cycle that starts on the anchor. */
export function firstDateOf(cycle: Cycle, day: { readonly offsetDays: number }): string {
  const date = new Date(`${cycle.anchor}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day.offsetDays);
  return date.toISOString().slice(0, 10);
}
