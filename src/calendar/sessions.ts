/** When a visit is open, and how much work a tour is. */
import { minutesOfDay } from '../domain/clock.ts';
import type { Cycle } from '../domain/cycle.ts';
import { HALF_DAYS, type HalfDay } from '../domain/primitives.ts';
import type { Visit } from '../domain/rota.ts';
import type { Unit } from '../domain/unit.ts';
import { partOfVisit, sessionsOfVisit } from '../domain/visit-sessions.ts';
import type { DatedTour, Session } from './dated-tour.ts';

/** @returns its sessions, each with its half-day. */
export function sessionsOf(visit: Visit, cycle: Cycle): Session[] {
  const part = partOfVisit(visit, cycle);
  return sessionsOfVisit(visit).map((session, s) => ({ ...session, half: part === 'day' ? HALF_DAYS[s]! : part }));
}

/** @returns the half-days in which some of the visits is open. */
export function halvesOfVisits(visits: readonly Visit[], cycle: Cycle): HalfDay[] {
  return [...new Set(visits.flatMap((visit) => sessionsOf(visit, cycle).map(({ half }) => half)))];
}

/**
 * Work is from leaving to return, less lunch. Where the rota states no times, it is counted from the set-up of the first
 * visit to the pack-up of the last: travel is then not in it, and neither is a lunch.
 *
 * @returns minutes.
 */
export function workMinutes(tour: Pick<DatedTour, 'visits' | 'departs' | 'lunch' | 'returns'>, unit: Unit): number {
  const { visits, departs, lunch, returns } = tour;
  const from = departs === null ? minutesOfDay(visits[0]!.opens) - unit.setUpMinutes : minutesOfDay(departs);
  const to = returns === null ? minutesOfDay(visits.at(-1)!.closes) + unit.packUpMinutes : minutesOfDay(returns);
  return to - from - (lunch === null ? 0 : minutesOfDay(lunch.to) - minutesOfDay(lunch.from));
}
