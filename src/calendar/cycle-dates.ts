/** The cycle on real dates: counted in days from its anchor, both ways, never by the number of a week in its year. */
import type { Cycle } from '../domain/cycle.ts';
import { WEEKDAYS, type Weekday } from '../domain/primitives.ts';
import { dateAfter, daysBetween, mondayOf, weekdayOf } from './dates.ts';

/** @returns the Monday on which the cycle starts that holds the date. */
export function cycleStart(cycle: Cycle, date: string): string {
  const length = cycle.weeks * 7;
  const days = daysBetween({ from: cycle.anchor, to: date });
  return dateAfter(cycle.anchor, Math.floor(days / length) * length);
}

/** @returns the week of the cycle, from 1, in which the date lies. */
export function weekOfCycle(cycle: Cycle, date: string): number {
  return daysBetween({ from: cycleStart(cycle, date), to: mondayOf(date) }) / 7 + 1;
}

/** @returns the date of a day of the cycle that starts on that Monday. */
export function dateInCycle(start: string, day: { readonly week: number; readonly weekday: Weekday }): string {
  return dateAfter(start, (day.week - 1) * 7 + WEEKDAYS.indexOf(day.weekday));
}

/** @returns the half-days that exist on the date. */
export function halvesOn(cycle: Cycle, date: string) {
  return cycle.days[weekdayOf(date)] ?? [];
}
