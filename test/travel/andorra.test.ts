import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bestEstimate, defaultEstimate, errorsOf, tripsOf } from '../../benchmarks/travel/estimate-error.ts';
import { sharedFile } from '../support/shared-material.ts';

test('the estimate is a quarter off on real mountain roads, and a fit to them is better', (context) => {
  const file = sharedFile(context, 'osrm/andorra-matrix.json');
  const trips = tripsOf(JSON.parse(readFileSync(file, 'utf8')), file);
  expect(trips).toHaveLength(68 * 67);
  const defaults = errorsOf(trips, defaultEstimate());
  // Valleys between mountains: roads are far longer than the defaults, made for flat country, expect.
  expect(defaults.metres.bias).toBeLessThan(0);
  expect(defaults.seconds.median).toBeLessThan(0.35);
  const fitted = errorsOf(trips, bestEstimate(trips, defaultEstimate()));
  expect(fitted.seconds.median).toBeLessThan(defaults.seconds.median);
  expect(Math.abs(fitted.metres.bias)).toBeLessThan(0.01);
});

test('errors are relative to the road, and the bias says which way', () => {
  const trip = (metres: number, seconds: number) => ({ straightMetres: 1000, metres, seconds });
  // Estimated: 1,500 m, at 54 km/h 100 s.
  const estimate = { circuity: 1.5, classes: [{ upToKm: null, kmPerHour: 54 }], fixedSeconds: 0 };
  const errors = errorsOf([trip(1000, 200), trip(1500, 100), trip(2000, 80)], estimate);
  expect(errors.metres.bias).toBeCloseTo(0);
  expect(errors.metres.median).toBeCloseTo(0.25);
  expect(errors.metres.percentile90).toBeCloseTo(0.25 + 0.8 * 0.25);
  expect(errors.seconds.median).toBeCloseTo(0.25);
});
