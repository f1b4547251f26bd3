import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drivingTime } from '../../src/travel/driving-time.ts';

test('each kilometre is driven at the speed of its class', () => {
  const seconds = drivingTime([
    { upToKm: 3, kmPerHour: 30 }, // 120 s a kilometre
    { upToKm: 10, kmPerHour: 60 }, // 60 s
    { upToKm: null, kmPerHour: 90 }, // 40 s
  ]);
  expect(seconds(0)).toBe(0);
  expect(seconds(1500)).toBeCloseTo(180);
  expect(seconds(3000)).toBeCloseTo(360);
  expect(seconds(5000)).toBeCloseTo(360 + 2 * 60);
  expect(seconds(10_000)).toBeCloseTo(360 + 7 * 60);
  expect(seconds(25_000)).toBeCloseTo(360 + 7 * 60 + 15 * 40);
});

test('a detour is never quicker than its whole length driven at once', () => {
  const classes = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }).chain((limits) =>
    fc
      .array(fc.integer({ min: 10, max: 130 }), { minLength: limits.length + 1, maxLength: limits.length + 1 })
      .map((speeds) => {
        const upTo = limits.toSorted((a, b) => a - b);
        const rising = speeds.toSorted((a, b) => a - b);
        return rising.map((kmPerHour, k) => ({ upToKm: upTo[k] ?? null, kmPerHour }));
      }),
  );
  const metres = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(classes, metres, metres, (speeds, one, other) => {
      const seconds = drivingTime(speeds);
      expect(seconds(one + other)).toBeLessThanOrEqual(seconds(one) + seconds(other) + 1e-6);
      expect(seconds(one + other)).toBeGreaterThanOrEqual(seconds(one));
    }),
  );
});
