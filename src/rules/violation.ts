/** How a rule reports what it found. */
import type { CycleDay } from '../domain/cycle.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedRota } from './case/judged-rota.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import type { JudgedVisit } from './case/judged-visit.ts';
import type { RuleCode, RuleParameters } from './rule-codes.ts';

/** One rule, or a few that belong together: looks at a whole rota and lists what breaks it. */
export type Rule = (rota: JudgedRota) => Violation[];

interface Where {
  readonly tour: number | null;
  readonly visit: number | null;
  readonly day: CycleDay | null;
}

export const ON_ROTA: Where = { tour: null, visit: null, day: null };

export function onTour(tour: JudgedTour): Where {
  return { tour: tour.index, visit: null, day: tour.stated.day };
}

export function onVisit(tour: JudgedTour, visit: JudgedVisit): Where {
  return { tour: tour.index, visit: visit.index, day: tour.stated.day };
}

export function violation<Code extends RuleCode>(
  rule: Code,
  where: Where,
  parameters: RuleParameters<Code>,
): Violation {
  return { rule, ...where, parameters };
}
