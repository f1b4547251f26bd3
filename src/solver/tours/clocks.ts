/**
 * At which hours a sequence of visits is driven, where that matters to rules of work.
 *
 * The shortest day is the cheapest; an agent who must rest, or have a break, may need another. Those kept are the ones
 * that no other beats in everything: span, when it leaves, when it returns, and which rules on breaks it keeps.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import type { BreakRule } from '../instance/work-rules.ts';
import { type DayPlan, daysWithBreaks, keepsBreaks } from './breaks.ts';
import { type Session, shortDays, type TourTimes, timeTour } from './timing.ts';

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
  const all = (1 << breaks.length) - 1;
  if (clock === null && first.breaks === all) return [first];
  const found = [first];
  if (clock !== null) found.push(...shortDays(sessions, unit, bounds).map(withBreaks));
  const asked = breaks.filter((_, b) => clock !== null || (first.breaks & (1 << b)) === 0);
  if (breaks.length > 1) asked.push(strictest(breaks));
  for (const rule of asked) found.push(...daysWithBreaks(plan, rule).map(withBreaks));
  const within = found.filter(({ departs, returns, lunch }) => {
    const span = returns - departs;
    return (
      span <= limits.mostSpanSeconds && span - (lunch === null ? 0 : limits.lunchSeconds) <= limits.mostWorkSeconds
    );
  });
  return unbeaten(within, clock ?? { lateReturn: Number.POSITIVE_INFINITY, earlyDeparture: 0 });
}

/** Who keeps this one keeps them all. */
function strictest(rules: readonly BreakRule[]): BreakRule {
  return {
    leastSeconds: Math.max(...rules.map((rule) => rule.leastSeconds)),
    beforeSeconds: Math.min(...rules.map((rule) => rule.beforeSeconds)),
  };
}

function breaksKept(times: TourTimes, plan: DayPlan, rules: readonly BreakRule[]): number {
  return rules.reduce((bits, rule, b) => (keepsBreaks(times, plan, rule) ? bits | (1 << b) : bits), 0);
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
