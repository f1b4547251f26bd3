import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { permutedScenario } from '../support/permuted.ts';
import { type TourInput, verdictOn } from '../support/small-rota.ts';
import { communeInput, positionAt, smallScenario, stopInput } from '../support/small-scenario.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const CODES = Array.from({ length: 8 }, (_, c) => `1700${c + 1}`);

/** Eight communes on a grid, alike by twos so that ties abound; one or two stops each; two units; some promises. */
const scenarios = fc
  .record({
    people: fc.array(fc.constantFrom(0, 20, 60), { minLength: 8, maxLength: 8 }),
    secondStops: fc.subarray(CODES),
    promised: fc.constantFrom(0, 0.02, 0.06),
    worth: fc.constantFrom([8, 4, 2, 1], [1, 1, 1, 1]),
  })
  .map(({ people, secondStops, promised, worth }) => {
    const place = (c: number) => ({ xKm: (c % 4) * 5, yKm: Math.floor(c / 4) * 5 });
    const communes = CODES.map((code, c) =>
      communeInput({ code, name: code, ...place(c), aged75Plus: people[c]!, withoutCarPercent: 20 }),
    );
    const stops = [
      ...CODES.map((commune, c) => stopInput({ id: `a${c}`, commune, ...place(c) })),
      ...secondStops.map((commune) => stopInput({ id: `b${commune}`, commune, ...place(CODES.indexOf(commune)) })),
    ];
    const tiers = [0.05, 0.1, 0.2, 0.65].map((width, k) => ({ width, worth: worth[k]! }));
    return smallScenario(
      {
        territory: {
          communes,
          servicePoints: [{ id: 'fs', name: 'Maison', commune: '17008', point: positionAt(15, 5) }],
        },
        stops,
        units: [{ id: 'van', name: 'The van', garage: { name: 'Depot', point: positionAt(10, 10) }, desks: 2 }],
        goal: { tiers },
        floors: [{ leastServedShare: promised }],
      },
      { stops: stops.map((stop) => stop.id) },
    );
  });

/** Up to twelve tours of one or two visits, legal or not. */
function toursIn(scenario: Scenario): fc.Arbitrary<TourInput[]> {
  const stop = fc.constantFrom(...scenario.stops.map(({ id }) => id));
  const tour = fc
    .record({
      unit: fc.constantFrom('bus', 'van'),
      week: fc.integer({ min: 1, max: 2 }),
      weekday: fc.constantFrom(...WEEKDAYS),
      morning: stop,
      afternoon: fc.option(stop),
    })
    .map(({ unit, week, weekday, morning, afternoon }): TourInput => {
      const visits = [{ stop: morning, opens: '09:00', closes: '11:30' }];
      if (afternoon !== null) visits.push({ stop: afternoon, opens: '14:00', closes: '16:30' });
      return { unit, day: { week, weekday }, agents: ['ana'], visits };
    });
  return fc.array(tour, { maxLength: 12 });
}

/** Everything by name, with sums to the last digits that order may touch. */
function byName({ communes, stops, violations, figures, tours, legal }: Verdict) {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'number' ? Number(figure.toPrecision(12)) : figure,
    ]),
  );
  return {
    legal,
    tours,
    communes: Object.fromEntries(communes.map((commune) => [commune.code, commune])),
    stops: Object.fromEntries(stops.map((stop) => [stop.stop, stop])),
    violations: violations.map((violation) => JSON.stringify(violation)).sort(),
    figures: rounded,
  };
}

describe('the order of a scenario', () => {
  test('changes nothing in the verdict', () => {
    const cases = scenarios.chain((scenario) =>
      fc.record({ scenario: fc.constant(scenario), other: permutedScenario(scenario), tours: toursIn(scenario) }),
    );
    fc.assert(
      fc.property(cases, ({ scenario, other, tours }) => {
        expect(byName(verdictOn(tours, other))).toEqual(byName(verdictOn(tours, scenario)));
      }),
      { numRuns: 100, seed: 17 },
    );
  });

  test('of its tours changes nothing in what is served', () => {
    const cases = scenarios.chain((scenario) =>
      toursIn(scenario).chain((tours) =>
        fc.record({
          scenario: fc.constant(scenario),
          tours: fc.constant(tours),
          others: fc.shuffledSubarray(tours, { minLength: tours.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(cases, ({ scenario, tours, others }) => {
        expect(verdictOn(others, scenario).communes).toEqual(verdictOn(tours, scenario).communes);
      }),
      { numRuns: 50, seed: 18 },
    );
  });
});
