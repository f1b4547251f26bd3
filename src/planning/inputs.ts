/** What every verb of planning starts from: a scenario that has been read, its travel times and its need. */
import type { Problem } from '../domain/problem.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TravelMatrix } from '../domain/travel-matrix.ts';
import type { NeedModel } from '../need/need-model.ts';

export interface PlanningInputs {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly need: NeedModel;
  /** What is odd in the scenario, yet does not forbid planning. */
  readonly warnings: readonly Problem[];
}
