/** When a visit of a rota is open to the public. */
import { minutesOfDay } from './clock.ts';
import type { Cycle } from './cycle.ts';
import type { DayPart, TimeRange } from './primitives.ts';
import type { Visit } from './rota.ts';

type Opening = Pick<Visit, 'opens' | 'closes' | 'pause'>;

/** @returns one session, or two around the pause, in order of time. */
export function sessionsOfVisit({ opens, closes, pause }: Opening): TimeRange[] {
  if (pause === null) return [{ from: opens, to: closes }];
  return [
    { from: opens, to: pause.from },
    { from: pause.to, to: closes },
  ];
}

/** @returns the part of the day that it takes: in the morning is what opens before the afternoon begins, as for the judge. */
export function partOfVisit({ opens, pause }: Opening, { halfDays }: Pick<Cycle, 'halfDays'>): DayPart {
  if (pause !== null) return 'day';
  return opens < halfDays.afternoon.from ? 'morning' : 'afternoon';
}

/** @returns minutes open, the pause left out. */
export function openMinutesOf(visit: Opening): number {
  return sessionsOfVisit(visit).reduce((sum, { from, to }) => sum + minutesOfDay(to) - minutesOfDay(from), 0);
}
