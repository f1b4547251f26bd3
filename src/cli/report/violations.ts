/** Broken rules, one line each. */
import type { Rota } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Violation } from '../../domain/verdict.ts';
import { ruleSentence } from '../../texts/problem-sentence.ts';
import type { Texts } from '../../texts/texts.ts';

/** @returns day, unit and what is wrong; never broken into several lines, so that they can be counted and searched. */
export function violationLine(texts: Texts, scenario: Scenario, rota: Rota, violation: Violation): string {
  return `${placeOf(texts, scenario, rota, violation)} ${ruleSentence(texts, violation)}`;
}

function placeOf(texts: Texts, scenario: Scenario, rota: Rota, { tour, day }: Violation): string {
  const { check } = texts.reports;
  if (tour === null || day === null) return check.wholeRota;
  const unitId = rota.tours[tour]?.unit ?? '';
  const unit = scenario.units.find(({ id }) => id === unitId)?.name ?? unitId;
  return check.place({ weekday: texts.words.weekdays[day.weekday], week: day.week, unit });
}
