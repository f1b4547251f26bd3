/** What there is to tell of a plan. */
import type { Comparison } from '../../domain/comparison.ts';
import type { PlanningInputs } from '../../planning/inputs.ts';
import type { PlanResult } from '../../planning/plan.ts';

export interface PlanReport {
  readonly inputs: PlanningInputs;
  readonly result: PlanResult;
  /** The rota in use first, then the planned one; null where none was given. */
  readonly comparison: Comparison | null;
  readonly seconds: number;
}
