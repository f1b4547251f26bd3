import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf } from '../../src/domain/cycle-days.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { compileInstance } from '../../src/solver/instance/compile.ts';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { enumerateTours } from '../../src/solver/tours/enumerate.ts';
import { runsOn, type TourPool, visitsOf } from '../../src/solver/tours/tour-pool.ts';
import { bruteForceTours, type TourMeasures, visitName } from '../support/brute-force-tours.ts';
import { type EnumerationCase, enumerationCases } from '../support/enumeration-cases.ts';

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

/** Tours of one day as texts: visits, and what they use. */
type Describe = (tour: TourMeasures) => string;
const allMeasures: Describe = ({ metres, spanMinutes, workMinutes, cents }) =>
  `${metres} m, ${spanMinutes} min, ${workMinutes} min of work, ${cents.toFixed(6)} ct`;

function enumeratedOn(day: number, { instance, pool }: { instance: Instance; pool: TourPool }, describe: Describe) {
  const found: string[] = [];
  for (let tour = 0; tour < pool.size; tour++) {
    if (!runsOn(pool, tour, day)) continue;
    const measures = {
      metres: pool.metres[tour]!,
      spanMinutes: pool.spanSeconds[tour]! / 60,
      workMinutes: pool.workSeconds[tour]! / 60,
      cents: pool.cents[tour]!,
    };
    found.push(`${visitNames(instance, pool, tour)}: ${describe(measures)}`);
  }
  return found.sort();
}

function bruteOn(day: number, { scenario, matrix }: EnumerationCase) {
  return bruteForceTours({ scenario, matrix, unit: scenario.units[0]!, day: daysOf(scenario.cycle)[day]! });
}

describe('the tours enumerated', () => {
  test('are those that trying everything finds, where everything a tour uses matters', () => {
    fc.assert(
      fc.property(enumerationCases(true), (drawn) => {
        const found = enumerated(drawn);
        for (const day of [0, 1]) {
          const expected = bruteOn(day, drawn).map((tour) => `${tour.visits.join(' + ')}: ${allMeasures(tour)}`);
          expect(enumeratedOn(day, found, allMeasures)).toEqual(expected.sort());
        }
      }),
      { numRuns: 100, seed: 21 },
    );
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
});
