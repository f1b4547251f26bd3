/**
 * A library bus, as rural counties have them: many stops of a few minutes, each visited once in four weeks.
 *
 * Shape of the system, from DOMAIN.md ("Rhythms seen in use"): of 29 mobile library services in the United Kingdom with 5,482
 * stops in all, 45 % of the stops are visited every four weeks; the median stop lasts 20 minutes, and a day has 7. That is some
 * 190 stops a service. Territory and people are drawn as in `rotas/generator.ts`; what is not said there is our choice, marked so.
 */
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import {
  type CommuneInput,
  DEFAULT_PARAMETERS,
  drawCommunes,
  type GeneratedInstance,
  STOPS_PER_SERVICE_POINT,
  servicePointIn,
  UNITS_PER_GARAGE,
  unitIn,
} from '../rotas/generator.ts';
import { randomNumbers } from '../rotas/random.ts';
import { KM_PER_DEGREE, KM_PER_DEGREE_EAST, straightRoads } from '../rotas/straight-roads.ts';

export interface LibraryBusParameters {
  /** 5,482 stops of 29 services. */
  readonly stops: number;
  readonly units: number;
  readonly seed: number;
  /** The commonest rhythm. */
  readonly weeks: number;
  /** The median. */
  readonly dwellMinutes: number;
  /** Our choice: more than the 7 of a usual day, so that hours and ways decide. */
  readonly mostPerTour: number;
  /** Our choice: a bus that parks, and lowers its steps. */
  readonly setUpMinutes: number;
  readonly packUpMinutes: number;
  /** Of the driver who is the librarian too: a week of work in France (décret 2000-815). Null: no limit. */
  readonly hoursPerWeek: number | null;
}

export const DEFAULT_LIBRARY_BUS: LibraryBusParameters = {
  stops: 190,
  units: 1,
  seed: 1,
  weeks: 4,
  dwellMinutes: 20,
  mostPerTour: 14,
  setUpMinutes: 2,
  packUpMinutes: 2,
  hoursPerWeek: 35,
};

/** Our choice: hamlets of a commune have stops of their own, so many km from its middle at most. */
const STOPS_PER_COMMUNE = 2;
const HAMLET_KM = 2;

/** Mornings for those at home, afternoons until after school and work; lunch in between. Our choice. */
const HALF_DAYS = { morning: { from: '09:30', to: '12:30' }, afternoon: { from: '13:30', to: '18:30' } };

/** The same numbers give the same scenario: communes are drawn first, then the places of their stops. */
export function generateLibraryBus(given: Partial<LibraryBusParameters> = {}): Omit<GeneratedInstance, 'parameters'> {
  const scenario = Scenario.parse(scenarioInput({ ...DEFAULT_LIBRARY_BUS, ...given }));
  return { scenario, matrix: straightRoads(scenario, DEFAULT_PARAMETERS) };
}

function scenarioInput(parameters: LibraryBusParameters): ScenarioInput {
  const { stops, units, seed, weeks } = parameters;
  const random = randomNumbers(seed);
  const villageCount = Math.ceil(stops / STOPS_PER_COMMUNE);
  const townCount = Math.max(1, Math.round(villageCount / STOPS_PER_SERVICE_POINT));
  const { squareKmPerCommune } = DEFAULT_PARAMETERS;
  const communes = drawCommunes(random, { count: villageCount + townCount, squareKmPerCommune });
  const towns = communes.slice(0, townCount);
  const villages = communes.slice(townCount);
  return {
    formatVersion: 1,
    name: `Library bus, ${stops} stops × ${units}, seed ${seed}`,
    territory: { name: 'Generated', reachKm: 1000, communes, servicePoints: towns.map(servicePointIn) },
    stops: Array.from({ length: stops }, (_, s) => hamletIn(villages[s % villageCount]!, s, random)),
    units: Array.from({ length: units }, (_, u) => busIn(towns[Math.floor(u / UNITS_PER_GARAGE) % townCount]!, u)),
    agents: Array.from({ length: units }, (_, a) => ({
      id: `A${a}`,
      name: `Librarian ${a}`,
      hoursPerWeek: parameters.hoursPerWeek,
    })),
    cycle: { weeks, halfDays: HALF_DAYS },
    patterns: [{ name: 'once', visitsPerCycle: 1 }],
    visits: {
      dwellMinutes: [parameters.dwellMinutes],
      parts: ['morning', 'afternoon'],
      mostPerTour: parameters.mostPerTour,
    },
    dayRules: { latestReturn: '19:00' },
  };

  function busIn(town: CommuneInput, u: number): ScenarioInput['units'][number] {
    const { setUpMinutes, packUpMinutes } = parameters;
    return { ...unitIn(town, u), id: `B${u}`, name: `Library bus ${u}`, setUpMinutes, packUpMinutes };
  }
}

function hamletIn({ code, name, point }: CommuneInput, s: number, random: () => number) {
  const [east, north] = [random(), random()].map((share) => (2 * share - 1) * HAMLET_KM);
  return {
    id: `S${s}`,
    name: `${name}, stop ${s}`,
    commune: code,
    point: { lat: point.lat + north! / KM_PER_DEGREE, lon: point.lon + east! / KM_PER_DEGREE_EAST },
    windows: Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '19:00' }]]),
    ),
    invented: true,
  };
}
