import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf } from '../../src/domain/cycle-days.ts';
import type { Tour } from '../../src/domain/rota.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { compileInstance } from '../../src/solver/instance/compile.ts';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { NO_CAPABILITIES } from '../../src/solver/mip/mip-solver.ts';
import { toursOf } from '../../src/solver/rota/build-rota.ts';
import { enumerateTours } from '../../src/solver/tours/enumerate.ts';
import { runsOn, type TourPool, visitsOf } from '../../src/solver/tours/tour-pool.ts';
import { beats, bruteForceTours, type TourMeasures, visitName } from '../support/brute-force-tours.ts';
import { clockedAtRandom } from '../support/clocked-at-random.ts';
import { type EnumerationCase, enumerationCases } from '../support/enumeration-cases.ts';
import { rotaOf } from '../support/small-rota.ts';

function enumerated({ scenario, matrix }: EnumerationCase): { instance: Instance; pool: TourPool } {
  const instance = compileInstance({ scenario, matrix, need: buildNeedModel(scenario, matrix) });
  const pool = enumerateTours(instance, instance.unitClasses[0]!, { mostTours: 1e6, stopped: () => false });
  return { instance, pool };
}

/** Visits of an enumerated tour as the brute force names them. */
function visitNames(instance: Instance, pool: TourPool, tour: number): string {
  return visitsOf(pool, tour)
    .map(({ stop, kind }) => {
      const { morningSeconds, afternoonSeconds } = instance.kinds.kinds[kind]!;
      const sessions = [
        { half: 'morning' as const, minutes: morningSeconds / 60 },
        { half: 'afternoon' as const, minutes: afternoonSeconds / 60 },
      ];
      return visitName(
        instance.scenario.stops[stop]!.id,
        sessions.filter(({ minutes }) => minutes > 0),
      );
    })
    .sort()
    .join(' + ');
}

function measuresOf(pool: TourPool, tour: number): TourMeasures {
  return {
    metres: pool.metres[tour]!,
    spanMinutes: pool.spanSeconds[tour]! / 60,
    workMinutes: pool.workSeconds[tour]! / 60,
    cents: pool.cents[tour]!,
  };
}

/** Tours of one day as texts: visits, and what they use. */
type Describe = (tour: TourMeasures) => string;
const allMeasures: Describe = ({ metres, spanMinutes, workMinutes, cents }) =>
  `${metres} m, ${spanMinutes} min, ${workMinutes} min of work, ${cents.toFixed(6)} ct`;

function enumeratedOn(day: number, { instance, pool }: { instance: Instance; pool: TourPool }, describe: Describe) {
  const found: string[] = [];
  for (let tour = 0; tour < pool.size; tour++) {
    if (!runsOn(pool, tour, day)) continue;
    found.push(`${visitNames(instance, pool, tour)}: ${describe(measuresOf(pool, tour))}`);
  }
  return found.sort();
}

function bruteOn(day: number, { scenario, matrix }: EnumerationCase) {
  return bruteForceTours({ scenario, matrix, unit: scenario.units[0]!, day: daysOf(scenario.cycle)[day]! });
}

/** Nobody needs to be on board in these cases. */
const NO_SOLVER = {
  name: 'none',
  capabilities: NO_CAPABILITIES,
  createModel: () => {
    throw new Error('no model is needed');
  },
};

/** A tour of the pool with its clock times, as the solver writes it into a rota. */
function written({ instance, pool }: { instance: Instance; pool: TourPool }, tour: number, day: number): Tour {
  return toursOf(instance, [pool], [{ pool: 0, tour, day }], { solver: NO_SOLVER, isLast: false })![0]!;
}

function verdictOn({ scenario, matrix }: EnumerationCase, tour: Tour) {
  return judge(scenario, buildNeedModel(scenario, matrix), matrix, rotaOf([tour]));
}

describe('the tours enumerated', () => {
  test('are those that trying everything finds, where everything a tour uses matters', () => {
    let ofThreeVisits = 0;
    let severalOrders = 0;
    fc.assert(
      fc.property(enumerationCases(true), (drawn) => {
        const found = enumerated(drawn);
        for (const day of [0, 1]) {
          const tours = bruteOn(day, drawn);
          const expected = tours.map((tour) => `${tour.visits.join(' + ')}: ${allMeasures(tour)}`);
          expect(enumeratedOn(day, found, allMeasures)).toEqual(expected.sort());
          ofThreeVisits += tours.filter((tour) => tour.visits.length > 2).length;
          severalOrders += tours.length - new Set(tours.map((tour) => tour.visits.join(' + '))).size;
        }
      }),
      { numRuns: 250, seed: 21 },
    );
    expect(ofThreeVisits).toBeGreaterThan(200);
    expect(severalOrders).toBeGreaterThan(20);
  });

  test('cost what the cheapest of trying everything costs, where only cost matters', () => {
    fc.assert(
      fc.property(enumerationCases(false), (drawn) => {
        const found = enumerated(drawn);
        for (const day of [0, 1]) {
          const least = new Map<string, number>();
          for (const { visits, cents } of bruteOn(day, drawn)) {
            const name = visits.join(' + ');
            least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, cents));
          }
          const expected = [...least].map(([name, cents]) => `${name}: ${cents.toFixed(6)}`);
          expect(enumeratedOn(day, found, ({ cents }) => cents.toFixed(6))).toEqual(expected.sort());
        }
      }),
      { numRuns: 100, seed: 22 },
    );
  });

  test('are legal, and measured as the judge measures them', () => {
    let judged = 0;
    fc.assert(
      fc.property(enumerationCases(true), fc.nat(), (drawn, pick) => {
        const found = enumerated(drawn);
        const { size } = found.pool;
        for (let k = 0; k < Math.min(size, 6); k++) {
          const tour = (pick + k * 7) % size;
          const day = runsOn(found.pool, tour, 0) ? 0 : 1;
          const verdict = verdictOn(drawn, written(found, tour, day));
          expect(verdict.violations).toEqual([]);
          const { metres, spanMinutes, workMinutes, costCents } = verdict.tours[0]!;
          expect({ metres, spanMinutes, workMinutes }).toEqual({
            metres: found.pool.metres[tour],
            spanMinutes: found.pool.spanSeconds[tour]! / 60,
            workMinutes: found.pool.workSeconds[tour]! / 60,
          });
          expect(costCents).toBeCloseTo(found.pool.cents[tour]!, 6);
          judged++;
        }
      }),
      { numRuns: 100, seed: 23 },
    );
    expect(judged).toBeGreaterThan(300);
  });

  test('are never missing where the judge accepts some clock times', () => {
    let accepted = 0;
    fc.assert(
      fc.property(enumerationCases(true), fc.integer(), (drawn, seed) => {
        const found = enumerated(drawn);
        for (const { tour, names, day } of clockedAtRandom(drawn.scenario, { seed, count: 15 })) {
          const verdict = verdictOn(drawn, tour);
          if (!verdict.legal) continue;
          accepted++;
          const { metres, spanMinutes, workMinutes, costCents } = verdict.tours[0]!;
          const accepting = { metres, spanMinutes, workMinutes, cents: costCents + 1e-6 };
          const rivals = Array.from({ length: found.pool.size }, (_, at) => at).filter(
            (at) => runsOn(found.pool, at, day) && visitNames(found.instance, found.pool, at) === names,
          );
          expect(rivals.some((at) => beats(measuresOf(found.pool, at), accepting))).toBe(true);
        }
      }),
      { numRuns: 150, seed: 24 },
    );
    expect(accepted).toBeGreaterThan(75);
  });
});
