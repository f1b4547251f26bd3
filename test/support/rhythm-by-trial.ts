/** Which visits of a stop, day by day, can still become a pattern: by listing every set of days that a rule allows. */

import type { PatternRule } from '../../src/domain/cycle.ts';
import type { CycleDayInfo } from '../../src/domain/cycle-days.ts';

/** A visit of a stop: index of the day, and part and lengths as a text. */
export interface VisitOfStop {
  readonly day: number;
  readonly hours: string;
  /** Minutes after midnight. */
  readonly opens: number;
}

/** @returns true where visits on the days up to `upTo`, none left out, are the beginning of an allowed pattern. */
export type CanBecomePattern = (visits: readonly VisitOfStop[], upTo: number) => boolean;

export function rhythmByTrial(
  days: readonly CycleDayInfo[],
  rules: readonly PatternRule[],
  cycleDays: number,
): CanBecomePattern {
  const allowed = rules.flatMap((rule) =>
    Array.from({ length: 2 ** days.length }, (_, bits) => days.filter((day) => (bits >> day.index) % 2 === 1))
      .filter((set) => keepsRule(set, rule, cycleDays))
      .map((set) => ({ set: set.map((day) => day.index), rule })),
  );
  return (visits, upTo) =>
    visits.length === 0 ||
    allowed.some(({ set, rule }) => {
      const sofar = set.filter((day) => day <= upTo);
      if (sofar.length !== visits.length || !sofar.every((day, v) => visits[v]!.day === day)) return false;
      if (rule.sameHours && visits.some(({ hours }) => hours !== visits[0]!.hours)) return false;
      const most = rule.hourToleranceMinutes;
      if (most === null) return true;
      return visits.every((one) =>
        visits.every((other) => partOf(one) === partOf(other) && Math.abs(one.opens - other.opens) <= most),
      );
    });
}

/** Morning, afternoon, or one after the other. */
const partOf = ({ hours }: VisitOfStop): string => hours.replace(/[^a-z ]/g, '');

function keepsRule(set: readonly CycleDayInfo[], rule: PatternRule, cycleDays: number): boolean {
  if (set.length !== rule.visitsPerCycle) return false;
  if (rule.sameWeekday && set.some((day) => day.weekday !== set[0]!.weekday)) return false;
  return set.every((day, v) => {
    const next = v + 1 < set.length ? set[v + 1]!.offsetDays : set[0]!.offsetDays + cycleDays;
    const gap = next - day.offsetDays;
    return gap >= rule.leastGapDays && (rule.mostGapDays === null || gap <= rule.mostGapDays);
  });
}
