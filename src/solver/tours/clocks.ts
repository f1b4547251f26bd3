/**
 * At which hours a sequence of visits is driven, where that matters to rules of work.
 *
 * The shortest day is the cheapest; an agent who must rest, or have a break, may need another. Those kept are the ones
 * that no other beats in everything: span, when it leaves, when it returns, and which rules on breaks it keeps.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import type { BreakRule } from '../instance/work-rules.ts';
import { type DayPlan, daysWithBreaks, keepsBreaks } from './breaks.ts';
import { firstLunch, type Session, shortDays, type TourTimes, timeTour } from './timing.ts';

const MINUTE = 60;

export interface Clock extends TourTimes {
  /** Bit b is set where work never goes on too long for rule b of `rulesOfWork.breaks`. */
  readonly breaks: number;
}

/** @returns clocks that no other beats, the shortest day first; none where the sequence cannot be driven. */
export function clocksOf(sessions: readonly Session[], unit: UnitClass, instance: Instance): Clock[] {
  const { limits, openings, rulesOfWork } = instance;
  const { breaks, clock } = rulesOfWork;
  const bounds = { limits, stepSeconds: openings.stepSeconds };
  const shortest = timeTour(sessions, unit, bounds);
  if (shortest === null) return [];
  const plan: DayPlan = { sessions, unit, ...bounds };
  const withBreaks = (times: TourTimes): Clock => ({ ...times, breaks: breaksKept(times, plan, breaks) });
  const first = withBreaks(shortest);
  const all = 2 ** breaks.length - 1;
  if (clock === null && first.breaks === all) return [first];
  const found = [first];
  if (clock !== null) found.push(...shortDays(sessions, unit, bounds).map(withBreaks));
  for (let asked = 1; asked <= all; asked++) {
    if (clock === null && (first.breaks & asked) === asked) continue;
    const rules = breaks.filter((_, b) => (asked & (1 << b)) !== 0);
    for (const times of daysWithBreaks(plan, rules)) {
      found.push(withBreaks({ ...times, lunch: firstLunch(sessions, unit, { opens: times.opens, limits }) }));
    }
  }
  const within = found.filter(({ departs, returns, lunch }) => {
    const span = returns - departs;
    return (
      span <= limits.mostSpanSeconds && span - (lunch === null ? 0 : limits.lunchSeconds) <= limits.mostWorkSeconds
    );
  });
  return unbeaten(within, clock ?? { lateReturn: Number.POSITIVE_INFINITY, earlyDeparture: 0 });
}

/** @returns bits of the rules that the day keeps, with a lunch that suits each of them. */
function breaksKept(times: TourTimes, plan: DayPlan, rules: readonly BreakRule[]): number {
  const anyLunch = { ...times, lunch: null };
  return rules.reduce((bits, rule, b) => (keepsBreaks(anyLunch, plan, rule) ? bits | (1 << b) : bits), 0);
}

/** @returns a lunch with which the day keeps the rules it is said to keep: the earliest that does; null where none suits all. */
export function statedLunch(clock: Clock, sessions: readonly Session[], unit: UnitClass, instance: Instance) {
  const { limits, openings, rulesOfWork } = instance;
  if (clock.lunch === null) return null;
  const plan: DayPlan = { sessions, unit, limits, stepSeconds: openings.stepSeconds };
  const rules = rulesOfWork.breaks.filter((_, b) => (clock.breaks & (1 << b)) !== 0);
  const suits = (lunch: TourTimes['lunch']) => rules.every((rule) => keepsBreaks({ ...clock, lunch }, plan, rule));
  if (suits(clock.lunch)) return clock.lunch;
  for (let from = limits.lunchFrom; from + limits.lunchSeconds <= limits.lunchTo; from += MINUTE) {
    const lunch = { from, to: from + limits.lunchSeconds };
    if (suits(lunch)) return lunch;
  }
  return null;
}

function unbeaten(clocks: readonly Clock[], clip: { lateReturn: number; earlyDeparture: number }): Clock[] {
  const kept: Clock[] = [];
  const spanOf = ({ departs, returns }: Clock) => returns - departs;
  const beats = (one: Clock, other: Clock) =>
    spanOf(one) <= spanOf(other) &&
    Math.min(one.departs, clip.earlyDeparture) >= Math.min(other.departs, clip.earlyDeparture) &&
    Math.max(one.returns, clip.lateReturn) <= Math.max(other.returns, clip.lateReturn) &&
    (one.breaks & other.breaks) === other.breaks;
  for (const clock of [...clocks].sort((one, other) => spanOf(one) - spanOf(other))) {
    if (kept.some((other) => beats(other, clock))) continue;
    kept.push(clock);
  }
  return kept;
}
