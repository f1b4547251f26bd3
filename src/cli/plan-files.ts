/** The files of a plan: enough to run, check and show it again. */

import { explanationFile } from '../exports/explanation-document.ts';
import { rotaGeojson, type TourLine } from '../exports/geojson.ts';
import { comparisonHtml } from '../exports/html/comparison/comparison-html.ts';
import { rotaHtml } from '../exports/html/rota/rota-html.ts';
import { rotaJson } from '../exports/rota-json.ts';
import { scenarioJson } from '../exports/scenario-json.ts';
import { timetableCsv } from '../exports/timetable-csv.ts';
import type { FileToWrite } from '../exports/write-files.ts';
import { comparisonPageOf, rotaPageOf } from '../planning/rota-page.ts';
import type { Texts } from '../texts/texts.ts';
import { toMatrixFile } from '../travel/file-format.ts';
import type { PlanReport } from './report/plan-report.ts';

const MATRIX_FILE = 'travel.json';
/** Who gains and who loses, where there is a rota to compare with. */
const COMPARISON_FILE = 'comparison.html';

/** @param lines of the tours on the map. */
export function planFiles(
  { inputs, result, comparison, price, explanation }: Omit<PlanReport, 'seconds'>,
  { texts, lines }: { texts: Texts; lines: readonly TourLine[] },
): FileToWrite[] {
  const { scenario, matrix } = inputs;
  const { rota, verdict } = result;
  const page = rotaPageOf(inputs, { rota, verdict, comparison, price, explanation, lines });
  // A routed matrix goes along: the scenario would be worth another thing on estimates.
  const matrixFile = matrix.note.source === 'great-circle' ? null : MATRIX_FILE;
  return [
    { name: 'scenario.json', content: scenarioJson(scenario, matrixFile) },
    { name: 'rota.json', content: rotaJson(rota) },
    { name: 'rota.html', content: rotaHtml(page, texts) },
    { name: 'rota.geojson', content: rotaGeojson(scenario, rota, verdict, lines) },
    { name: 'timetable.csv', content: timetableCsv(scenario, rota, verdict.tours, texts) },
    ...(comparison === null
      ? []
      : [{ name: COMPARISON_FILE, content: comparisonHtml(comparisonPageOf(inputs, comparison), texts) }]),
    ...(explanation === null ? [] : [explanationFile(texts, inputs.scenario, explanation)]),
    ...(matrixFile === null ? [] : [{ name: matrixFile, content: toMatrixFile(matrix, scenario) }]),
  ];
}
