/** The rhythms that a scenario allows, where it names none. */
import type { PatternRule } from './cycle.ts';
import type { Scenario } from './scenario.ts';
import type { Stop } from './stop.ts';

/**
 * @returns the scenario's own pattern rules; or, where it names none, evenly spaced visits on one weekday and in the
 * same hours, as often as divides the cycle (a fortnight: once, and every week).
 */
export function patternRulesOf(scenario: Pick<Scenario, 'patterns' | 'cycle'>): PatternRule[] {
  if (scenario.patterns !== null) return scenario.patterns;
  const { weeks } = scenario.cycle;
  const rules: PatternRule[] = [];
  for (let visits = 1; visits <= weeks; visits++) {
    if (weeks % visits !== 0) continue;
    const gapDays = (weeks / visits) * 7;
    rules.push({
      name: `${visits}/${weeks}`,
      visitsPerCycle: visits,
      sameWeekday: true,
      sameHours: true,
      hourToleranceMinutes: null,
      leastGapDays: gapDays,
      mostGapDays: gapDays,
    });
  }
  return rules;
}

/** @returns of those rules the ones that a stop may have, all of a name where several share it. */
export function patternRulesOfStop(
  scenario: Pick<Scenario, 'patterns' | 'cycle'>,
  { patterns }: Pick<Stop, 'patterns'>,
): PatternRule[] {
  const rules = patternRulesOf(scenario);
  return patterns === null ? rules : rules.filter((rule) => patterns.includes(rule.name));
}
