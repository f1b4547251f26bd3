/** Rhythms and lengths of visits that no rota of the cycle could have. */
import { minutesOfDay } from '../clock.ts';
import type { Cycle, PatternRule, VisitRules } from '../cycle.ts';
import { type CycleDayInfo, daysOf } from '../cycle-days.ts';
import { HALF_DAYS, type HalfDay, type TimeRange } from '../primitives.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { ScenarioParts } from '../scenario-parts.ts';

/** @returns problems with the parts of the day, the lengths and the patterns that visits may have. */
export function impossibleRhythms(parts: ScenarioParts): Problem[] {
  const { cycle, visits } = parts;
  if (cycle === null || visits === null) return [];
  const days = daysOf(cycle).filter((day) => partsOfDay(day, visits).length > 0);
  if (days.length === 0) {
    return [problem('no-part-of-day', ['visits', 'parts'], { parts: visits.parts.join(', ') })];
  }
  const offsets = days.map((day) => day.offsetDays);
  return [
    ...(parts.patterns ?? []).flatMap(({ value: rule }, k) =>
      rule === null ? [] : impossiblePattern(rule, { cycle, offsets }, ['patterns', k]),
    ),
    ...impossibleDwells(cycle, visits, days),
  ];
}

/** @returns the parts of a day that exist on it and that visits may take. */
export function partsOfDay(day: CycleDayInfo, visits: VisitRules): VisitRules['parts'] {
  return visits.parts.filter((part) => halvesOf(part).every((half) => day.halves.includes(half)));
}

/** @returns the half-days in which a visit of that part of the day is open. */
export function halvesOf(part: VisitRules['parts'][number]): readonly HalfDay[] {
  return part === 'day' ? HALF_DAYS : [part];
}

/** @returns minutes of the longest visit that has room in a range, for visits that open at multiples of the step. */
export function longestWithin(range: TimeRange, openingStepMinutes: number): number {
  const opens = Math.ceil(minutesOfDay(range.from) / openingStepMinutes) * openingStepMinutes;
  return minutesOfDay(range.to) - opens;
}

function impossibleDwells(cycle: Cycle, visits: VisitRules, days: readonly CycleDayInfo[]): Problem[] {
  const parts = days.flatMap((day) => partsOfDay(day, visits));
  const halves = HALF_DAYS.filter((half) => parts.some((part) => halvesOf(part).includes(half)));
  const longest = Math.max(...halves.map((half) => longestWithin(cycle.halfDays[half], visits.openingStepMinutes)));
  return visits.dwellMinutes.flatMap((dwell, k) =>
    dwell <= longest ? [] : [problem('dwell-too-long', ['visits', 'dwellMinutes', k], { value: dwell, longest })],
  );
}

interface AvailableDays {
  readonly cycle: Cycle;
  /** Days after the anchor on which a visit can be, rising. */
  readonly offsets: readonly number[];
}

function impossiblePattern(rule: PatternRule, available: AvailableDays, path: Problem['path']): Problem[] {
  const { weeks } = available.cycle;
  const { name, visitsPerCycle: visits, leastGapDays: least, mostGapDays: most } = rule;
  const atVisits = [...path, 'visitsPerCycle'];
  const days = available.offsets.length;
  if (visits > days) return [problem('pattern-too-many-visits', atVisits, { name, visits, days })];
  if (rule.sameWeekday && visits > weeks) return [problem('pattern-same-weekday', atVisits, { name, visits, weeks })];
  if (available.offsets.some((start) => canBeMetFrom(start, rule, available))) return [];
  return [problem('pattern-gaps', path, { name, visits, least, most, cycleDays: weeks * 7 })];
}

/** Whether visits can go on from a first one, gap by gap, so that the last gap closes the cycle. */
function canBeMetFrom(start: number, rule: PatternRule, { cycle, offsets }: AvailableDays): boolean {
  const end = start + cycle.weeks * 7;
  const isGap = (days: number) => days >= rule.leastGapDays && (rule.mostGapDays === null || days <= rule.mostGapDays);
  const later = offsets.filter((day) => day > start && (!rule.sameWeekday || (day - start) % 7 === 0));
  let reached = [start];
  for (let visit = 2; visit <= rule.visitsPerCycle; visit++) {
    reached = later.filter((day) => reached.some((before) => before < day && isGap(day - before)));
  }
  return reached.some((last) => isGap(end - last));
}
