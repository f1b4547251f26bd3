/**
 * Invented territories to measure the solver on: a seeded draw whose every parameter is stated.
 *
 * Communes lie at random in a square at the density of rural France; the largest few have a fixed service point, each
 * of the others has one stop. Roads are straight lines × circuity at one speed.
 */
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import { placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';

export interface GeneratorParameters {
  readonly stops: number;
  readonly units: number;
  readonly seed: number;
  /** Weekdays out of five on which each stop is closed, drawn for each stop. */
  readonly closedWeekdays: number;
  /** Weeks of the cycle; five days of two half-days in each. */
  readonly weeks: number;
  readonly dwellMinutes: number;
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
  contactsPerPersonAndYear: 1.25,
  catchmentMinutes: 20,
  squareKmPerCommune: 15,
  circuity: 1.3,
  kmPerHour: 55,
};

/** Median inhabitants of a generated commune, and spread of the log-normal draw: INSEE 2022, rural communes. */
const MEDIAN_POPULATION = 450;
const POPULATION_SPREAD = 0.9;
const SHARE_60_PLUS = 0.33;
const SHARE_75_PLUS = 0.12;
const PEOPLE_PER_HOUSEHOLD = 2.2;
const SHARE_WITHOUT_CAR = 0.09;
/** One fixed service point for so many stops, and one garage for so many units. */
const STOPS_PER_SERVICE_POINT = 15;
const UNITS_PER_GARAGE = 2;
const KM_PER_DEGREE = 111.195;

export interface GeneratedInstance {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
}

/** Mulberry32: a small generator of the public domain; 32 bits of state are plenty for drawing territories. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function generateInstance(given: Partial<GeneratorParameters> = {}): GeneratedInstance {
  const parameters = { ...DEFAULT_PARAMETERS, ...given };
  const scenario = Scenario.parse(scenarioInput(parameters));
  return { scenario, matrix: straightRoads(scenario, parameters) };
}

function scenarioInput(parameters: GeneratorParameters): ScenarioInput {
  const random = randomNumbers(parameters.seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const points = Math.max(1, Math.round(parameters.stops / STOPS_PER_SERVICE_POINT));
  const communeCount = parameters.stops + points;
  const sideKm = Math.sqrt(communeCount * parameters.squareKmPerCommune);
  const drawn = Array.from({ length: communeCount }, () => ({
    lat: 46 + (random() * sideKm) / KM_PER_DEGREE,
    lon: (random() * sideKm) / (KM_PER_DEGREE * Math.cos((46 * Math.PI) / 180)),
    total: Math.round(MEDIAN_POPULATION * Math.exp(POPULATION_SPREAD * normal())) + 20,
  })).sort((a, b) => b.total - a.total);
  const communes = drawn.map((place, c) => {
    const households = Math.max(1, Math.round(place.total / PEOPLE_PER_HOUSEHOLD));
    return {
      code: `X${String(c).padStart(4, '0')}`,
      name: `Commune ${c}`,
      point: { lat: place.lat, lon: place.lon, nature: 'town-hall' as const },
      population: {
        total: place.total,
        aged60Plus: Math.round(place.total * SHARE_60_PLUS),
        aged75Plus: Math.round(place.total * SHARE_75_PLUS),
        households,
        householdsWithoutCar: Math.round(households * SHARE_WITHOUT_CAR),
      },
    };
  });
  const week = WEEKDAYS.slice(0, 5);
  const stops = communes.slice(points).map((commune) => {
    const open = [...week];
    for (let closed = 0; closed < parameters.closedWeekdays; closed++)
      open.splice(Math.floor(random() * open.length), 1);
    return {
      id: `S-${commune.code}`,
      name: commune.name,
      commune: commune.code,
      point: { lat: commune.point.lat, lon: commune.point.lon },
      windows: Object.fromEntries(open.map((weekday) => [weekday, [{ from: '08:00', to: '19:00' }]])),
      invented: true,
    };
  });
  const towns = communes.slice(0, points);
  return {
    formatVersion: 1,
    name: `Generated ${parameters.stops} × ${parameters.units}, seed ${parameters.seed}`,
    territory: {
      name: 'Generated',
      reachKm: 1000,
      communes,
      servicePoints: towns.map((commune) => ({
        id: `P-${commune.code}`,
        name: commune.name,
        commune: commune.code,
        point: { lat: commune.point.lat, lon: commune.point.lon },
      })),
    },
    stops,
    units: Array.from({ length: parameters.units }, (_, u) => {
      const town = towns[Math.floor(u / UNITS_PER_GARAGE) % towns.length]!;
      return {
        id: `U${u}`,
        name: `Unit ${u}`,
        garage: { name: town.name, point: { lat: town.point.lat, lon: town.point.lon } },
      };
    }),
    agents: Array.from({ length: parameters.units }, (_, a) => ({
      id: `A${a}`,
      name: `Agent ${a}`,
      hoursPerWeek: null,
    })),
    cycle: {
      weeks: parameters.weeks,
      halfDays: { morning: { from: '09:30', to: '12:00' }, afternoon: { from: '14:00', to: '16:30' } },
    },
    visits: { dwellMinutes: [parameters.dwellMinutes], parts: ['morning', 'afternoon'] },
    need: { contactsPerPersonAndYear: parameters.contactsPerPersonAndYear },
    coverage: { awayWithCar: { far: parameters.catchmentMinutes } },
  };
}

function straightRoads(scenario: Scenario, parameters: GeneratorParameters): TravelMatrix {
  const places = placesOf(scenario);
  const size = places.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const [a, b] = [places[i]!.position, places[j]!.position];
      const north = (a.lat - b.lat) * KM_PER_DEGREE;
      const east = (a.lon - b.lon) * KM_PER_DEGREE * Math.cos((46 * Math.PI) / 180);
      const km = Math.hypot(north, east) * parameters.circuity;
      metres[i * size + j] = Math.round(km * 1000);
      seconds[i * size + j] = Math.round((km / parameters.kmPerHour) * 3600);
    }
  }
  return {
    size,
    seconds,
    metres,
    indexOf: new Map(places.map((place, index) => [place.key, index])),
    note: { source: 'great-circle', estimate: true, detail: 'generated territory' },
  };
}
