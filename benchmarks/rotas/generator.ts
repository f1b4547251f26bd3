/**
 * Invented territories to measure the solver on: a seeded draw whose every parameter is stated.
 *
 * Communes lie at random in a square at the density of rural France; the largest few have a fixed service point, each
 * of the others has one stop. Roads are straight lines × circuity at one speed.
 */
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { normalNumbers, randomNumbers } from './random.ts';
import { KM_PER_DEGREE, KM_PER_DEGREE_EAST, LATITUDE, straightRoads } from './straight-roads.ts';

export interface GeneratorParameters {
  readonly stops: number;
  readonly units: number;
  readonly seed: number;
  /** Weekdays out of five on which each stop is closed, drawn for each stop. */
  readonly closedWeekdays: number;
  /** Weeks of the cycle; five days of two half-days in each. */
  readonly weeks: number;
  readonly dwellMinutes: number;
  /** Most visits of a tour. */
  readonly mostPerTour: number;
  /** Contacts that a struggling person would have in a year. */
  readonly contactsPerPersonAndYear: number;
  /** Minutes of driving beyond which nobody with a car comes to a stop. */
  readonly catchmentMinutes: number;
  readonly squareKmPerCommune: number;
  readonly circuity: number;
  readonly kmPerHour: number;
}

export const DEFAULT_PARAMETERS: GeneratorParameters = {
  stops: 60,
  units: 2,
  seed: 1,
  closedWeekdays: 1,
  weeks: 2,
  dwellMinutes: 150,
  mostPerTour: 2,
  contactsPerPersonAndYear: 1.25,
  catchmentMinutes: 20,
  squareKmPerCommune: 15,
  circuity: 1.3,
  kmPerHour: 55,
};

/** Median inhabitants of a generated commune, and spread of the log-normal draw: INSEE 2022, rural communes. */
const MEDIAN_POPULATION = 450;
const POPULATION_SPREAD = 0.9;
const LEAST_POPULATION = 20;
const SHARE_60_PLUS = 0.33;
const SHARE_75_PLUS = 0.12;
const PEOPLE_PER_HOUSEHOLD = 2.2;
const SHARE_WITHOUT_CAR = 0.09;
/** One fixed service point for so many stops, and one garage for so many units. */
export const STOPS_PER_SERVICE_POINT = 15;
export const UNITS_PER_GARAGE = 2;

export type CommuneInput = ScenarioInput['territory']['communes'][number];

export interface GeneratedInstance {
  readonly parameters: GeneratorParameters;
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
}

export function generateInstance(given: Partial<GeneratorParameters> = {}): GeneratedInstance {
  const parameters = { ...DEFAULT_PARAMETERS, ...given };
  const scenario = Scenario.parse(scenarioInput(parameters));
  return { parameters, scenario, matrix: straightRoads(scenario, parameters) };
}

/** The order of the draws is part of the seed's meaning: communes first, then the weekdays of each stop. */
function scenarioInput(parameters: GeneratorParameters): ScenarioInput {
  const { stops, units, seed } = parameters;
  const random = randomNumbers(seed);
  const townCount = Math.max(1, Math.round(stops / STOPS_PER_SERVICE_POINT));
  const communes = drawCommunes(random, { ...parameters, count: stops + townCount });
  const towns = communes.slice(0, townCount);
  const villages = communes.slice(townCount);
  return {
    formatVersion: 1,
    name: `Generated ${stops} × ${units}, seed ${seed}`,
    territory: { name: 'Generated', reachKm: 1000, communes, servicePoints: towns.map(servicePointIn) },
    stops: villages.map((commune) => stopIn(commune, openWeekdays(random, parameters.closedWeekdays))),
    units: Array.from({ length: units }, (_, u) => unitIn(towns[Math.floor(u / UNITS_PER_GARAGE) % towns.length]!, u)),
    agents: Array.from({ length: units }, (_, a) => ({ id: `A${a}`, name: `Agent ${a}`, hoursPerWeek: null })),
    cycle: {
      weeks: parameters.weeks,
      halfDays: { morning: { from: '09:30', to: '12:00' }, afternoon: { from: '14:00', to: '16:30' } },
    },
    visits: {
      dwellMinutes: [parameters.dwellMinutes],
      parts: ['morning', 'afternoon'],
      mostPerTour: parameters.mostPerTour,
    },
    need: { contactsPerPersonAndYear: parameters.contactsPerPersonAndYear },
    coverage: { awayWithCar: { far: parameters.catchmentMinutes } },
  };
}

/** @returns communes from the largest to the smallest. */
export function drawCommunes(
  random: () => number,
  { count, squareKmPerCommune }: { count: number; squareKmPerCommune: number },
): CommuneInput[] {
  const normal = normalNumbers(random);
  const sideKm = Math.sqrt(count * squareKmPerCommune);
  const drawn = Array.from({ length: count }, () => ({
    lat: LATITUDE + (random() * sideKm) / KM_PER_DEGREE,
    lon: (random() * sideKm) / KM_PER_DEGREE_EAST,
    total: Math.round(MEDIAN_POPULATION * Math.exp(POPULATION_SPREAD * normal())) + LEAST_POPULATION,
  }));
  return drawn
    .sort((a, b) => b.total - a.total)
    .map(({ lat, lon, total }, c) => ({
      code: `X${String(c).padStart(4, '0')}`,
      name: `Commune ${c}`,
      point: { lat, lon, nature: 'town-hall' },
      population: populationOf(total),
    }));
}

function populationOf(total: number): CommuneInput['population'] {
  const households = Math.max(1, Math.round(total / PEOPLE_PER_HOUSEHOLD));
  return {
    total,
    aged60Plus: Math.round(total * SHARE_60_PLUS),
    aged75Plus: Math.round(total * SHARE_75_PLUS),
    households,
    householdsWithoutCar: Math.round(households * SHARE_WITHOUT_CAR),
  };
}

function openWeekdays(random: () => number, closedWeekdays: number): string[] {
  const open: string[] = WEEKDAYS.slice(0, 5);
  for (let closed = 0; closed < closedWeekdays; closed++) open.splice(Math.floor(random() * open.length), 1);
  return open;
}

const pointOf = ({ point }: CommuneInput) => ({ lat: point.lat, lon: point.lon });

export function servicePointIn(commune: CommuneInput) {
  return { id: `P-${commune.code}`, name: commune.name, commune: commune.code, point: pointOf(commune) };
}

function stopIn(commune: CommuneInput, weekdays: readonly string[]) {
  return {
    id: `S-${commune.code}`,
    name: commune.name,
    commune: commune.code,
    point: pointOf(commune),
    windows: Object.fromEntries(weekdays.map((weekday) => [weekday, [{ from: '08:00', to: '19:00' }]])),
    invented: true,
  };
}

export function unitIn(town: CommuneInput, u: number) {
  return { id: `U${u}`, name: `Unit ${u}`, garage: { name: town.name, point: pointOf(town) } };
}
