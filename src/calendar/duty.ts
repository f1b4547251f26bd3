/** An agent's day of work, whichever visits of a tour are left of it. */
import { minutesOfDay } from '../domain/clock.ts';
import type { Cycle, DayRules } from '../domain/cycle.ts';
import type { TimeRange } from '../domain/primitives.ts';
import type { Tour, Visit } from '../domain/rota.ts';
import type { Unit } from '../domain/unit.ts';
import { halvesOfVisits } from './sessions.ts';

/** Times in minutes after midnight. */
export interface Duty {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Leaves the garage at that time, or later; */
  readonly from: number;
  /** is back at that time, or earlier. */
  readonly to: number;
  /** Lunch as the rota states it; null where none is stated, or none is needed. */
  readonly lunch: { readonly from: number; readonly to: number } | null;
  /** Minutes of work: the time out, less lunch. */
  readonly minutes: number;
  /** Whether all visits of the tour are in it: then its breaks are those that the judge has looked at. */
  readonly isWhole: boolean;
}

/**
 * Travel is not known here. Where the rota states when a tour leaves, and its first visits are gone, it needs to leave no
 * earlier than then plus the time that those visits took: the direct way to the first that is left is no longer than the way
 * by the others. So for the return. Where the rota states no times, work is counted from the set-up of the first visit to the
 * pack-up of the last: travel is then not in it, and neither is a lunch.
 */
export function dutyOf(
  { tour, unit, date }: { readonly tour: Tour; readonly unit: Unit; readonly date: string },
  visits: readonly Visit[],
  { cycle, dayRules }: { readonly cycle: Cycle; readonly dayRules: DayRules },
): Duty {
  const [first, last] = [visits[0]!, visits.at(-1)!];
  const before = tour.visits.slice(0, tour.visits.indexOf(first));
  const after = tour.visits.slice(tour.visits.indexOf(last) + 1);
  const opens = minutesOfDay(first.opens) - unit.setUpMinutes;
  const closes = minutesOfDay(last.closes) + unit.packUpMinutes;
  const from = tour.departs === null ? opens : Math.min(opens, minutesOfDay(tour.departs) + timeOf(before, tour, unit));
  const to = tour.returns === null ? closes : Math.max(closes, minutesOfDay(tour.returns) - timeOf(after, tour, unit));
  const lunch = tour.lunch !== null && halvesOfVisits(visits, cycle).length > 1 ? minutesOf(tour.lunch) : null;
  // A longer break than lunch needs is waiting, and waiting is work.
  const unpaid = lunch === null ? 0 : Math.min(lunch.to - lunch.from, dayRules.lunch.minutes);
  return { date, from, to, lunch, minutes: to - from - unpaid, isWhole: visits.length === tour.visits.length };
}

/** Minutes that visits at one end of the tour took: set-up, pack-up, and the lunch that lies among them or next to them. */
function timeOf(visits: readonly Visit[], { lunch, visits: all }: Tour, unit: Unit): number {
  if (visits.length === 0) return 0;
  const out = visits.map(({ opens, closes }) => ({ from: minutesOfDay(opens), to: minutesOfDay(closes) }));
  const minutes = out.reduce((sum, { from, to }) => sum + unit.setUpMinutes + (to - from) + unit.packUpMinutes, 0);
  if (lunch === null) return minutes;
  const { from, to } = minutesOf(lunch);
  const others = all.filter((visit) => !visits.includes(visit));
  // Between visits that are left, lunch is theirs; inside a visit it is counted already.
  const isTheirs = others.some(({ opens }) => opens < lunch.from) && others.some(({ closes }) => closes > lunch.to);
  const isInside = out.some((visit) => visit.from <= from && to <= visit.to);
  return isTheirs || isInside ? minutes : minutes + to - from;
}

function minutesOf({ from, to }: TimeRange): { from: number; to: number } {
  return { from: minutesOfDay(from), to: minutesOfDay(to) };
}
