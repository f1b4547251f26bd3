import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import type { MipSolver } from '../../../src/solver/mip/mip-solver.ts';
import { appraiseTours } from '../../../src/solver/selection/value-of-tours.ts';
import { instanceOf, poolsOf, tourName } from '../../support/instances.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { smallScenario, stopInput } from '../../support/small-scenario.ts';
import { solved } from '../../support/solving.ts';

/**
 * Nobody goes to another commune, two desks, mornings of 150 minutes only: a visit offers 5 hours.
 *
 * Dent needs 2 + 2 hours a fortnight. Tiers of each segment: 0.1 h × 8, 0.2 h × 4, 0.4 h × 2, 1.3 h × 1.
 * Once a fortnight captures 0.85: 1.7 h of each segment: 0.8 + 0.8 + 0.8 + 1.0 = 3.4, for both 6.8.
 * Every week captures all of it: 0.8 + 0.8 + 0.8 + 1.3 = 3.7, for both 7.4.
 * A tour to Dent: 32 km at 60 cents and 9:00 − 10 − 16 min = 8:34 to 11:30 + 10 + 16 min = 11:56, 202 minutes at 2500
 * cents an hour: 1920 + 8416 2/3 cents, at 20,000 cents a weighted hour 0.5168333.
 */
const DENT_TOUR = (1920 + (202 / 60) * 2500) / 20_000;
/**
 * Aube needs 16 + 4 hours: tiers of 1 h × 8, 2 h × 4, then × 2. Five hours: 8 + 8 + 4 = 20. Two visits: ten hours, and
 * the third tier holds four: 8 + 8 + 8 + 3 = 27. A tour: 12 km, 8:44 to 11:46, 182 minutes.
 */
const AUBE_TOUR = (720 + (182 / 60) * 2500) / 20_000;

const scenario = smallScenario({
  units: [{ id: 'bus', desks: 2 }],
  stops: [stopInput({ id: 'dent-2', commune: '17004', xKm: 0, yKm: 16 })],
  visits: { parts: ['morning'], mostPerTour: 1 },
  coverage: { awayShareWithCar: 0, awayShareWithoutCar: 0 },
});
const instance = instanceOf(scenario);
const pools = poolsOf(instance);

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function worthOf(tours: readonly (readonly [stop: string, day: number])[], of = instance, from = pools): number | null {
  const chosen = tours.map(([stop, day]) => {
    const tour = Array.from({ length: from[0]!.size }, (_, t) => t).find((t) =>
      tourName(of, from[0]!, t).startsWith(`${stop} `),
    );
    return { pool: 0, tour: tour!, day };
  });
  return appraiseTours(of, from, chosen, solver)?.objective ?? null;
}

describe('what tours are worth', () => {
  test('is nothing for none', () => {
    expect(worthOf([])).toBe(0);
  });

  test('is the need served, tier by tier, as far as presence captures it, less their cost', () => {
    expect(worthOf([['dent', 0]])).toBeCloseTo(6.8 - DENT_TOUR, 9);
    expect(
      worthOf([
        ['dent', 2],
        ['dent', 7],
      ]),
    ).toBeCloseTo(7.4 - 2 * DENT_TOUR, 9);
    expect(worthOf([['aube', 1]])).toBeCloseTo(20 - AUBE_TOUR, 9);
    expect(
      worthOf([
        ['aube', 1],
        ['aube', 6],
      ]),
    ).toBeCloseTo(27 - 2 * AUBE_TOUR, 9);
  });

  test('counts the visits at all stops of a commune as one presence', () => {
    expect(
      worthOf([
        ['dent', 0],
        ['dent-2', 6],
      ]),
    ).toBeCloseTo(7.4 - 2 * DENT_TOUR, 9);
  });

  test('adds up over communes', () => {
    expect(
      worthOf([
        ['aube', 3],
        ['dent', 4],
      ]),
    ).toBeCloseTo(26.8 - AUBE_TOUR - DENT_TOUR, 9);
  });

  test('is none where they are no rota: two tours of a unit a day, or no pattern', () => {
    expect(
      worthOf([
        ['aube', 0],
        ['dent', 0],
      ]),
    ).toBeNull();
    // Twice, but neither on one weekday nor a week apart.
    expect(
      worthOf([
        ['aube', 0],
        ['aube', 1],
      ]),
    ).toBeNull();
  });

  test('is none where a promise to any commune is broken, though none of its stops is visited', () => {
    const promised = (floors: Parameters<typeof smallScenario>[0]) => {
      const other = instanceOf({ ...scenario, ...smallScenario(floors), stops: scenario.stops, units: scenario.units });
      return { other, from: poolsOf(other) };
    };
    // The promise to everybody is known once the usable stops are: `solve` marks them.
    const { other, from } = promised({ floors: [{ commune: '17002', leastVisitsPerCycle: 1 }] });
    expect(worthOf([['aube', 0]], other, from)).toBeNull();
    expect(worthOf([['bief', 0]], other, from)).not.toBeNull();
  });
});

describe('the best rota of the small scenario', () => {
  test('visits every week where that pays, by the sums above', async () => {
    // Hours for two tours to Aube and two to Dent, and for nothing more.
    const mostHours = (2 * (182 + 202)) / 60;
    const only = { ...scenario, stops: scenario.stops.filter(({ id }) => id === 'aube' || id === 'dent') };
    const { certificate } = await solved(inputsOf({ ...only, caps: { ...only.caps, hoursPerCycle: mostHours } }));
    expect(certificate.objective).toBeCloseTo(27 + 7.4 - 2 * AUBE_TOUR - 2 * DENT_TOUR, 6);
    expect(certificate.status).toBe('optimal');
    // A minute less, and Dent is visited once.
    const tight = { ...only.caps, hoursPerCycle: mostHours - 1 / 60 };
    const less = await solved(inputsOf({ ...only, caps: tight }));
    expect(less.certificate.objective).toBeCloseTo(27 + 6.8 - 2 * AUBE_TOUR - DENT_TOUR, 6);
  });
});
