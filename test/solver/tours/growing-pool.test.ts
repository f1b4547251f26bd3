import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GrowingTourPool } from '../../../src/solver/tours/growing-pool.ts';
import {
  ANY_HOUR,
  daySet,
  type PooledTour,
  type TourPool,
  TourPoolBuilder,
  tourOf,
} from '../../../src/solver/tours/tour-pool.ts';
import { enumerationCases } from '../../support/enumeration-cases.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';

const OF_VISITS = ['stop', 'variant', 'kind', 'opens'] as const;
const OF_TOURS = [
  'daysLow',
  'daysHigh',
  'metres',
  'spanSeconds',
  'workSeconds',
  'cents',
  'halves',
  'departs',
  'returns',
  'breaks',
] as const;

/** Every column up to where the pool ends. */
function columnsOf(pool: TourPool) {
  const visitCount = pool.firstVisit[pool.size]!;
  return [
    pool.unitClass,
    pool.size,
    [...pool.firstVisit.slice(0, pool.size + 1)],
    ...OF_VISITS.map((column) => [...pool[column].slice(0, visitCount)]),
    ...OF_TOURS.map((column) => [...pool[column].slice(0, pool.size)]),
  ];
}

/** The same tours one by one, and all at once. */
function bothWays(tours: readonly PooledTour[]): { grown: GrowingTourPool; built: TourPool; indices: number[] } {
  const grown = new GrowingTourPool(3);
  const builder = new TourPoolBuilder(3);
  for (const tour of tours) builder.add(tour);
  return { grown, built: builder.build(), indices: tours.map((tour) => grown.add(tour)) };
}

/** Of one to nine visits; no two tours have a number in common where they need not. */
const tour = (t: number): PooledTour => ({
  visits: Array.from({ length: 1 + (t % 9) }, (_, v) => ({
    stop: t + v,
    variant: v,
    kind: 9 * (t % 100) + v,
    opens: t % 2 === 0 ? ANY_HOUR : 30_000 + t,
  })),
  days: daySet([t % 35, (t + 3) % 35]),
  metres: t + 0.5,
  spanSeconds: 1000 + t,
  workSeconds: 2000 + t,
  cents: t + 0.25,
  halves: 1 + (t % 3),
  departs: 3000 + t,
  returns: 4000 + t,
  breaks: t % 8,
});

describe('a pool that grows tour by tour', () => {
  test('holds what the pool of all enumerated tours holds', () => {
    let held = 0;
    fc.assert(
      fc.property(enumerationCases(true), ({ scenario, matrix }) => {
        const pool = poolsOf(instanceOf(scenario, matrix))[0]!;
        const tours = Array.from({ length: pool.size }, (_, t) => tourOf(pool, t));
        const { grown, built, indices } = bothWays(tours);
        expect(columnsOf(grown)).toEqual(columnsOf(built));
        expect(indices).toEqual(tours.map((_, t) => t));
        held += grown.size;
      }),
      { numRuns: 40, seed: 101 },
    );
    expect(held).toBeGreaterThan(1000);
  });

  test('grows several times over its first room', () => {
    const tours = Array.from({ length: 3000 }, (_, t) => tour(t));
    const { grown, built } = bothWays(tours);
    expect(columnsOf(grown)).toEqual(columnsOf(built));
    expect(tourOf(grown, 2999)).toEqual(tours[2999]);
  });

  test('knows a tour that it has by the one index, before and after it has grown', () => {
    const tours = Array.from({ length: 600 }, (_, t) => tour(t));
    const { grown, indices } = bothWays([...tours, ...tours.toReversed()]);
    const all = tours.map((_, t) => t);
    expect(indices).toEqual([...all, ...all.toReversed()]);
    expect(grown.size).toBe(600);
  });

  test('tells tours apart by their visits, by the order and the hours of these, and by when they leave and are back', () => {
    const one = tour(5);
    const [first, second, ...rest] = one.visits;
    const others: PooledTour[] = [
      { ...one, visits: [second!, first!, ...rest] },
      { ...one, visits: [first!, second!] },
      ...(['stop', 'variant', 'kind', 'opens'] as const).map((key) => ({
        ...one,
        visits: [{ ...first!, [key]: first![key] + 1 }, second!, ...rest],
      })),
      { ...one, departs: one.departs + 60 },
      { ...one, returns: one.returns + 60 },
      { ...one, breaks: one.breaks + 1 },
    ];
    const { indices } = bothWays([one, ...others]);
    expect(indices).toEqual(indices.map((_, t) => t));
  });
});
