/** When a visit is open. */
import type { Cycle } from '../domain/cycle.ts';
import { HALF_DAYS, type HalfDay } from '../domain/primitives.ts';
import type { Visit } from '../domain/rota.ts';
import { partOfVisit, sessionsOfVisit } from '../domain/visit-sessions.ts';
import type { Session } from './dated-tour.ts';

/** @returns its sessions, each with its half-day. */
export function sessionsOf(visit: Visit, cycle: Cycle): Session[] {
  const part = partOfVisit(visit, cycle);
  return sessionsOfVisit(visit).map((session, s) => ({ ...session, half: part === 'day' ? HALF_DAYS[s]! : part }));
}

/** @returns the half-days in which some of the visits is open. */
export function halvesOfVisits(visits: readonly Visit[], cycle: Cycle): HalfDay[] {
  return [...new Set(visits.flatMap((visit) => sessionsOf(visit, cycle).map(({ half }) => half)))];
}
