/** A territory and a scenario to start from: one bus, one agent, a fortnight, one stop in each commune. */
import { parseScenario } from '../domain/parse-scenario.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import type { Scenario, ScenarioInput } from '../domain/scenario.ts';
import type { Commune } from '../domain/territory.ts';
import { withoutRoad } from '../imports/official/land.ts';
import { draftProblem } from '../texts/official-problems.ts';
import type { Texts } from '../texts/texts.ts';
import { draftFigures, type ShareUsed } from './draft-figures.ts';
import { draftPlaces, reachKmFor } from './draft-places.ts';
import { centresUsed, estimates, type Gaps, gapsOf, uncounted } from './draft-remarks.ts';
import { draftSources } from './draft-sources.ts';
import { STOP_OFFERS, startingMeans } from './starting-means.ts';
import type { TerritoryFiles } from './territory-files.ts';

export interface Draft {
  /** Whole and checked: it can be planned with. */
  readonly scenario: Scenario;
  /** Name of the commune that the garage is put in. */
  readonly garageCommune: string;
  readonly gaps: readonly Gaps[];
  /** Averages that stand for figures that are missing. */
  readonly shares: readonly ShareUsed[];
  /** Names of communes noted as out of reach by road. */
  readonly islands: readonly string[];
  /** What was found in the files, then what was made up. */
  readonly remarks: readonly Problem[];
}

type DraftedCommune = Pick<Commune, 'code' | 'name' | 'point' | 'reachableByRoad' | 'population'>;

interface DraftedCommunes {
  /** At least one. */
  readonly communes: readonly DraftedCommune[];
  readonly shares: readonly ShareUsed[];
}

const LONGEST_LABEL = 200;

/** @throws {InputError} where no commune has a population. */
export function draftScenario(files: TerritoryFiles, texts: Texts): Draft {
  const { communes, shares } = draftedCommunes(files);
  const garage = mostPopulous(communes);
  const { scenario, warnings } = parseScenario(scenarioInput(files, { communes, shares }, texts));
  const gaps = scenario.territory.communes.map(gapsOf);
  const islands = communes.filter((commune) => !commune.reachableByRoad).map(({ name }) => name);
  const counted = new Set(communes.map(({ code }) => code));
  const remarks = [
    ...files.communes.filter(({ code }) => !counted.has(code)).map(uncounted),
    ...[files.population, files.households, files.points, files.servicePoints].flatMap((file) => file?.remarks ?? []),
    ...(islands.length === 0 ? [] : [draftProblem('without-road', { names: islands.join(' · ') })]),
    ...centresUsed(files.points, gaps),
    ...estimates(gaps, shares),
    // Of no file yet: where in a scenario they would lie is of no use.
    ...warnings.filter(({ code }) => code !== 'estimated-figures').map((one) => ({ ...one, path: [] })),
  ];
  return { scenario, garageCommune: garage.name, gaps, shares, islands, remarks };
}

function draftedCommunes(files: TerritoryFiles): DraftedCommunes {
  const { populations, shares } = draftFigures(files.communes, [
    files.population?.figures ?? new Map(),
    files.households?.figures ?? new Map(),
  ]);
  const counted = files.communes.filter(({ code }) => populations.has(code));
  if (counted.length === 0) throw new InputError([draftProblem('no-commune', {})]);
  const places = draftPlaces(counted, {
    places: files.points?.places ?? new Map(),
    servicePoints: (files.servicePoints?.servicePoints ?? []).map(({ point }) => point),
  });
  const islands = withoutRoad(counted.map(({ code }) => code));
  const communes = counted.map(({ code, name }) => ({
    code,
    name,
    point: places.get(code)!,
    reachableByRoad: !islands.has(code),
    population: populations.get(code)!,
  }));
  return { communes, shares };
}

function scenarioInput(files: TerritoryFiles, { communes, shares }: DraftedCommunes, texts: Texts): ScenarioInput {
  const points = communes.map(({ point }) => point);
  const servicePoints = [...(files.servicePoints?.servicePoints ?? [])];
  const reachKm = reachKmFor(
    points,
    servicePoints.map(({ point }) => point),
  );
  const { name: garage, point } = mostPopulous(communes);
  const territory = territoryName(files, communes, texts);
  const label = (text: string) => text.slice(0, LONGEST_LABEL);
  return {
    formatVersion: 1,
    name: label(texts.draft.scenario({ territory })),
    description: texts.draft.description({ territory }),
    territory: {
      name: label(territory),
      communes: [...communes],
      servicePoints,
      sources: draftSources(files, { shares, natures: points.map(({ nature }) => nature) }, texts),
      ...(reachKm === null ? {} : { reachKm }),
    },
    stops: stopsOf(communes, texts),
    ...startingMeans(
      { name: label(texts.draft.garage({ commune: garage })), point: { lat: point.lat, lon: point.lon } },
      texts,
    ),
  };
}

/** Of those that a bus can leave. */
function mostPopulous(communes: readonly DraftedCommune[]): DraftedCommune {
  const onRoads = communes.filter((commune) => commune.reachableByRoad);
  const people = ({ population }: DraftedCommune) => population.total;
  return onRoads.reduce((most, commune) => (people(commune) > people(most) ? commune : most), onRoads[0]!);
}

function territoryName(
  { intercommunality }: TerritoryFiles,
  communes: readonly DraftedCommune[],
  texts: Texts,
): string {
  if (intercommunality !== null) return intercommunality.name;
  return texts.draft.territory({ first: mostPopulous(communes).name, others: communes.length - 1 });
}

function stopsOf(communes: readonly DraftedCommune[], texts: Texts): ScenarioInput['stops'] {
  const taken = new Set<string>();
  return communes.map(({ code, name, point, reachableByRoad }) => {
    const short = identifierOf(name);
    const id = short === '' || taken.has(short) ? `${short}-${code}`.replace(/^-/, '') : short;
    taken.add(id);
    const stopName = texts.draft.stop[point.nature]({ commune: name }).slice(0, LONGEST_LABEL);
    const position = { lat: point.lat, lon: point.lon };
    return { id, name: stopName, commune: code, point: position, reachableByRoad, ...STOP_OFFERS };
  });
}

/** « Saint-Jean-d'Angle » is `saint-jean-d-angle`. */
function identifierOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50);
}
