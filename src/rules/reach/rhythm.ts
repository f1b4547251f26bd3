/** Whether visits that are possible one by one add up to a rhythm that the scenario allows. */
import type { PatternRule } from '../../domain/cycle.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';

/** A visit that would be legal by itself. */
export interface PossibleVisit {
  readonly day: CycleDayInfo;
  /** Part of the day and lengths, as in `hoursOf`. */
  readonly hours: string;
}

/** @returns true where some of the visits match the rule, all its visits together. */
export function hasRhythm(visits: readonly PossibleVisit[], rule: PatternRule, cycleDays: number): boolean {
  const alike = new Map<string, Set<number>>();
  for (const { day, hours } of visits) {
    const key = `${rule.sameWeekday ? day.weekday : ''} ${rule.sameHours ? hours : ''}`;
    const offsets = alike.get(key) ?? new Set<number>();
    alike.set(key, offsets.add(day.offsetDays));
  }
  return [...alike.values()].some((offsets) => {
    const days = [...offsets].sort((one, other) => one - other);
    return days.some((first) => closesFrom(first, days, rule, cycleDays));
  });
}

/** Follows all choices of days at once, visit by visit, and asks whether one of them comes round to the first day. */
function closesFrom(first: number, days: readonly number[], rule: PatternRule, cycleDays: number): boolean {
  const isGap = (gap: number) => gap >= rule.leastGapDays && (rule.mostGapDays === null || gap <= rule.mostGapDays);
  let reached = [first];
  for (let visit = 1; visit < rule.visitsPerCycle; visit++) {
    reached = days.filter((day) => reached.some((before) => day > before && isGap(day - before)));
  }
  return reached.some((last) => isGap(first + cycleDays - last));
}
