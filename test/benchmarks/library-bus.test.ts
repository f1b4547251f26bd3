import { describe, expect, test } from 'vitest';
import { DEFAULT_LIBRARY_BUS, generateLibraryBus } from '../../benchmarks/scale/library-bus.ts';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { compileInstance } from '../../src/solver/instance/compile.ts';
import { searchForTours } from '../../src/solver/method/search-for-tours.ts';
import { bestPlan, runWith } from '../support/searched-tours.ts';
import { solved } from '../support/solving.ts';

describe('a library bus', () => {
  test('is a scenario without a problem, of so many stops and units', () => {
    const { scenario, matrix } = generateLibraryBus();
    expect(parseScenario(structuredClone(scenario))).toMatchObject({
      scenario,
      warnings: [{ code: 'invented-stops' }],
    });
    expect(scenario.stops).toHaveLength(DEFAULT_LIBRARY_BUS.stops);
    expect(scenario.units).toHaveLength(1);
    expect(matrix.size).toBeGreaterThan(DEFAULT_LIBRARY_BUS.stops);
  });

  test('is the same for the same seed, and another for another', () => {
    const placesOf = (seed: number) => generateLibraryBus({ stops: 50, seed }).scenario.stops.map(({ point }) => point);
    expect(placesOf(1)).toEqual(placesOf(1));
    expect(placesOf(1)).not.toEqual(placesOf(2));
  });

  test.each([
    { stops: 50, units: 1 },
    { stops: 333, units: 40 },
  ])('grows: %o', (size) => {
    const { scenario } = generateLibraryBus(size);
    expect(scenario.stops).toHaveLength(size.stops);
    expect(scenario.units).toHaveLength(size.units);
  });

  test('has tours of many stops, found by search, that make a legal rota', async () => {
    const { scenario, matrix } = generateLibraryBus({ stops: 50 });
    const need = buildNeedModel(scenario, matrix);
    const instance = compileInstance({ scenario, matrix, need });
    instance.usableStops.fill(1);
    const control = { seconds: 1e6, iterationLimit: 1500, seed: 1, now: () => 0, stopped: () => false };
    const found = searchForTours(instance, control);
    const run = await runWith(instance, found);
    expect(run.offer(bestPlan(found))).not.toBeNull();
    const { rota } = run.finish();
    expect(judge(scenario, need, matrix, rota).violations).toEqual([]);
    const visits = rota.tours.flatMap((tour) => tour.visits);
    expect(visits.length).toBeGreaterThanOrEqual(45);
    expect(Math.max(...rota.tours.map((tour) => tour.visits.length))).toBeGreaterThan(6);
  });

  test('is planned though its tours are too many to list, with a bound on all of them', async () => {
    const { scenario, matrix } = generateLibraryBus({ stops: 50 });
    const need = buildNeedModel(scenario, matrix);
    const { rota, certificate, statistics } = await solved(
      { scenario, matrix, need },
      { timeLimitSeconds: 25, gap: 0.05 },
    );
    const { violations, figures } = judge(scenario, need, matrix, rota);
    expect(violations).toEqual([]);
    expect(Math.abs(figures.objective - certificate.objective)).toBeLessThan(1e-6 * certificate.objective);
    expect(rota.tours.flatMap((tour) => tour.visits).length).toBeGreaterThanOrEqual(45);
    expect(certificate.bound).toBeGreaterThanOrEqual(certificate.objective);
    // What needs no solver, all need served for nothing, is far above.
    expect(certificate.gap).toBeLessThan(0.3);
    // As found: listed, there would be more than a hundred thousand.
    expect(statistics.tours).toBeLessThan(50_000);
  }, 120_000);
});
