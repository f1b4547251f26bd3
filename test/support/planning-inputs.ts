/** What planning starts from, for the small scenario and others in memory. */
import type { Scenario } from '../../src/domain/scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import type { PlanningInputs } from '../../src/planning/inputs.ts';
import { lineMatrix, smallScenario } from './small-scenario.ts';

/** @returns the small scenario with straight lines, or another. */
export function inputsOf(scenario: Scenario = smallScenario()): PlanningInputs {
  const matrix = lineMatrix(scenario);
  return { scenario, matrix, need: buildNeedModel(scenario, matrix), warnings: [] };
}
