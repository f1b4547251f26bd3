import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import { periodicBound } from '../../../src/solver/pricing/periodic-bound.ts';
import type { SearchProblem } from '../../../src/solver/search/search-problem.ts';
import { leastCost, searchProblems } from '../../support/search-cases.ts';

const SAME = 1e-5;
const solver = await loadHighsSolver();

const boundOf = (problem: SearchProblem) => {
  let calls = 0;
  // Every look at the clock is a millisecond: the limit is one of work.
  const now = () => calls++;
  return periodicBound(problem, { solver, timeLimitMs: 20_000, now, stopped: () => false, start: [] });
};

describe('the bound for periodic routing', () => {
  test.each([false, true])('is never above the least cost, nor above that of its own plan (windows: %s)', (isTimed) => {
    fc.assert(
      fc.property(searchProblems({ mostStops: 4, isTimed }), (problem) => {
        const least = leastCost(problem);
        const { lowerBound, cost } = boundOf(problem);
        if (least === Number.POSITIVE_INFINITY) return;
        expect(lowerBound).toBeLessThanOrEqual(least + SAME);
        expect(lowerBound).toBeGreaterThan(-SAME);
        expect(cost).toBeGreaterThanOrEqual(lowerBound - SAME);
      }),
      { numRuns: 60 },
    );
  });

  test('proves a plan of a single tour optimal', () => {
    const line = Float64Array.from([0, 1, 2, 1, 0, 1, 2, 1, 0]);
    const visit = { day: 0, load: 1, serviceTime: 0, earliest: 0, latest: Number.POSITIVE_INFINITY };
    const stop = {
      patterns: [{ cost: 0, visits: [visit] }],
      absenceCost: Number.POSITIVE_INFINITY,
      excludedUnitKinds: [],
    };
    const { lowerBound, cost, plan } = boundOf({
      placeCount: 3,
      dayCount: 1,
      profiles: [{ cost: line, time: line }],
      tours: [
        {
          day: 0,
          garage: 0,
          profile: 0,
          mostLoad: 2,
          mostDuration: Number.POSITIVE_INFINITY,
          earliest: 0,
          latest: Number.POSITIVE_INFINITY,
          fixedCost: 0,
          unitKind: 0,
        },
      ],
      stops: [
        { ...stop, place: 1 },
        { ...stop, place: 2 },
      ],
    });
    expect(lowerBound).toBeCloseTo(4, 5);
    expect(cost).toBeCloseTo(4, 9);
    expect(plan!.map(({ tour, stops }) => [tour, stops.toSorted()])).toEqual([[0, [0, 1]]]);
  });
});
