/** Seconds after midnight as HH:MM, for violations and figures. */
import { timeOfDay } from '../domain/clock.ts';
import { ceilToMinute, floorToMinute } from './case/breaks.ts';

const LAST_MINUTE = 24 * 60 - 1;

/** @returns HH:MM of the whole minute not after the time; a time outside the day becomes its first or last minute. */
export function clockText(seconds: number): string {
  return timeOfDay(Math.min(Math.max(floorToMinute(seconds) / 60, 0), LAST_MINUTE));
}

/** @returns HH:MM of the whole minute not before the time; a time outside the day becomes its first or last minute. */
export function clockTextFrom(seconds: number): string {
  return clockText(ceilToMinute(seconds));
}
