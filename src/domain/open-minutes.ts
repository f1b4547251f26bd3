/** How long a visit of a rota is open to the public. */
import { minutesOfDay } from './clock.ts';
import type { Visit } from './rota.ts';

/** @returns minutes from opening to closing, the pause left out. */
export function openMinutesOf({ opens, closes, pause }: Visit): number {
  const closed = pause === null ? 0 : minutesOfDay(pause.to) - minutesOfDay(pause.from);
  return minutesOfDay(closes) - minutesOfDay(opens) - closed;
}
