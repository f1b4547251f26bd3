/** What a goal costs against coverage: how much more the best rota for coverage is worth. */
import type { Comparison } from '../domain/comparison.ts';
import type { GoalKind } from '../domain/goal.ts';
import { compareVerdicts } from './compare.ts';
import type { PlanResult } from './plan.ts';

export interface PriceOfGoal {
  readonly goal: GoalKind;
  /** Weighted hours per cycle: it lies between the two, for the best is known within its proof. */
  readonly least: number;
  readonly most: number;
  /** The best rota for coverage first, then the one planned. */
  readonly comparison: Comparison;
}

/** @returns null where the goal is coverage, or where the search ended before it could be known. */
export function priceOfGoal(
  { coverage, verdict }: Pick<PlanResult, 'coverage' | 'verdict'>,
  goal: GoalKind,
  names: Readonly<Record<GoalKind, string>>,
): PriceOfGoal | null {
  if (coverage === null) return null;
  const { objective } = verdict.figures;
  return {
    goal,
    least: Math.max(0, coverage.certificate.objective - objective),
    most: Math.max(0, coverage.certificate.bound - objective),
    comparison: compareVerdicts([
      { name: names.coverage, verdict: coverage.verdict },
      { name: names[goal], verdict },
    ]),
  };
}
