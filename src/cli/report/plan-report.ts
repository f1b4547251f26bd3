/** What there is to tell of a plan. */
import type { Comparison } from '../../domain/comparison.ts';
import type { RotaExplanation } from '../../domain/explanation.ts';
import type { PlanningInputs } from '../../planning/inputs.ts';
import type { PlanResult } from '../../planning/plan.ts';
import type { PriceOfGoal } from '../../planning/price-of-goal.ts';

export interface PlanReport {
  readonly inputs: PlanningInputs;
  readonly result: PlanResult;
  /** The rota in use first, then the planned one; null where none was given. */
  readonly comparison: Comparison | null;
  /** Null where the goal is coverage, or its price is not known. */
  readonly price: PriceOfGoal | null;
  readonly seconds: number;
  /** Null where it was not asked for, or stopped before the first answer. */
  readonly explanation: RotaExplanation | null;
}
