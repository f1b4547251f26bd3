import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hoursByCommune, needByCommune } from '../../src/rules/coverage/fill.ts';
import { demandOf, servedBy } from '../../src/rules/coverage/served.ts';
import { coverageSolver, type SolveCoverage } from '../support/coverage-lp.ts';
import { randomCoverage } from '../support/random-coverage.ts';

const RUNS = { numRuns: 300, seed: 20_261_122 };
let solve: SolveCoverage;
beforeAll(async () => {
  solve = await coverageSolver();
});

const relative = (one: number, other: number) => Math.abs(one - other) / Math.max(1, Math.abs(other));
const none = (length: number) => new Float64Array(length);

describe('what is served by maximum flow', () => {
  test('is worth what the linear programme says', () => {
    fc.assert(
      fc.property(randomCoverage(0), ({ scenario, need, offer }) => {
        const served = servedBy(scenario, need, offer, none(need.communeCount));
        const optimum = solve(scenario, need, offer, none(need.communeCount))!;
        expect(relative(served.value, optimum.value)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test('is worth what the linear programme says under promised shares, and keeps them', () => {
    const met = { asDrawn: 0, mended: 0, impossible: 0 };
    fc.assert(
      fc.property(randomCoverage(1), ({ scenario, need, offer, leastShare }) => {
        const needed = needByCommune(need);
        const free = servedBy(scenario, need, offer, none(need.communeCount));
        const demand = hoursByCommune(demandOf(scenario, need, offer).hours, need);
        // Promised: a part of what would come. From promises that are mostly too much down to ones just possible.
        for (let halvings = 0; halvings < 8; halvings++) {
          const promised = leastShare.map(
            (part, c) => (demand[c]! > 0 ? (part * demand[c]!) / needed[c]! : 0) / 2 ** halvings,
          );
          const served = servedBy(scenario, need, offer, promised);
          const optimum = solve(scenario, need, offer, promised);
          const isKept = hoursByCommune(served.hours, need).every(
            (hours, c) => hours >= (promised[c]! - 1e-9) * needed[c]!,
          );
          expect(isKept).toBe(optimum !== null);
          if (optimum === null) {
            met.impossible++;
            continue;
          }
          expect(relative(served.value, optimum.value)).toBeLessThan(1e-9);
          met[served.value < free.value - 1e-6 ? 'mended' : 'asDrawn']++;
          return;
        }
      }),
      RUNS,
    );
    // The draw reaches all three cases, often.
    expect(Math.min(met.asDrawn, met.mended, met.impossible)).toBeGreaterThan(20);
  });

  test('respects what it must: need, hours offered, and the same sum by commune and by stop', () => {
    fc.assert(
      fc.property(randomCoverage(0.4), ({ scenario, need, offer, leastShare }) => {
        const served = servedBy(scenario, need, offer, leastShare);
        served.hours.forEach((hours, people) => {
          expect(hours).toBeLessThanOrEqual(need.needHours[people]! + 1e-9);
        });
        served.hoursAtStop.forEach((hours, stop) => {
          expect(hours).toBeLessThanOrEqual(offer.hours[stop]! + 1e-9);
        });
        const sum = (hours: Float64Array) => hours.reduce((total, one) => total + one, 0);
        expect(sum(served.hours)).toBeCloseTo(sum(served.hoursAtStop), 9);
      }),
      RUNS,
    );
  });

  test('is never more than demand', () => {
    fc.assert(
      fc.property(randomCoverage(0), ({ scenario, need, offer }) => {
        const served = servedBy(scenario, need, offer, none(need.communeCount));
        const demand = demandOf(scenario, need, offer);
        served.hours.forEach((hours, people) => {
          expect(hours).toBeLessThanOrEqual(demand.hours[people]! + 1e-9);
        });
      }),
      RUNS,
    );
  });
});
