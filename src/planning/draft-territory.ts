/** From the name of an intercommunalité, or codes of communes, and files that the planner has downloaded, to a draft. */
import { excerptOf } from '../domain/excerpt.ts';
import { TEXT_FORMATS } from '../domain/primitives.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { listWarnings } from '../domain/problem-list.ts';
import { type Intercommunality, readAreas } from '../imports/official/areas.ts';
import { readHouseholdsFile, readPopulationFile } from '../imports/official/census-files.ts';
import { type CommuneRegister, type OfficialCommune, registerOf } from '../imports/official/commune-register.ts';
import { findIntercommunality } from '../imports/official/find-intercommunality.ts';
import { readPointsFile } from '../imports/official/points-file.ts';
import { readServicePointsFile } from '../imports/official/service-points-file.ts';
import { officialCode, wantedCommunes } from '../imports/official/wanted-communes.ts';
import type { TextFile } from '../imports/open-file.ts';
import { draftProblem } from '../texts/official-problems.ts';
import type { Texts } from '../texts/texts.ts';
import { type Draft, draftScenario } from './draft-scenario.ts';
import type { TerritoryFiles } from './territory-files.ts';

/** Paths of files, from the working directory; null where the planner has none. */
export interface DraftFiles {
  readonly population: string | null;
  readonly households: string | null;
  readonly points: string | null;
  readonly servicePoints: string | null;
}

export type TerritoryChoice =
  /** Name or SIREN number. */
  | { readonly intercommunality: string }
  /** INSEE codes. */
  | { readonly communes: readonly string[] };

export interface TerritoryDraft {
  readonly draft: Draft;
  readonly files: TerritoryFiles;
}

interface Chosen {
  readonly intercommunality: Intercommunality | null;
  readonly communes: readonly OfficialCommune[];
  readonly remarks: readonly Problem[];
}

/** A scenario's own limits. */
const MOST_COMMUNES = 5000;
const MOST_LISTED = 20;

/** @throws {InputError} for a territory that nobody knows, and for a file that is another one. */
export async function draftTerritory(
  choice: TerritoryChoice,
  paths: DraftFiles,
  texts: Texts,
): Promise<TerritoryDraft> {
  const areas = await readAreas();
  const register = registerOf(areas);
  const { intercommunality, communes, remarks } =
    'communes' in choice
      ? communesByCode(choice.communes, register)
      : communesByName(choice.intercommunality, areas.intercommunalities, register);
  const wanted = wantedCommunes(communes, register);
  const read = async <T>(path: string | null, reader: (file: TextFile) => Promise<T>): Promise<T | null> =>
    path === null ? null : reader({ path, name: path });

  const population = await read(paths.population, (file) => readPopulationFile(file, wanted));
  const households = await read(paths.households, (file) => readHouseholdsFile(file, wanted));
  const points = await read(paths.points, (file) => readPointsFile(file, wanted));
  const known = { places: points?.places ?? new Map(), reach: points?.reach ?? null };
  const servicePoints = await read(paths.servicePoints, (file) => readServicePointsFile(file, wanted, known));

  const { version: areasVersion } = areas;
  const files = { intercommunality, communes, areasVersion, population, households, points, servicePoints };
  const draft = draftScenario(files, texts);
  return { draft: { ...draft, remarks: listWarnings([...remarks, ...draft.remarks], null) }, files };
}

function communesByName(name: string, all: readonly Intercommunality[], register: CommuneRegister): Chosen {
  const search = findIntercommunality(all, name);
  if ('found' in search) {
    const found = search.found.communes.flatMap((code) => register.find(code)?.commune ?? []);
    const communes = found.toSorted((one, other) => (one.code < other.code ? -1 : 1));
    return { intercommunality: search.found, communes, remarks: [] };
  }
  const listed = (some: readonly Intercommunality[]) =>
    some
      .slice(0, MOST_LISTED)
      .map((one) => `${one.name} (${one.siren})`)
      .join(' · ');
  const value = excerptOf(name);
  if ('nearest' in search) {
    throw new InputError([draftProblem('intercommunality-unknown', { value, nearest: listed(search.nearest) })]);
  }
  const { several } = search;
  const unnamed = Math.max(0, several.length - MOST_LISTED);
  const parameters = { value, count: several.length, list: listed(several), unnamed };
  throw new InputError([draftProblem('intercommunality-several', parameters)]);
}

/** A code that has merged stands for the commune it has become part of; that is told. */
function communesByCode(codes: readonly string[], register: CommuneRegister): Chosen {
  if (codes.length === 0) throw new InputError([draftProblem('no-commune', {})]);
  if (codes.length > MOST_COMMUNES) {
    throw new InputError([problem('too-many', [], { count: codes.length, most: MOST_COMMUNES })]);
  }
  const problems: Problem[] = [];
  const remarks: Problem[] = [];
  const communes = new Map<string, OfficialCommune>();
  for (const given of codes) {
    const { code } = officialCode(given);
    const found = register.find(code);
    if (found === null) {
      problems.push(unknownCode(given, register));
      continue;
    }
    const { commune, former } = found;
    communes.set(commune.code, commune);
    if (former !== null) {
      const into = { commune: commune.code, name: commune.name };
      remarks.push(draftProblem('commune-merged', { value: code, former: former.name, ...into }));
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return { intercommunality: null, communes: [...communes.values()], remarks };
}

function unknownCode(code: string, register: CommuneRegister): Problem {
  const near = register.nearest(code);
  const value = excerptOf(code);
  const suggestion = { suggestion: near?.id ?? null, suggestionName: near?.name ?? null };
  if (near === null && !TEXT_FORMATS['commune-code'].test(code)) {
    return problem('bad-format', [], { value, format: 'commune-code', ...suggestion });
  }
  return draftProblem('commune-unknown', { value, ...suggestion });
}
