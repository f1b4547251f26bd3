/** The clock of a tour: when it leaves, breaks and returns. Seconds after midnight. */
import { secondsOfDay } from '../../domain/clock.ts';
import type { DayRules } from '../../domain/cycle.ts';
import type { Tour } from '../../domain/rota.ts';
import type { Unit } from '../../domain/unit.ts';
import { type Break, breakIn, ceilToMinute, floorToMinute, type Gap, type LunchRule } from './breaks.ts';
import type { JudgedVisit, KnownVisit, Session } from './judged-visit.ts';
import type { Leg } from './legs.ts';

export interface TourClock {
  /** As stated; else as late as the first visit allows, on a whole minute. */
  readonly departs: number;
  readonly latestDeparture: number;
  /** As stated; else as early as the last visit allows, on a whole minute. */
  readonly returns: number;
  readonly earliestReturn: number;
  /** True where the tour opens both in the morning and in the afternoon. */
  readonly needsLunch: boolean;
  /** As stated; else where the judge found room for it; null without one. */
  readonly lunch: Break | null;
  /** Where a needed lunch must lie; null where none is needed, or where the sessions are not in order of time. */
  readonly lunchGap: Gap | null;
  /** Every time between duties, the ways from and to the garage included. */
  readonly gaps: readonly Gap[];
}

interface Drive {
  readonly unit: Unit;
  /** In the order driven; at least one. */
  readonly visits: readonly KnownVisit[];
  readonly legs: readonly Leg[];
}

export function lunchRuleOf(rules: DayRules): LunchRule {
  const { from, to, minutes } = rules.lunch;
  return { window: { from: secondsOfDay(from), to: secondsOfDay(to) }, seconds: minutes * 60 };
}

export function clockOf(stated: Tour, drive: Drive, rules: DayRules): TourClock {
  const setUp = drive.unit.setUpMinutes * 60;
  const packUp = drive.unit.packUpMinutes * 60;
  const [first, last] = [drive.visits[0]!, drive.visits.at(-1)!];
  const [way, wayBack] = [drive.legs[0]!, drive.legs.at(-1)!];
  const latestDeparture = floorToMinute(first.opens - setUp - way.seconds);
  const earliestReturn = ceilToMinute(last.closes + packUp + wayBack.seconds);
  const departs = stated.departs === null ? latestDeparture : secondsOfDay(stated.departs);
  const returns = stated.returns === null ? earliestReturn : secondsOfDay(stated.returns);

  const between = gapsBetweenSessions(drive, { setUp, packUp });
  const { needsLunch, lunchGap } = lunchPlace(drive, between, rules);
  return {
    departs,
    latestDeparture,
    returns,
    earliestReturn,
    needsLunch,
    lunch: statedLunch(stated) ?? (lunchGap === null ? null : breakIn(lunchGap, lunchRuleOf(rules))),
    lunchGap,
    gaps: [
      { from: departs, to: first.opens - setUp, drivingSeconds: way.seconds },
      ...between,
      { from: last.closes + packUp, to: returns, drivingSeconds: wayBack.seconds },
    ],
  };
}

/** The clock of a tour that cannot be driven (unknown unit, or no known stop): what is stated, from opening to closing. */
export function clockAsStated(stated: Tour, visits: readonly JudgedVisit[]): TourClock {
  const [opens, closes] = [visits[0]!.opens, visits.at(-1)!.closes];
  return {
    departs: stated.departs === null ? opens : secondsOfDay(stated.departs),
    latestDeparture: opens,
    returns: stated.returns === null ? closes : secondsOfDay(stated.returns),
    earliestReturn: closes,
    needsLunch: false,
    lunch: statedLunch(stated),
    lunchGap: null,
    gaps: [],
  };
}

function statedLunch(stated: Tour): Break | null {
  if (stated.lunch === null) return null;
  return { from: secondsOfDay(stated.lunch.from), to: secondsOfDay(stated.lunch.to) };
}

function sessionsOf(drive: Drive): Session[] {
  return drive.visits.flatMap((visit) => visit.sessions);
}

/** Gap i lies between session i and session i + 1; within a visit nobody sets up, packs up or drives. */
function gapsBetweenSessions(drive: Drive, work: { readonly setUp: number; readonly packUp: number }): Gap[] {
  return drive.visits.flatMap((visit, v) => {
    const gaps: Gap[] = [];
    for (let i = 1; i < visit.sessions.length; i++) {
      gaps.push({ from: visit.sessions[i - 1]!.closes, to: visit.sessions[i]!.opens, drivingSeconds: 0 });
    }
    const next = drive.visits[v + 1];
    if (next !== undefined) {
      const drivingSeconds = drive.legs[v + 1]!.seconds;
      gaps.push({ from: visit.closes + work.packUp, to: next.opens - work.setUp, drivingSeconds });
    }
    return gaps;
  });
}

/** Lunch lies between the last session of the morning and the first of the afternoon. */
function lunchPlace(
  drive: Drive,
  between: readonly Gap[],
  rules: DayRules,
): Pick<TourClock, 'needsLunch' | 'lunchGap'> {
  const halves = sessionsOf(drive).map((session) => session.half);
  const lastMorning = halves.lastIndexOf('morning');
  const firstAfternoon = halves.indexOf('afternoon');
  const needsLunch = rules.lunch.minutes > 0 && lastMorning >= 0 && firstAfternoon >= 0;
  // Out of order, the sessions break another rule, and there is no such place.
  const inOrder = firstAfternoon === lastMorning + 1;
  return { needsLunch, lunchGap: needsLunch && inOrder ? between[lastMorning]! : null };
}
