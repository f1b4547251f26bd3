/** What one stage of a goal is after, and what it keeps of the stages before it (MODEL.md section 5). */
import type { Keeps, Measure } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';

export interface Aim {
  readonly measure: Measure;
  readonly keeps: Keeps | null;
}

export const COVERAGE: Aim = { measure: 'weighted-hours', keeps: null };

const CENTS_PER_EURO = 100;

/** @returns cents of tours that weigh as much as one unit of the measure; infinite where cost does not count. */
export function centsPerUnit({ measure }: Aim, scenario: Scenario): number {
  if (measure === 'weighted-hours') return scenario.goal.centsPerWeightedHour.value;
  return measure === 'euros' ? CENTS_PER_EURO : Number.POSITIVE_INFINITY;
}

/** The least that a better rota adds, in the unit of the measure: communes are whole. */
export function leastStep({ measure }: Aim): number {
  return measure === 'communes' ? 1 : 0;
}
