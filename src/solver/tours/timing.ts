/**
 * Clock times of a day tour.
 *
 * The one rule (MODEL.md section 4): among all ways to keep windows, set-up, pack-up, driving and lunch, finish as
 * early as possible, and then open every session as late as that finish allows. A forward pass finds the earliest
 * finish, a backward pass the latest openings; both are exact because a later start never lets a tour end earlier.
 * The unit waits before set-up. It leaves and returns on whole minutes.
 */
import { earliestOpening, latestOpening, type OpeningIntervals } from '../instance/openings.ts';
import type { Limits, UnitClass } from '../instance/instance.ts';

/** One opening to the public; a visit of a day has two. */
export interface Session {
  readonly stop: number;
  readonly intervals: OpeningIntervals;
  readonly dwellSeconds: number;
  readonly isAfternoon: boolean;
}

export interface TourTimes {
  /** Opening of each session, seconds after midnight. */
  readonly opens: number[];
  readonly departs: number;
  readonly returns: number;
  /** Seconds after midnight; null for a tour of one half-day. */
  readonly lunch: { readonly from: number; readonly to: number } | null;
}

/** Way from one session to the next: nothing to pack, drive or set up where the unit stays. */
interface Leg {
  readonly packUp: number;
  readonly driving: number;
  readonly setUp: number;
  readonly takesLunch: boolean;
}

const MINUTE = 60;
const floorToMinute = (seconds: number) => Math.floor(seconds / MINUTE) * MINUTE;
const ceilToMinute = (seconds: number) => Math.ceil(seconds / MINUTE) * MINUTE;

/** @returns the way between two consecutive sessions; lunch falls between the last of the morning and the next. */
export function legBetween(unit: UnitClass, before: Session, after: Session): Leg {
  const takesLunch = after.isAfternoon && !before.isAfternoon;
  if (before.stop === after.stop) return { packUp: 0, driving: 0, setUp: 0, takesLunch };
  const driving = unit.secondsBetween[before.stop * unit.fits.length + after.stop]!;
  return { packUp: unit.packUpSeconds, driving, setUp: unit.setUpSeconds, takesLunch };
}

/** Lunch before driving, or after it; null where it does not fit behind `closes`. */
function lunchAfter(closes: number, leg: Leg, limits: Limits): { from: number; ready: number }[] {
  return [0, leg.driving].flatMap((drivenBefore) => {
    const from = ceilToMinute(Math.max(closes + leg.packUp + drivenBefore, limits.lunchFrom));
    const to = from + limits.lunchSeconds;
    return to <= limits.lunchTo ? [{ from, ready: to + leg.driving - drivenBefore + leg.setUp }] : [];
  });
}

/** @returns the earliest time at which the next session may open; infinite where lunch does not fit. */
export function readyAfter(closes: number, leg: Leg, limits: Limits): number {
  if (!leg.takesLunch) return closes + leg.packUp + leg.driving + leg.setUp;
  let ready = Number.POSITIVE_INFINITY;
  for (const lunch of lunchAfter(closes, leg, limits)) ready = Math.min(ready, lunch.ready);
  return ready;
}

/** @returns the latest time at which the session before may close; negatively infinite where lunch does not fit. */
function latestCloseBefore(opens: number, leg: Leg, limits: Limits): number {
  if (!leg.takesLunch) return opens - leg.setUp - leg.driving - leg.packUp;
  let latest = Number.NEGATIVE_INFINITY;
  for (const drivenBefore of [0, leg.driving]) {
    const drivenAfter = leg.driving - drivenBefore;
    const to = floorToMinute(Math.min(limits.lunchTo, opens - leg.setUp - drivenAfter));
    const from = to - limits.lunchSeconds;
    if (from >= limits.lunchFrom) latest = Math.max(latest, from - drivenBefore - leg.packUp);
  }
  return latest;
}

/** @returns clock times of a sequence of sessions by the one rule; null where it breaks windows or rules of the day. */
export function timeTour(
  sessions: readonly Session[],
  unit: UnitClass,
  bounds: { readonly limits: Limits; readonly stepSeconds: number },
): TourTimes | null {
  const { limits, stepSeconds } = bounds;
  const last = sessions.length - 1;
  const opens = new Array<number>(sessions.length).fill(0);
  const legs = sessions.slice(1).map((session, i) => legBetween(unit, sessions[i]!, session));

  const first = sessions[0]!;
  const approach = unit.secondsFromGarage[first.stop]! + unit.setUpSeconds;
  let ready = limits.earliestDeparture + approach;
  for (let i = 0; i <= last; i++) {
    const session = sessions[i]!;
    const opening = earliestOpening(session.intervals, ready, stepSeconds);
    if (opening === Number.POSITIVE_INFINITY) return null;
    opens[i] = opening;
    if (i < last) ready = readyAfter(opening + session.dwellSeconds, legs[i]!, limits);
  }
  for (let i = last - 1; i >= 0; i--) {
    const session = sessions[i]!;
    const deadline = latestCloseBefore(opens[i + 1]!, legs[i]!, limits) - session.dwellSeconds;
    opens[i] = latestOpening(session.intervals, deadline, stepSeconds);
  }

  const home = unit.packUpSeconds + unit.secondsToGarage[sessions[last]!.stop]!;
  const departs = floorToMinute(opens[0]! - approach);
  const returns = ceilToMinute(opens[last]! + sessions[last]!.dwellSeconds + home);
  const lunch = lunchOf(sessions, legs, opens, limits);
  const span = returns - departs;
  const work = span - (lunch === null ? 0 : limits.lunchSeconds);
  if (!(returns <= limits.latestReturn) || span > limits.mostSpanSeconds || work > limits.mostWorkSeconds) return null;
  return { opens, departs, returns, lunch };
}

/** The earliest break that lets the afternoon open in time, before driving where both places do. */
function lunchOf(
  sessions: readonly Session[],
  legs: readonly Leg[],
  opens: readonly number[],
  limits: Limits,
): TourTimes['lunch'] {
  const at = legs.findIndex((leg) => leg.takesLunch);
  if (at < 0) return null;
  const closes = opens[at]! + sessions[at]!.dwellSeconds;
  const inTime = lunchAfter(closes, legs[at]!, limits).find((lunch) => lunch.ready <= opens[at + 1]!);
  return inTime === undefined ? null : { from: inTime.from, to: inTime.from + limits.lunchSeconds };
}
