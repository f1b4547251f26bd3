/** A département of real communes with a stop in each; where its figures are not at hand, an invented one as large. */
import { readFileSync } from 'node:fs';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import type { Barrier, Crossing } from '../../src/domain/territory.ts';
import { parseCsv } from '../../src/imports/csv.ts';
import { sharedFile } from '../harness/shared-material.ts';
import { generateInstance } from '../rotas/generator.ts';

export interface LargeTerritory {
  readonly scenario: Scenario;
  readonly source: string;
}

const FILE = 'data/pyrenees-atlantiques/communes.csv';
const COMMUNES = 545;
const STOPS_OF_GENERATED = 511;
const TINY = 12;

export function largeTerritory(isTiny: boolean): LargeTerritory {
  const file = sharedFile(FILE);
  if (file === null) {
    const { scenario } = generateInstance({ stops: isTiny ? TINY : STOPS_OF_GENERATED, units: 1 });
    return { scenario, source: 'generated communes' };
  }
  const communes = readCommunes(file).slice(0, isTiny ? TINY : COMMUNES);
  return { scenario: Scenario.parse(scenarioOf(communes)), source: 'communes of Pyrénées-Atlantiques' };
}

type CommuneInput = ScenarioInput['territory']['communes'][number];

function readCommunes(file: string): CommuneInput[] {
  const { headings, rows } = parseCsv(readFileSync(file, 'utf8'));
  return rows.map(({ cells }) => {
    const cell = (heading: string) => cells[headings.indexOf(heading)]!;
    const number = (heading: string) => Number(cell(heading));
    const [population, households] = [number('population'), number('menages')];
    return {
      code: cell('code_insee'),
      name: cell('nom'),
      point: { lat: number('lat'), lon: number('lon'), nature: 'centre' },
      population: {
        total: population,
        aged60Plus: Math.min(number('pop_60_plus'), population),
        aged75Plus: Math.min(number('pop_75_plus'), number('pop_60_plus'), population),
        households,
        householdsWithoutCar: Math.min(number('menages_sans_voiture'), households),
      },
    };
  });
}

/** The largest commune has the service point and the garage, every other one a stop. */
function scenarioOf(communes: readonly CommuneInput[]): ScenarioInput {
  const town = communes.reduce((a, b) => (b.population.total > a.population.total ? b : a));
  const point = ({ point: { lat, lon } }: CommuneInput) => ({ lat, lon });
  return {
    formatVersion: 1,
    name: 'A département',
    territory: {
      name: 'A département',
      reachKm: 1000,
      communes: [...communes],
      servicePoints: [{ id: 'town', name: town.name, commune: town.code, point: point(town) }],
    },
    stops: communes
      .filter((commune) => commune !== town)
      .map((commune) => ({
        id: `s-${commune.code}`,
        name: commune.name,
        commune: commune.code,
        point: point(commune),
        invented: true,
      })),
    units: [{ id: 'bus', name: 'Bus', garage: { name: town.name, point: point(town) } }],
    agents: [{ id: 'agent', name: 'Agent' }],
    cycle: {},
  };
}

const BENDS = 24;
const CROSSING_EVERY = 4;

/** An invented river from west to east through the middle, winding, with a bridge at every fourth bend. */
export function withRiver(scenario: Scenario): Scenario {
  const { communes } = scenario.territory;
  const lats = communes.map((commune) => commune.point.lat).sort((a, b) => a - b);
  const lons = communes.map((commune) => commune.point.lon).sort((a, b) => a - b);
  const [west, east] = [lons[0]! - 0.1, lons.at(-1)! + 0.1];
  const middle = lats[Math.floor(lats.length / 2)]!;
  const swing = (lats.at(-1)! - lats[0]!) / 20;
  const source = 'invented for the benchmark';
  const line = Array.from({ length: BENDS }, (_, bend) => ({
    lat: middle + (bend % 2 === 0 ? swing : -swing),
    lon: west + ((east - west) * bend) / (BENDS - 1),
  }));
  const river: Barrier = { id: 'river', name: 'River', line, source };
  const bridges = line.flatMap((point, bend): Crossing[] =>
    bend % CROSSING_EVERY === 0
      ? [{ id: `bridge-${bend}`, name: `Bridge ${bend}`, barrier: 'river', point, extraMinutes: 0, source }]
      : [],
  );
  return { ...scenario, territory: { ...scenario.territory, barriers: [river], crossings: bridges } };
}
