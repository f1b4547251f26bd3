/** A number of the model that a planner can see and change: value, unit, source, and whether anyone verified it. */
import { z } from 'zod';
import { SourceText } from './primitives.ts';

export interface CoefficientDefault {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** False for a default that nobody has checked against observations: shown as such. */
  readonly verified: boolean;
}

export interface Coefficient extends CoefficientDefault {}

/** Said of a coefficient that the planner wrote as a bare number. */
export const PLANNERS_OWN_SOURCE = 'planner';

/**
 * Schema of one coefficient. Accepts a bare number (the planner's own value), or `{ value, source?, verified? }`;
 * left out, it takes the default. The parsed value always has value, unit, source and verified.
 */
export function coefficient(fallback: CoefficientDefault, bounds: { min: number; max: number }, description: string) {
  return statedCoefficient(fallback.unit, bounds)
    .prefault({ value: fallback.value, source: fallback.source, verified: fallback.verified })
    .describe(
      `${description}. Unit: ${fallback.unit}. Default ${fallback.value} (${fallback.source}; ` +
        `${fallback.verified ? 'verified' : 'unverified'})`,
    );
}

/** Schema of a coefficient that has no default of its own. */
export function statedCoefficient(unit: string, bounds: { min: number; max: number }) {
  const value = z.number().min(bounds.min).max(bounds.max);
  return z
    .union([
      value,
      z.strictObject({
        value,
        unit: z.literal(unit).optional(),
        source: SourceText.default(PLANNERS_OWN_SOURCE),
        verified: z.boolean().default(false),
      }),
    ])
    .transform(
      (given): Coefficient =>
        typeof given === 'number'
          ? { value: given, unit, source: PLANNERS_OWN_SOURCE, verified: false }
          : { value: given.value, unit, source: given.source, verified: given.verified },
    );
}
