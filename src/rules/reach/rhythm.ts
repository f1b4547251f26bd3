/** Whether visits that are possible one by one add up to a rhythm that the scenario allows. */
import type { PatternRule } from '../../domain/cycle.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { DayPart } from '../../domain/primitives.ts';

/** A visit that would be legal by itself. */
export interface PossibleVisit {
  readonly day: CycleDayInfo;
  /** Part of the day and lengths, as in `hoursOf`. */
  readonly hours: string;
  readonly part: DayPart;
  /** When it may open, seconds after midnight; of interest only where a rule has a tolerance. */
  readonly opens: readonly number[];
}

/** @returns true where some of the visits match the rule, all its visits together. */
export function hasRhythm(visits: readonly PossibleVisit[], rule: PatternRule, cycleDays: number): boolean {
  if (rule.hourToleranceMinutes === null) return hasRhythmAtAnyHour(visits, rule, cycleDays);
  const tolerance = rule.hourToleranceMinutes * 60;
  const parts = new Set(visits.map(({ part }) => part));
  // Of hours that are near enough to each other one is the first: each is tried.
  const firsts = new Set(visits.flatMap(({ opens }) => opens));
  return [...parts].some((part) =>
    [...firsts].some((first) => {
      const isNear = (time: number) => time >= first && time <= first + tolerance;
      const near = visits.filter((visit) => visit.part === part && visit.opens.some(isNear));
      return hasRhythmAtAnyHour(near, rule, cycleDays);
    }),
  );
}

function hasRhythmAtAnyHour(visits: readonly PossibleVisit[], rule: PatternRule, cycleDays: number): boolean {
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
