/** Random scenarios of 10 to 20 stops on a plane, with cycles of 1 to 5 weeks and 1 to 3 units. */
import fc from 'fast-check';
import type { HalfDay, Weekday } from '../../src/domain/primitives.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { chanceOf } from './hashed-travel.ts';
import { communeInput, matrixOf, planarKm, positionAt } from './small-scenario.ts';

const WEEKDAYS: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const BOTH: HalfDay[] = ['morning', 'afternoon'];
const ALL_DAY = [{ from: '08:00', to: '19:00' }];

const stop = fc.record({
  xKm: fc.integer({ min: -20, max: 20 }),
  yKm: fc.integer({ min: -20, max: 20 }),
  aged75Plus: fc.integer({ min: 5, max: 150 }),
  withoutCarPercent: fc.integer({ min: 0, max: 50 }),
  closed: fc.subarray(WEEKDAYS, { maxLength: 2 }),
  besideTheLast: fc.boolean(),
});

const drawnCase = fc.record({
  stops: fc.array(stop, { minLength: 10, maxLength: 20 }),
  weeks: fc.integer({ min: 1, max: 5 }),
  garages: fc.array(fc.constantFrom([0, 0], [12, -5]), { minLength: 1, maxLength: 3 }),
  desks: fc.constantFrom(1, 2),
  weekdays: fc.subarray(WEEKDAYS, { minLength: 2, maxLength: 5 }),
  extraAgents: fc.integer({ min: 0, max: 1 }),
  hoursPerWeek: fc.constantFrom(null, 35, 20),
  patterns: fc.constantFrom<ScenarioInput['patterns'][]>(null, null, [
    { name: 'once', visitsPerCycle: 1 },
    { name: 'twice', visitsPerCycle: 2, sameWeekday: false, sameHours: false },
  ]),
  hoursPerCycle: fc.constantFrom(null, null, 40),
  leastServedShare: fc.constantFrom(0, 0, 0.03),
  seed: fc.integer(),
});

export interface MediumCase {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
}

export const mediumCases: fc.Arbitrary<MediumCase> = drawnCase.map((drawn) => {
  const { stops, garages, weekdays, desks } = drawn;
  const codeOf = (s: number) => `17${String(s).padStart(3, '0')}`;
  const homeOf = (s: number) => (s > 0 && stops[s]!.besideTheLast ? s - 1 : s);
  const scenario = Scenario.parse({
    formatVersion: 1,
    name: 'medium case',
    territory: {
      name: 'A plane',
      communes: stops.map(({ xKm, yKm, aged75Plus, withoutCarPercent }, s) =>
        communeInput({ code: codeOf(s), name: codeOf(s), xKm, yKm, aged75Plus, withoutCarPercent }),
      ),
    },
    stops: stops.map(({ xKm, yKm, closed }, s) => ({
      id: `s${s}`,
      name: `Stop ${s}`,
      commune: codeOf(homeOf(s)),
      point: positionAt(xKm, yKm),
      windows: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, closed.includes(weekday) ? [] : ALL_DAY])),
    })),
    units: garages.map(([xKm, yKm], u) => ({
      id: `u${u}`,
      name: `Unit ${u}`,
      garage: { name: 'Garage', point: positionAt(xKm!, yKm!) },
      desks: u === 0 ? desks : 1,
    })),
    agents: Array.from({ length: garages.length + drawn.extraAgents }, (_, a) => ({
      id: `a${a}`,
      name: `Agent ${a}`,
      hoursPerWeek: drawn.hoursPerWeek,
      availability: a === 0 ? null : Object.fromEntries(weekdays.slice(a - 1).map((weekday) => [weekday, BOTH])),
    })),
    cycle: { weeks: drawn.weeks, days: Object.fromEntries(weekdays.map((weekday) => [weekday, BOTH])) },
    patterns: drawn.patterns,
    caps: { hoursPerCycle: drawn.hoursPerCycle },
    floors: drawn.leastServedShare === 0 ? [] : [{ commune: codeOf(0), leastServedShare: drawn.leastServedShare }],
    need: { strugglingShare75Plus: 0.5 },
  } satisfies ScenarioInput);
  return { scenario, matrix: slantedTravel(scenario, drawn.seed) };
});

/** Straight lines at about 1 km a minute, up to 20 % longer in one direction than in the other. */
function slantedTravel(scenario: Scenario, seed: number): TravelMatrix {
  const place = (key: string, lat: number, lon: number) => (key.startsWith('garage:') ? `garage ${lat} ${lon}` : key);
  const nameOf = ({ key, position }: { key: string; position: { lat: number; lon: number } }) =>
    place(key, position.lat, position.lon);
  return matrixOf(
    scenario,
    (from, to) =>
      planarKm(from.position, to.position) * 60 * (1 + 0.2 * chanceOf(`${nameOf(from)} ${nameOf(to)}`, seed)) + 30,
  );
}
