import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/solver/search/random.ts';
import { search } from '../../../src/solver/search/search.ts';
import type { SearchProblem } from '../../../src/solver/search/search-problem.ts';
import type { SearchControl } from '../../../src/solver/search/search-result.ts';
import { leastCost, searchProblems } from '../../support/search-cases.ts';

const CASES = 100;

function controlOf(changes: Partial<SearchControl> = {}): SearchControl {
  return {
    seed: 1,
    timeLimitMs: Number.POSITIVE_INFINITY,
    iterationLimit: 2000,
    now: () => 0,
    stopped: () => false,
    onImproved: () => {},
    ...changes,
  };
}

/** A garage at 0 and stops on a line, each wanted on one of two days. */
function stopsOnALine(places: readonly number[], changes: Partial<SearchProblem['stops'][number]> = {}): SearchProblem {
  const line = [0, ...places];
  const between = Float64Array.from(line.flatMap((from) => line.map((to) => Math.abs(from - to))));
  const visit = { load: 1, serviceTime: 0, earliest: 0, latest: Number.POSITIVE_INFINITY };
  const tour = {
    garage: 0,
    profile: 0,
    mostLoad: 2,
    mostDuration: Number.POSITIVE_INFINITY,
    earliest: 0,
    latest: Number.POSITIVE_INFINITY,
    fixedCost: 0,
    unitKind: 0,
  };
  return {
    placeCount: line.length,
    dayCount: 2,
    profiles: [{ cost: between, time: between }],
    tours: [0, 1].map((day) => ({ ...tour, day })),
    stops: places.map((_, index) => ({
      place: index + 1,
      patterns: [0, 1].map((day) => ({ cost: 0, visits: [{ ...visit, day }] })),
      absenceCost: Number.POSITIVE_INFINITY,
      excludedUnitKinds: [],
      ...changes,
    })),
  };
}

describe('the search for periodic tours', () => {
  test('puts near stops on one day and far ones on the other, two a tour', () => {
    // Days {−10, −9} and {8, 9}: 2 × 10 + 2 × 9 = 38; any other pairing crosses the garage.
    const { solution } = search(stopsOnALine([-10, 8, -9, 9]), controlOf());
    expect(solution?.cost).toBe(38);
    expect(solution?.tours.map(({ stops }) => stops.toSorted()).toSorted()).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(solution?.patterns[0]).toBe(solution?.patterns[2]);
  });

  test('leaves out a stop whose value does not pay the way', () => {
    // 20 there and back for stop 10, worth 15; 4 for stop 2, worth 15 too.
    const { solution } = search(stopsOnALine([2, -10], { absenceCost: 15 }), controlOf());
    expect(solution?.cost).toBe(4 + 15);
    expect(solution?.patterns[1]).toBe(-1);
  });

  test('says that there is nothing where more is asked than fits', () => {
    expect(search(stopsOnALine([1, 2, 3, 4, 5]), controlOf()).solution).toBeNull();
  });

  test('answers a problem without stops', () => {
    expect(search(stopsOnALine([]), controlOf()).solution).toEqual({ cost: 0, tours: [], patterns: [] });
  });

  test.each([false, true])(
    'finds the optimum of nearly all small problems, and never less (windows: %s)',
    (isTimed) => {
      const problems = fc.sample(searchProblems({ mostStops: 4, isTimed }), { numRuns: CASES, seed: 20_261_122 });
      const gaps = problems.map((problem) => {
        const { solution } = search(problem, controlOf());
        const least = leastCost(problem);
        return solution === null && least === Number.POSITIVE_INFINITY ? 0 : (solution?.cost ?? 1e9) - least;
      });
      expect(Math.min(...gaps)).toBeGreaterThan(-1e-6);
      expect(gaps.filter((gap) => gap < 1e-6).length).toBeGreaterThanOrEqual(0.95 * CASES);
    },
  );

  test.each([false, true])('keeps totals that equal those reckoned anew (windows: %s)', (isTimed) => {
    fc.assert(
      fc.property(searchProblems({ mostStops: 9, isTimed }), (problem) => {
        search(problem, controlOf({ iterationLimit: 300, isAudited: true }));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps its totals where stops are so many that only near places are looked at', () => {
    const random = new Random(3);
    const places = Array.from({ length: 320 }, () => random.below(1000) - 500);
    const problem = stopsOnALine(places, { absenceCost: 400 });
    const tours = Array.from({ length: 12 }, (_, unit) =>
      problem.tours.map((tour) => ({ ...tour, mostLoad: 20, mostDuration: 1500, garage: unit })),
    ).flat();
    const few = search({ ...problem, tours }, controlOf({ iterationLimit: 60, isAudited: true }));
    const more = search({ ...problem, tours }, controlOf({ iterationLimit: 1000 }));
    expect(more.solution!.cost).toBeLessThan(few.solution!.cost);
    expect(Math.max(...more.solution!.tours.map(({ stops }) => stops.length))).toBeLessThanOrEqual(20);
  });

  test('answers the same for the same seed and iterations', () => {
    const [problem] = fc.sample(searchProblems({ mostStops: 12, isTimed: true }), { numRuns: 1, seed: 7 });
    const costs: number[][] = [[], []];
    const [first, second] = costs.map((told) =>
      search(problem!, controlOf({ onImproved: ({ cost }) => told.push(cost) })),
    );
    expect(second).toEqual(first);
    expect(costs[1]).toEqual(costs[0]);
  });

  test('stops when told to, with the best tours so far', () => {
    let asked = 0;
    const { iterations, solution } = search(
      stopsOnALine([-10, 8, -9, 9]),
      controlOf({ iterationLimit: Number.POSITIVE_INFINITY, stopped: () => ++asked > 4 }),
    );
    expect(iterations).toBeLessThan(500);
    expect(solution).not.toBeNull();
  });

  test('stops at its time limit', () => {
    let time = 0;
    const limits = { timeLimitMs: 50, iterationLimit: Number.POSITIVE_INFINITY, now: () => time++ };
    expect(search(stopsOnALine([-10, 8, -9, 9]), controlOf(limits)).iterations).toBeLessThan(50 * 32);
  });
});
