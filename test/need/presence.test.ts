import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capturedShare } from '../../src/need/presence.ts';
import { smallScenario } from '../support/small-scenario.ts';

const { levels } = smallScenario().coverage.presence;
const captured = (visits: number, weeks: number) => capturedShare({ visits, weeks }, levels);

describe('the share of need that presence captures', () => {
  test('is the level of the scenario for the usual rhythms', () => {
    expect([
      captured(1, 5),
      captured(1, 4),
      captured(1, 3),
      captured(1, 2),
      captured(3, 4),
      captured(1, 1),
      captured(4, 2),
    ]).toEqual([0.5, 0.6, 0.7, 0.85, 0.95, 1, 1]);
  });

  test('lies on straight lines between the levels', () => {
    // Two visits in five weeks: 0.4, from 1/3 (0.7) to 1/2 (0.85): 0.7 + 0.15 × (0.4 − 1/3) ÷ (1/6) = 0.76.
    expect(captured(2, 5)).toBeCloseTo(0.76, 12);
    // Below the first level, from nothing at no visit: half of 0.2 visits a week captures half of 0.5.
    expect(capturedShare({ visits: 1, weeks: 10 }, levels)).toBeCloseTo(0.25, 12);
  });

  test('is nil without a visit and whole beyond the last level', () => {
    expect([captured(0, 2), captured(10, 1)]).toEqual([0, 1]);
  });

  test('never falls with another visit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 5 }), (visits, weeks) => {
        expect(captured(visits + 1, weeks)).toBeGreaterThanOrEqual(captured(visits, weeks));
        expect(captured(visits, weeks)).toBeLessThanOrEqual(1);
      }),
      { seed: 22 },
    );
  });
});
