import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../../src/solver/instance/instance.ts';
import { possibleVisits } from '../../../src/solver/tours/possible-visits.ts';
import { runsOn, visitsOf } from '../../../src/solver/tours/tour-pool.ts';
import { enumerationCases } from '../../support/enumeration-cases.ts';
import { instanceOf, kindOf, poolsOf } from '../../support/instances.ts';
import { smallCases } from '../../support/small-cases.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** Looks up every visit of every enumerated tour, on every day. @returns how many there were. */
function lookUpAll(instance: Instance): number {
  let visits = 0;
  for (const pool of poolsOf(instance)) {
    const possible = possibleVisits(instance, instance.unitClasses[pool.unitClass]!);
    const keys = new Set(
      possible.flatMap(({ stop, variant, kind, days }) => days.map((day) => `${stop} ${variant} ${kind} ${day}`)),
    );
    for (let tour = 0; tour < pool.size; tour++) {
      for (const { index } of instance.days) {
        if (!runsOn(pool, tour, index)) continue;
        for (const { stop, variant, kind } of visitsOf(pool, tour)) {
          expect(keys).toContain(`${stop} ${variant} ${kind} ${index}`);
          visits++;
        }
      }
    }
  }
  return visits;
}

describe('visits that are possible', () => {
  test('are all that enumerated tours make, under day rules of every kind', () => {
    let visits = 0;
    fc.assert(
      fc.property(enumerationCases(true), ({ scenario, matrix }) => {
        visits += lookUpAll(instanceOf(scenario, matrix));
      }),
      { numRuns: 60, seed: 111 },
    );
    expect(visits).toBeGreaterThan(1000);
  });

  test('are all that enumerated tours make, with units of every kind', () => {
    let visits = 0;
    fc.assert(
      fc.property(smallCases({ mostUnits: 2, mostStops: 6 }), ({ scenario, matrix }) => {
        visits += lookUpAll(instanceOf(scenario, matrix));
      }),
      { numRuns: 60, seed: 112 },
    );
    expect(visits).toBeGreaterThan(1000);
  });

  test('are only those for which a stop is open long enough, on the days on which it is', () => {
    const instance = instanceOf(
      smallScenario(
        {
          visits: { dwellMinutes: [90, 120], parts: ['morning'] },
          stops: [
            {
              id: 'aube',
              windows: { monday: [{ from: '09:00', to: '10:30' }], tuesday: [{ from: '09:00', to: '11:00' }] },
            },
          ],
          cycle: { weeks: 1, days: { monday: ['morning'], tuesday: ['morning'], thursday: ['morning'] } },
        },
        { stops: ['aube'] },
      ),
    );
    const made = possibleVisits(instance, instance.unitClasses[0]!).map(({ kind, days }) => ({ kind, days }));
    const [short, long] = [kindOf(instance, { morning: 90 }), kindOf(instance, { morning: 120 })];
    expect(made).toHaveLength(3);
    expect(made).toEqual(
      expect.arrayContaining([
        { kind: short, days: [0] },
        { kind: short, days: [1] },
        { kind: long, days: [1] },
      ]),
    );
  });

  test('are none where the unit does not fit', () => {
    const instance = instanceOf(
      smallScenario({ stops: [{ id: 'aube', parkingMetres: 7 }], units: [{ id: 'bus', needs: { lengthMetres: 8 } }] }),
    );
    const stops = new Set(possibleVisits(instance, instance.unitClasses[0]!).map(({ stop }) => stop));
    expect([...stops].map((stop) => instance.scenario.stops[stop]!.id)).toEqual(['bief', 'cure', 'dent']);
  });
});
