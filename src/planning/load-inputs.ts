/** Read a scenario, measure its travel, estimate its need. */
import path from 'node:path';
import type { Scenario } from '../domain/scenario.ts';
import { readScenario } from '../imports/read-scenario.ts';
import { buildNeedModel } from '../need/need-model.ts';
import { buildTravelMatrix } from '../travel/travel-matrix.ts';
import type { PlanningInputs } from './inputs.ts';

export interface TravelChoice {
  /** Left out: what the scenario says. */
  readonly source?: 'great-circle' | 'file' | undefined;
  /** Matrix to read, a path from the working directory; it implies the source "file". */
  readonly matrixFile?: string | undefined;
}

/**
 * @param file scenario, JSON; the paths in it lead from its own folder.
 * @throws InputError with every problem of the scenario, or of the matrix.
 */
export async function loadInputs(file: string, choice: TravelChoice = {}): Promise<PlanningInputs> {
  const read = await readScenario(file);
  const scenario = withTravel(read.scenario, choice);
  const matrixFile = choice.matrixFile === undefined ? undefined : path.resolve(choice.matrixFile);
  const matrix = await buildTravelMatrix(scenario, { source: choice.source, file: matrixFile, folder: read.folder });
  return { scenario, matrix, need: buildNeedModel(scenario, matrix), warnings: read.warnings };
}

/** The choice becomes part of the scenario, so that what is written of the run can be run again. */
function withTravel(scenario: Scenario, choice: TravelChoice): Scenario {
  const file = choice.matrixFile ?? scenario.travel.file;
  const source = choice.source ?? (choice.matrixFile === undefined ? scenario.travel.source : 'file');
  return { ...scenario, travel: { ...scenario.travel, source, file } };
}
