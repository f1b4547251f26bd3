/** A rota as a file: to work with, to put on a map, to print, to pin up. */
import type { Rota } from '../domain/rota.ts';
import { rotaGeojson } from '../exports/geojson.ts';
import { rotaHtml } from '../exports/html/rota/rota-html.ts';
import { rotaJson } from '../exports/rota-json.ts';
import { timetableCsv } from '../exports/timetable-csv.ts';
import type { Language } from '../texts/language.ts';
import { textsOf } from '../texts/texts-of.ts';
import { checkRota } from './check.ts';
import type { ExportFormat } from './export-formats.ts';
import type { PlanningInputs } from './inputs.ts';
import { rotaPageOf } from './rota-page.ts';
import { tourLines } from './tour-lines.ts';

/** A reader waits for it: tours whose roads a server does not draw by then are drawn straight. */
const MOST_SECONDS_FOR_LINES = 10;

export async function exportRota(
  inputs: PlanningInputs,
  rota: Rota,
  { format, language }: { readonly format: ExportFormat; readonly language: Language },
): Promise<string> {
  if (format === 'json') return rotaJson(rota);
  const { verdict } = checkRota(inputs, rota);
  const { scenario } = inputs;
  if (format === 'csv') return timetableCsv(scenario, rota, verdict.tours, await textsOf(language));
  const { lines } = await tourLines(inputs, rota, MOST_SECONDS_FOR_LINES);
  if (format === 'geojson') return rotaGeojson(scenario, rota, verdict, lines);
  const page = rotaPageOf(inputs, { rota, verdict, comparison: null, explanation: null, lines });
  return rotaHtml(page, await textsOf(language));
}
