/** The note beside a draft: what the files are, what is made up and where to get it, commune by commune. */
import type { Problem } from '../domain/problem.ts';
import { CENSUS_PAGES, pointsAddress, SERVICE_POINTS_PAGE } from '../imports/official/public-pages.ts';
import { problemSentence } from '../texts/problem-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import type { Gaps } from './draft-remarks.ts';
import { draftSources } from './draft-sources.ts';
import type { TerritoryDraft } from './draft-territory.ts';

const WIDTH = 100;

/** @param command that plans with the draft. @returns lines. */
export function draftReadme(made: TerritoryDraft, command: string, texts: Texts): string[] {
  return readmeLines(made, command, texts).flatMap(broken);
}

/** An item of a list goes on below its own first word. */
function broken(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const hanging = ' '.repeat(/^(- |\d+\. )?/.exec(line)![0].length);
  const lines = [''];
  for (const word of line.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(hanging + word);
  }
  return lines;
}

function readmeLines({ draft, files }: TerritoryDraft, command: string, texts: Texts): string[] {
  const { readme } = texts.draft;
  const { territory } = draft.scenario;
  const natures = draft.gaps.map(({ nature }) => nature);
  const sources = draftSources(files, { shares: draft.shares, natures }, texts);
  const title = readme.title({ territory: territory.name });
  const remarks = draft.remarks.map((remark) => `- ${remarkLine(remark, texts)}`);
  return [
    title,
    '='.repeat(title.length),
    '',
    ...readme.introduction,
    '',
    ...section(readme.filesTitle, [
      ...[readme.files.scenario, readme.files.communes, readme.files.stops, readme.files.servicePoints],
      '',
      ...readme.spreadsheet,
    ]),
    ...section(
      readme.toDoTitle,
      toDo({ draft, files }, command, texts).map((line, at) => `${at + 1}. ${line}`),
    ),
    ...section(readme.missingTitle, missing(draft.gaps, texts)),
    ...(remarks.length === 0 ? [] : section(readme.remarksTitle, remarks)),
    ...section(
      readme.sourcesTitle,
      sources.map((source) => `- ${texts.reports.assumptions.source(source)}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, '', ...lines, ''];
}

function toDo({ draft, files }: TerritoryDraft, command: string, texts: Texts): string[] {
  const words = texts.draft.readme.toDo;
  const { gaps, islands, garageCommune } = draft;
  const total = gaps.length;
  const count = (has: (gap: Gaps) => boolean) => gaps.filter(has).length;
  const placeholders = count(({ nature }) => nature === 'placeholder');
  const centres = count(({ nature }) => nature === 'centre');
  const ages = count(({ figures }) => figures.includes('aged60Plus') || figures.includes('aged75Plus'));
  const households = count(({ figures }) => figures.includes('households') || figures.includes('householdsWithoutCar'));
  const { population, households: housing } = CENSUS_PAGES;
  return [
    ...(placeholders === 0
      ? []
      : [words.points({ count: placeholders, total, url: pointsAddress(files.intercommunality) })]),
    ...(centres === 0 ? [] : [words.centres({ count: centres, total })]),
    ...(ages === 0 ? [] : [words.population({ count: ages, total, url: population })]),
    ...(households === 0 ? [] : [words.households({ count: households, total, url: housing })]),
    files.servicePoints === null ? words.servicePoints({ url: SERVICE_POINTS_PAGE }) : words.servicePointsAround,
    words.stops,
    words.unit({ commune: garageCommune }),
    words.calendar,
    ...(islands.length === 0 ? [] : [words.islands({ names: islands.join(', ') })]),
    words.roads,
    words.plan({ command }),
  ];
}

function missing(gaps: readonly Gaps[], texts: Texts): string[] {
  const { position, figures: names, readme } = texts.draft;
  const lines = gaps.flatMap(({ code, name, figures, nature }) => {
    const lacking = [...(nature === 'placeholder' ? [position] : []), ...figures.map((figure) => names[figure])];
    return lacking.length === 0 ? [] : [`- ${readme.gap({ code, name, list: lacking.join(', ') })}`];
  });
  return lines.length === 0 ? [readme.nothingMissing] : lines;
}

function remarkLine(remark: Problem, texts: Texts): string {
  const { file, line, column } = remark.parameters;
  const isPlaced = typeof file === 'string' && line !== undefined && column !== undefined;
  const sentence = problemSentence(texts, remark);
  if (!isPlaced) return sentence;
  const place = texts.errors.csvPlace({
    file,
    line: typeof line === 'number' ? line : null,
    column: typeof column === 'string' ? column : null,
  });
  return texts.draft.readme.remark({ place, sentence });
}
