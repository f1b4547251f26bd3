/** Where the figures of a draft come from, the made-up ones among them: plans and pages print it. */
import type { CommunePlaceNature, Territory } from '../domain/territory.ts';
import type { CensusFile } from '../imports/official/census-files.ts';
import { AREAS_PAGE, CENSUS_PAGES, POINTS_PAGE, SERVICE_POINTS_PAGE } from '../imports/official/public-pages.ts';
import type { SourceTexts } from '../texts/draft-texts.ts';
import type { Texts } from '../texts/texts.ts';
import { type ShareUsed, WHOLE_OF } from './draft-figures.ts';
import type { TerritoryFiles } from './territory-files.ts';

type Source = Territory['sources'][number];

const OPEN_LICENCE = 'Licence Ouverte 2.0';
/** The package's first number is that of a year. */
const YEAR_OF_PACKAGE = 2020;
const LONGEST_TITLE = 200;

interface MadeUp {
  readonly shares: readonly ShareUsed[];
  readonly natures: readonly CommunePlaceNature[];
}

export function draftSources(files: TerritoryFiles, { shares, natures }: MadeUp, texts: Texts): Source[] {
  const { sources } = texts.draft;
  const { none } = sources;
  const open = (source: { title: string; publisher: string }, vintage: string, url: string | null): Source => ({
    title: source.title.slice(0, LONGEST_TITLE),
    publisher: source.publisher,
    licence: OPEN_LICENCE,
    vintage,
    ...(url === null ? {} : { url }),
  });
  const madeUp = (source: { title: string; publisher: string }): Source => ({
    title: source.title.slice(0, LONGEST_TITLE),
    publisher: source.publisher,
    licence: none,
    vintage: none,
  });
  const census = (file: CensusFile | null, base: 'population' | 'households') => {
    if (file === null) return [];
    const columns = file.headings.join(', ');
    const page = file.year === CENSUS_PAGES.year ? CENSUS_PAGES[base] : null;
    return [open(said(sources[base], { year: file.year, columns }), String(file.year), page)];
  };
  const version = files.areasVersion;
  const estimate = ({ figure, share, basis }: ShareUsed) => {
    const words = { figure: texts.draft.figures[figure], share: texts.format.percent(share, 0) };
    return madeUp(
      said(sources.estimate, { ...words, of: sources.wholes[WHOLE_OF[figure]], basis: sources.basis[basis] }),
    );
  };
  return [
    open(said(sources.areas, { version }), String(YEAR_OF_PACKAGE + Number.parseInt(version, 10)), AREAS_PAGE),
    ...census(files.population, 'population'),
    ...census(files.households, 'households'),
    ...(files.points === null ? [] : [open(said(sources.points, {}), none, POINTS_PAGE)]),
    ...(files.servicePoints === null
      ? []
      : [open(said(sources.servicePoints, {}), dateIn(files.servicePoints.file.name) ?? none, SERVICE_POINTS_PAGE)]),
    ...shares.map(estimate),
    ...(natures.includes('placeholder') ? [madeUp(said(sources.placeholders, {}))] : []),
  ];
}

function said<Parameters>(words: SourceTexts<Parameters>, parameters: Parameters) {
  return { title: words.title(parameters), publisher: words.publisher };
}

/** `liste-fs-20240801.csv` is of 1 August 2024. */
function dateIn(fileName: string): string | null {
  const found = /(20\d{2})-?(\d{2})-?(\d{2})/.exec(fileName);
  return found === null ? null : found.slice(1).join('-');
}
