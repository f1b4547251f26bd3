import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coefficient } from '../../src/domain/coefficient.ts';
import { decay } from '../../src/need/decay.ts';

const value = (number: number): Coefficient => ({ value: number, unit: 'minutes', source: 'test', verified: false });
const range = { near: value(5), far: value(20) };

describe('decay', () => {
  test('falls in a straight line from whole to nil', () => {
    // (20 − 8) ÷ (20 − 5) = 0.8.
    expect([0, 5, 8, 12.5, 20, 60].map((minutes) => decay(minutes, range))).toEqual([1, 1, 0.8, 0.5, 0, 0]);
  });

  test('is nil where no road leads', () => {
    expect(decay(Number.POSITIVE_INFINITY, range)).toBe(0);
  });

  test('is a step where both ends are one', () => {
    const step = { near: value(5), far: value(5) };
    expect([5, 5.01].map((minutes) => decay(minutes, step))).toEqual([1, 0]);
  });

  test('is a share, and never rises with distance', () => {
    const minutes = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, minutes, minutes, (a, b, near, further) => {
        const ends = { near: value(Math.min(a, b)), far: value(Math.max(a, b)) };
        const [here, there] = [decay(near, ends), decay(near + further, ends)];
        expect(here).toBeGreaterThanOrEqual(there);
        expect(here).toBeLessThanOrEqual(1);
        expect(there).toBeGreaterThanOrEqual(0);
      }),
      { seed: 21 },
    );
  });
});
