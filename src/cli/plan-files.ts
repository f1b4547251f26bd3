/** The files of a plan: enough to run, check and show it again. */
import { rotaGeojson } from '../exports/geojson.ts';
import { rotaJson } from '../exports/rota-json.ts';
import { scenarioJson } from '../exports/scenario-json.ts';
import { timetableCsv } from '../exports/timetable-csv.ts';
import type { FileToWrite } from '../exports/write-files.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import type { PlanResult } from '../planning/plan.ts';
import type { Texts } from '../texts/texts.ts';
import { toMatrixFile } from '../travel/file-format.ts';

const MATRIX_FILE = 'travel.json';

export function planFiles({ scenario, matrix }: PlanningInputs, result: PlanResult, texts: Texts): FileToWrite[] {
  const { rota, verdict } = result;
  // A routed matrix goes along: the scenario would be worth another thing on estimates.
  const matrixFile = matrix.note.source === 'great-circle' ? null : MATRIX_FILE;
  return [
    { name: 'scenario.json', content: scenarioJson(scenario, matrixFile) },
    { name: 'rota.json', content: rotaJson(rota) },
    { name: 'rota.geojson', content: rotaGeojson(scenario, rota, verdict) },
    { name: 'timetable.csv', content: timetableCsv(scenario, rota, verdict.tours, texts) },
    ...(matrixFile === null ? [] : [{ name: matrixFile, content: toMatrixFile(matrix, scenario) }]),
  ];
}
