/**
 * A whole département: the 545 communes of `preset:fibre-64` (real figures of Pyrénées-Atlantiques), planned for several
 * mediators instead of one.
 *
 * The towns they start from are our choice: spread over the département, the largest of each corner of it first. Everything
 * else about a mediator is that of the preset: two half-days a tour, costs, workshops.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';

export interface DepartementParameters {
  /** At most as many as there are towns in `GARAGE_TOWNS`, times what share a town. */
  readonly units: number;
  readonly weeks: number;
  /** Of each mediator; null: no limit. */
  readonly hoursPerWeek: number | null;
  /** In workshops of two hours, as in the preset; or one by one, two and a half hours a visit. */
  readonly help: 'workshops' | 'one-by-one';
}

export const DEFAULT_DEPARTEMENT: DepartementParameters = {
  units: 12,
  weeks: 2,
  hoursPerWeek: null,
  help: 'workshops',
};

const PRESET = path.resolve(import.meta.dirname, '../../data/presets/fibre-64.json');

/** INSEE codes; every corner of the département has one of the first twelve. */
const GARAGE_TOWNS = [
  '64445', // Pau
  '64102', // Bayonne
  '64430', // Orthez
  '64422', // Oloron-Sainte-Marie
  '64483', // Saint-Jean-de-Luz
  '64493', // Saint-Palais
  '64371', // Mauléon-Licharre
  '64485', // Saint-Jean-Pied-de-Port
  '64256', // Hasparren
  '64417', // Nay
  '64331', // Lembeye
  '64063', // Arzacq-Arraziguet
  '64410', // Mourenx
  '64405', // Morlaàs
  '64499', // Salies-de-Béarn
  '64160', // Cambo-les-Bains
  '64062', // Arudy
  '64233', // Garlin
  '64104', // Bedous
  '64393', // Monein
];

export async function departement(given: Partial<DepartementParameters> = {}): Promise<Scenario> {
  const { units, weeks, hoursPerWeek, help } = { ...DEFAULT_DEPARTEMENT, ...given };
  const preset = JSON.parse(await readFile(PRESET, 'utf8')) as ScenarioInput;
  const [mediator, agent] = [preset.units[0]!, preset.agents[0]!];
  const isCollective = help === 'workshops';
  const modes = isCollective ? mediator.modes : undefined;
  const numbers = Array.from({ length: units }, (_, u) => u);
  return Scenario.parse({
    ...preset,
    name: `Pyrénées-Atlantiques, ${units} mediators`,
    units: numbers.map((u) => ({
      ...mediator,
      modes,
      id: `M${u}`,
      name: `Mediator ${u}`,
      garage: garageOf(preset, u),
    })),
    agents: numbers.map((u) => ({ ...agent, id: `A${u}`, name: `Agent ${u}`, hoursPerWeek })),
    cycle: { ...preset.cycle, weeks },
    visits: { ...preset.visits, dwellMinutes: isCollective ? preset.visits?.dwellMinutes : [150] },
    patterns: [
      { name: 'once', visitsPerCycle: 1 },
      { name: 'weekly', visitsPerCycle: weeks, leastGapDays: 7, mostGapDays: 7 },
    ],
  });
}

function garageOf({ territory }: ScenarioInput, unit: number) {
  const code = GARAGE_TOWNS[unit % GARAGE_TOWNS.length]!;
  const town = territory.communes.find((commune) => commune.code === code)!;
  return { name: town.name, point: { lat: town.point.lat, lon: town.point.lon } };
}
