/**
 * Each stop that is visited has a rhythm people can remember: its visits match a pattern of the scenario that the stop may have. Where no pattern
 * matches, the violation speaks of the nearest miss among those with the right number of visits: hours, then gaps, then
 * weekdays, the last of them to be wrong being the nearest. Of hours, the minute they open is nearer than part and length.
 */
import type { PatternRule } from '../domain/cycle.ts';
import { patternRulesOfStop } from '../domain/pattern-rules.ts';
import type { Violation } from '../domain/verdict.ts';
import type { CountedVisit, JudgedRota } from './case/judged-rota.ts';
import { sessionSeconds } from './case/judged-visit.ts';
import { clockText } from './clock-text.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

const SECONDS_PER_MINUTE = 60;

export const pattern: Rule = (rota) => {
  const { scenario } = rota;
  return scenario.stops.flatMap((stop, stopIndex) => {
    const visits = visitsOf(rota, stopIndex);
    if (visits.length === 0) return [];
    return patternOf(visits, patternRulesOfStop(scenario, stop), scenario.cycle.weeks * 7);
  });
};

/** One visit a day, in order of time; a second one on a day breaks `one-visit`, not the rhythm. */
function visitsOf(rota: JudgedRota, stopIndex: number): CountedVisit[] {
  const visits = rota.counted.filter(({ visit }) => visit.stopIndex === stopIndex);
  return visits.filter(({ day }, v) => v === 0 || visits[v - 1]!.day.index !== day.index);
}

function patternOf(visits: readonly CountedVisit[], rules: readonly PatternRule[], cycleDays: number): Violation[] {
  const { id: stop, name } = visits[0]!.visit.stop;
  const candidates = rules.filter((rule) => rule.visitsPerCycle === visits.length);
  if (candidates.length === 0) {
    const allowed = [...new Set(rules.map((rule) => rule.visitsPerCycle))].sort((one, other) => one - other).join(', ');
    return [violation('pattern-count', ON_ROTA, { stop, name, visits: visits.length, allowed })];
  }
  const misses = candidates.map((rule) => missOf(rule, visits, cycleDays));
  if (misses.includes(null)) return [];
  return [misses.reduce((best, miss) => (miss!.distance < best!.distance ? miss : best))!.violation];
}

interface Miss {
  /** 0: the minute they open; 1: part and length; 2: gaps; 3: weekdays. */
  readonly distance: number;
  readonly violation: Violation;
}

/** @returns the gravest way in which the visits miss the rule; null where they match it. */
function missOf(rule: PatternRule, visits: readonly CountedVisit[], cycleDays: number): Miss | null {
  const { id: stop, name } = visits[0]!.visit.stop;
  const named = { stop, name, pattern: rule.name };
  const weekdays = [...new Set(visits.map(({ day }) => day.weekday))];
  if (rule.sameWeekday && weekdays.length > 1) {
    const listed = weekdays.join(', ');
    return { distance: 3, violation: violation('pattern-weekdays', ON_ROTA, { ...named, weekdays: listed }) };
  }
  const { leastGapDays: least, mostGapDays: most } = rule;
  const badGap = gapsOf(visits, cycleDays).find((gap) => gap < least || (most !== null && gap > most));
  if (badGap !== undefined) {
    const gap = { gapDays: badGap, least, most };
    return { distance: 2, violation: violation('pattern-gap', ON_ROTA, { ...named, ...gap }) };
  }
  if (rule.sameHours && new Set(visits.map(hoursOf)).size > 1) {
    return { distance: 1, violation: violation('pattern-hours', ON_ROTA, named) };
  }
  return toleranceMiss(rule, visits, named);
}

/** The clock: all in one part of the day, no two openings further apart than the rule says; a pause opens nothing anew. */
function toleranceMiss(
  rule: PatternRule,
  visits: readonly CountedVisit[],
  named: { readonly stop: string; readonly name: string; readonly pattern: string },
): Miss | null {
  if (rule.hourToleranceMinutes === null) return null;
  if (new Set(visits.map(({ visit }) => visit.part)).size > 1) {
    return { distance: 1, violation: violation('pattern-part', ON_ROTA, named) };
  }
  const opens = visits.map(({ visit }) => visit.opens);
  const [earliest, latest] = [Math.min(...opens), Math.max(...opens)];
  if (latest - earliest <= rule.hourToleranceMinutes * SECONDS_PER_MINUTE) return null;
  const clock = { earliest: clockText(earliest), latest: clockText(latest), most: rule.hourToleranceMinutes };
  return { distance: 0, violation: violation('pattern-clock', ON_ROTA, { ...named, ...clock }) };
}

/** Calendar days from each visit to the next, the last one to the first of the next cycle. */
function gapsOf(visits: readonly CountedVisit[], cycleDays: number): number[] {
  return visits.map(({ day }, v) => {
    const next = visits[v + 1]?.day.offsetDays ?? visits[0]!.day.offsetDays + cycleDays;
    return next - day.offsetDays;
  });
}

/** Same part of the day and same lengths; the clock may differ. */
export function hoursOf({ visit }: CountedVisit): string {
  return [visit.part, ...visit.sessions.map(sessionSeconds)].join(' ');
}
