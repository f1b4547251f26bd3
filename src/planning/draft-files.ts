/** The files of a draft: the scenario, its tables for a spreadsheet, and the note that says what to fill in next. */
import { jsonText } from '../exports/json-text.ts';
import { communesCsv, servicePointsCsv, stopsCsv } from '../exports/scenario-tables.ts';
import type { FileToWrite } from '../exports/write-files.ts';
import type { Texts } from '../texts/texts.ts';
import { draftReadme } from './draft-readme.ts';
import type { TerritoryDraft } from './draft-territory.ts';

export const DRAFT_FILE_NAMES = [
  'communes.csv',
  'stops.csv',
  'service-points.csv',
  'README.txt',
  'scenario.json',
] as const;

/**
 * @param command that plans with the draft.
 * @param languages of the note, the draft's own first.
 * @returns the scenario last: where it stands, its tables do.
 */
export function draftFiles(made: TerritoryDraft, command: string, languages: readonly Texts[]): FileToWrite[] {
  const { territory, stops, units, agents, cycle, visits, name, description } = made.draft.scenario;
  const { tables } = languages[0]!;
  const scenario = {
    formatVersion: 1,
    name,
    description,
    territory: {
      name: territory.name,
      communes: { csv: 'communes.csv' },
      servicePoints: { csv: 'service-points.csv' },
      sources: territory.sources,
      reachKm: territory.reachKm,
    },
    stops: { csv: 'stops.csv' },
    units,
    agents,
    cycle,
    visits,
  };
  const note = languages.flatMap((texts) => [...draftReadme(made, command, texts), '']);
  const contents: Record<(typeof DRAFT_FILE_NAMES)[number], string> = {
    'communes.csv': communesCsv(territory.communes, tables),
    'stops.csv': stopsCsv(stops, tables),
    'service-points.csv': servicePointsCsv(territory.servicePoints, tables),
    'README.txt': `${note.join('\n').trimEnd()}\n`,
    'scenario.json': jsonText(scenario),
  };
  return DRAFT_FILE_NAMES.map((file) => ({ name: file, content: contents[file] }));
}
