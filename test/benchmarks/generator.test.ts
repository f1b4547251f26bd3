import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateInstance } from '../../benchmarks/rotas/generator.ts';
import { placesOf } from '../../src/domain/travel-matrix.ts';

const territories = fc.record({
  stops: fc.integer({ min: 1, max: 40 }),
  units: fc.integer({ min: 1, max: 5 }),
  closedWeekdays: fc.integer({ min: 0, max: 4 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});
const DRAWN_BY_SEED_1 = { communes: 64, people: 49964, openMondays: 47, kilometres: 388_965 };
const FEW_RUNS = { seed: 1, numRuns: 30 };

test('the same parameters draw the same territory and the same roads', () => {
  fc.assert(
    fc.property(territories, (parameters) => {
      const [one, other] = [generateInstance(parameters), generateInstance(parameters)];
      expect(other.scenario).toEqual(one.scenario);
      expect(other.matrix.seconds).toEqual(one.matrix.seconds);
      expect(other.matrix.metres).toEqual(one.matrix.metres);
    }),
    FEW_RUNS,
  );
});

test('a seed means the same territory today as in the results of earlier days', () => {
  const { scenario, matrix } = generateInstance({ stops: 60, units: 2, seed: 1, closedWeekdays: 1 });
  const { communes } = scenario.territory;
  const people = communes.reduce((sum, { population }) => sum + population.total, 0);
  const openMondays = scenario.stops.filter(({ windows }) => 'monday' in windows).length;
  const kilometres = Math.round(matrix.metres.reduce((sum, value) => sum + value, 0) / 1000);
  expect({ communes: communes.length, people, openMondays, kilometres }).toEqual(DRAWN_BY_SEED_1);
});

test('another seed draws other communes, other people and other closed days', () => {
  const [one, other] = [generateInstance({ seed: 1 }).scenario, generateInstance({ seed: 2 }).scenario];
  expect(other.territory.communes.map(({ point }) => point)).not.toEqual(
    one.territory.communes.map(({ point }) => point),
  );
  expect(other.territory.communes.map(({ population }) => population)).not.toEqual(
    one.territory.communes.map(({ population }) => population),
  );
  expect(other.stops.map(({ windows }) => windows)).not.toEqual(one.stops.map(({ windows }) => windows));
});

test('a territory has the stops and units asked for, one agent a unit, and each stop is closed on as many weekdays', () => {
  fc.assert(
    fc.property(territories, (parameters) => {
      const { scenario } = generateInstance(parameters);
      expect(scenario.stops).toHaveLength(parameters.stops);
      expect(scenario.units).toHaveLength(parameters.units);
      expect(scenario.agents).toHaveLength(parameters.units);
      for (const stop of scenario.stops) {
        expect(Object.keys(stop.windows)).toHaveLength(5 - parameters.closedWeekdays);
      }
    }),
    FEW_RUNS,
  );
});

test('no stop stands beside a fixed service point, and those are in the largest communes', () => {
  const { territory, stops } = generateInstance({ stops: 60 }).scenario;
  const served = new Set(territory.servicePoints.map(({ commune }) => commune));
  const peopleOf = (isServed: boolean) =>
    territory.communes.filter(({ code }) => served.has(code) === isServed).map(({ population }) => population.total);
  expect(served.size).toBe(4);
  expect(stops.some(({ commune }) => served.has(commune))).toBe(false);
  expect(Math.min(...peopleOf(true))).toBeGreaterThanOrEqual(Math.max(...peopleOf(false)));
});

test('closing more weekdays moves no commune', () => {
  const territoryOf = (closedWeekdays: number) => generateInstance({ closedWeekdays }).scenario.territory;
  expect(territoryOf(3)).toEqual(territoryOf(1));
});

test('roads are straight lines times the circuity, at one speed, between all places', () => {
  const { scenario, matrix } = generateInstance({ stops: 5, units: 1, circuity: 1.5, kmPerHour: 36 });
  const places = placesOf(scenario);
  expect(matrix.size).toBe(places.length);
  const [a, b] = [places[0]!.position, places[1]!.position];
  const north = (a.lat - b.lat) * 111.195;
  const east = (a.lon - b.lon) * 111.195 * Math.cos((46 * Math.PI) / 180);
  const metres = Math.hypot(north, east) * 1000 * 1.5;
  expect(matrix.metres[1]).toBeCloseTo(metres, -1);
  // 36 km/h are 10 m/s.
  expect(Math.abs(matrix.seconds[1]! - metres / 10)).toBeLessThan(1);
});
