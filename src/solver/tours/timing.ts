/**
 * Clock times of a day tour.
 *
 * The one rule (MODEL.md section 4 leaves it open): the shortest day that keeps windows, set-up, pack-up, driving and
 * lunch; of equally short days the earliest. The shortest day is also the cheapest, and the one with the least work,
 * so no legal tour is lost by timing each sequence of visits once. A forward pass finds the earliest finish from a
 * start, a backward pass the latest start for that finish; going on from the next later start visits every day that
 * could be shorter. The unit waits before set-up; it leaves and returns on whole minutes.
 */
import type { Limits, UnitClass } from '../instance/instance.ts';
import { earliestOpening, latestOpening, type OpeningIntervals } from '../instance/openings.ts';

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
export interface Leg {
  readonly packUp: number;
  readonly driving: number;
  readonly setUp: number;
  readonly takesLunch: boolean;
}

const MINUTE = 60;
const floorToMinute = (seconds: number) => Math.floor(seconds / MINUTE) * MINUTE;
const ceilToMinute = (seconds: number) => Math.ceil(seconds / MINUTE) * MINUTE;

/** @returns the way between two consecutive sessions; lunch falls between the last of the morning and the next. */
export function legBetween(unit: UnitClass, before: Session, after: Session, limits: Limits): Leg {
  const takesLunch = after.isAfternoon && !before.isAfternoon && limits.lunchSeconds > 0;
  // Where no lunch is asked for, a visit of a day still closes for a minute: without a pause it would be one session.
  if (before.stop === after.stop) return { packUp: 0, driving: 0, setUp: takesLunch ? 0 : MINUTE, takesLunch };
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
export function readyAfter(closes: number, { packUp, driving, setUp, takesLunch }: Leg, limits: Limits): number {
  if (!takesLunch) return closes + packUp + driving + setUp;
  return arrivalWithLunch(closes + packUp, driving, limits) + setUp;
}

/**
 * When somebody free from then on arrives who drives and has lunch, before driving or after it; infinite where lunch does not fit.
 *
 * Allocates nothing: labelling calls it a million times a second.
 */
export function arrivalWithLunch(free: number, driving: number, limits: Pick<Limits, LunchLimit>): number {
  const { lunchFrom, lunchTo, lunchSeconds } = limits;
  const fromBefore = ceilToMinute(Math.max(free, lunchFrom));
  const fromAfter = ceilToMinute(Math.max(free + driving, lunchFrom));
  const before = fromBefore + lunchSeconds <= lunchTo ? fromBefore + lunchSeconds + driving : Number.POSITIVE_INFINITY;
  const after = fromAfter + lunchSeconds <= lunchTo ? fromAfter + lunchSeconds : Number.POSITIVE_INFINITY;
  return Math.min(before, after);
}

type LunchLimit = 'lunchFrom' | 'lunchTo' | 'lunchSeconds';

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

/** @returns the earliest lunch for somebody free from then on; null where it is too late for one. */
export function earliestLunch(free: number, { lunchFrom, lunchTo, lunchSeconds }: Limits): TourTimes['lunch'] {
  const from = ceilToMinute(Math.max(free, lunchFrom));
  return from + lunchSeconds <= lunchTo ? { from, to: from + lunchSeconds } : null;
}

/** @returns the latest lunch for somebody free until then; null where it is too early for one. */
export function latestLunch(until: number, { lunchFrom, lunchTo, lunchSeconds }: Limits): TourTimes['lunch'] {
  const from = floorToMinute(Math.min(until, lunchTo)) - lunchSeconds;
  return from >= lunchFrom ? { from, to: from + lunchSeconds } : null;
}

/** @returns lunch of a day that opens so, as early as may be, before driving where both places do; null without one. */
export function firstLunch(
  sessions: readonly Session[],
  unit: UnitClass,
  { opens, limits }: { readonly opens: readonly number[]; readonly limits: Limits },
): TourTimes['lunch'] {
  const legs = sessions.slice(1).map((session, i) => legBetween(unit, sessions[i]!, session, limits));
  return lunchOf(sessions, legs, opens, limits);
}

/** @returns when the unit leaves for a first opening, and is back from a last one: on whole minutes. */
export function endsOfDay(sessions: readonly Session[], unit: UnitClass) {
  const [first, last] = [sessions[0]!, sessions[sessions.length - 1]!];
  const approach = unit.secondsFromGarage[first.stop]! + unit.setUpSeconds;
  const home = last.dwellSeconds + unit.packUpSeconds + unit.secondsToGarage[last.stop]!;
  return {
    departsFor: (opens: number) => floorToMinute(opens - approach),
    returnsFor: (opens: number) => ceilToMinute(opens + home),
  };
}

/** @returns every day that could not leave later without returning later; none of them is checked for span and work. */
export function shortDays(sessions: readonly Session[], unit: UnitClass, bounds: TimingBounds): TourTimes[] {
  const { limits, stepSeconds } = bounds;
  const legs = sessions.slice(1).map((session, i) => legBetween(unit, sessions[i]!, session, limits));
  const { departsFor, returnsFor } = endsOfDay(sessions, unit);
  const approach = unit.secondsFromGarage[sessions[0]!.stop]! + unit.setUpSeconds;
  const found: TourTimes[] = [];
  let opens = earliestOpenings(sessions, legs, limits.earliestDeparture + approach, bounds);
  while (opens !== null && returnsFor(opens[opens.length - 1]!) <= limits.latestReturn) {
    openAsLateAsTheLastAllows(opens, sessions, legs, bounds);
    const [departs, returns] = [departsFor(opens[0]!), returnsFor(opens[opens.length - 1]!)];
    found.push({ opens, departs, returns, lunch: lunchOf(sessions, legs, opens, limits) });
    opens = earliestOpenings(sessions, legs, opens[0]! + stepSeconds, bounds);
  }
  return found;
}

interface TimingBounds {
  readonly limits: Limits;
  readonly stepSeconds: number;
}

/** @returns clock times of a sequence of sessions by the one rule; null where it breaks windows or rules of the day. */
export function timeTour(sessions: readonly Session[], unit: UnitClass, bounds: TimingBounds): TourTimes | null {
  const { limits, stepSeconds } = bounds;
  const [first, last] = [sessions[0]!, sessions[sessions.length - 1]!];
  const legs = sessions.slice(1).map((session, i) => legBetween(unit, sessions[i]!, session, limits));
  const approach = unit.secondsFromGarage[first.stop]! + unit.setUpSeconds;
  const home = unit.packUpSeconds + unit.secondsToGarage[last.stop]!;
  const least = leastSpan(sessions, legs, { approach, home, stepSeconds, limits });
  let best: number[] | null = null;
  let bestSpan = Number.POSITIVE_INFINITY;
  let opens = earliestOpenings(sessions, legs, limits.earliestDeparture + approach, bounds);
  while (opens !== null && ceilToMinute(opens[opens.length - 1]! + last.dwellSeconds + home) <= limits.latestReturn) {
    openAsLateAsTheLastAllows(opens, sessions, legs, bounds);
    const span = spanOf(opens, last.dwellSeconds, { approach, home });
    if (span < bestSpan) {
      best = opens;
      bestSpan = span;
    }
    if (bestSpan <= least) break;
    opens = earliestOpenings(sessions, legs, opens[0]! + stepSeconds, bounds);
  }
  if (best === null || bestSpan > limits.mostSpanSeconds) return null;
  const lunch = lunchOf(sessions, legs, best, limits);
  if (bestSpan - (lunch === null ? 0 : limits.lunchSeconds) > limits.mostWorkSeconds) return null;
  const departs = floorToMinute(best[0]! - approach);
  return { opens: best, departs, returns: departs + bestSpan, lunch };
}

function spanOf(opens: readonly number[], lastDwell: number, ways: { approach: number; home: number }): number {
  return ceilToMinute(opens[opens.length - 1]! + lastDwell + ways.home) - floorToMinute(opens[0]! - ways.approach);
}

/** Span of a day without any waiting but for the opening grid: none is shorter. */
function leastSpan(
  sessions: readonly Session[],
  legs: readonly Leg[],
  day: { approach: number; home: number; stepSeconds: number; limits: Limits },
): number {
  let between = 0;
  legs.forEach((leg, i) => {
    const lunch = leg.takesLunch ? day.limits.lunchSeconds : 0;
    const least = sessions[i]!.dwellSeconds + leg.packUp + leg.driving + leg.setUp + lunch;
    between += Math.ceil(least / day.stepSeconds) * day.stepSeconds;
  });
  return ceilToMinute(day.approach) + between + ceilToMinute(sessions[sessions.length - 1]!.dwellSeconds + day.home);
}

/** Forward: each session as early as what comes before allows. Null where one cannot open any more. */
function earliestOpenings(
  sessions: readonly Session[],
  legs: readonly Leg[],
  firstReady: number,
  { limits, stepSeconds }: TimingBounds,
): number[] | null {
  const opens: number[] = [];
  let ready = firstReady;
  for (let i = 0; i < sessions.length; i++) {
    const opening = earliestOpening(sessions[i]!.intervals, ready, stepSeconds);
    if (opening === Number.POSITIVE_INFINITY) return null;
    opens.push(opening);
    if (i < legs.length) ready = readyAfter(opening + sessions[i]!.dwellSeconds, legs[i]!, limits);
  }
  return opens;
}

/** Backward: each session but the last as late as the next one allows. */
function openAsLateAsTheLastAllows(
  opens: number[],
  sessions: readonly Session[],
  legs: readonly Leg[],
  { limits, stepSeconds }: TimingBounds,
): void {
  for (let i = opens.length - 2; i >= 0; i--) {
    const deadline = latestCloseBefore(opens[i + 1]!, legs[i]!, limits) - sessions[i]!.dwellSeconds;
    opens[i] = latestOpening(sessions[i]!.intervals, deadline, stepSeconds);
  }
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
