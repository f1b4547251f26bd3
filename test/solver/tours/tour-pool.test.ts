import { describe, expect, test } from 'vitest';
import { restrictPools } from '../../../src/solver/tours/restrict.ts';
import {
  ANY_HOUR,
  daySet,
  type PooledTour,
  runsOn,
  TourPoolBuilder,
  visitsOf,
} from '../../../src/solver/tours/tour-pool.ts';

const tour = (changes: Partial<PooledTour>): PooledTour => ({
  visits: [{ stop: 0, variant: 0, kind: 0, opens: ANY_HOUR }],
  days: daySet([0]),
  metres: 0,
  spanSeconds: 0,
  workSeconds: 0,
  cents: 0,
  halves: 1,
  departs: 0,
  returns: 0,
  breaks: 0,
  ...changes,
});

describe('a pool of tours', () => {
  test('knows on which of 35 days each may run, the last of either word too', () => {
    for (const days of [[0], [31], [32], [34], [0, 31, 32, 34], [5, 30, 33], []]) {
      const builder = new TourPoolBuilder(0);
      builder.add(tour({ days: daySet(days) }));
      const pool = builder.build();
      expect(Array.from({ length: 35 }, (_, day) => day).filter((day) => runsOn(pool, 0, day))).toEqual(days);
    }
  });

  test('keeps visits and measures of each tour apart', () => {
    const builder = new TourPoolBuilder(3);
    const two = [
      { stop: 4, variant: 1, kind: 7, opens: 36_000 },
      { stop: 300, variant: 0, kind: 2, opens: ANY_HOUR },
    ];
    builder.add(tour({ metres: 1.5, cents: 0.25 }));
    builder.add(
      tour({ visits: two, metres: 123_456, spanSeconds: 86_400, workSeconds: 80_000, cents: 1e9, halves: 3 }),
    );
    const pool = builder.build();
    expect(pool.unitClass).toBe(3);
    expect(pool.size).toBe(2);
    expect(visitsOf(pool, 0)).toEqual([{ stop: 0, variant: 0, kind: 0, opens: ANY_HOUR }]);
    expect(visitsOf(pool, 1)).toEqual(two);
    expect([pool.metres[1], pool.spanSeconds[1], pool.workSeconds[1], pool.cents[1], pool.halves[1]]).toEqual([
      123_456, 86_400, 80_000, 1e9, 3,
    ]);
    expect([pool.metres[0], pool.cents[0]]).toEqual([1.5, 0.25]);
  });

  test('is cut down to some tours, each once, and says which they were', () => {
    const builder = new TourPoolBuilder(0);
    for (let t = 0; t < 4; t++) builder.add(tour({ metres: t, days: daySet([t, 34]) }));
    const { pools, original } = restrictPools([builder.build(), new TourPoolBuilder(1).build()], [[3, 1, 3], []]);
    expect(original.map((tours) => [...tours])).toEqual([[1, 3], []]);
    expect([...pools[0]!.metres]).toEqual([1, 3]);
    expect([1, 3, 34].map((day) => runsOn(pools[0]!, 1, day))).toEqual([false, true, true]);
    expect(pools[1]!.size).toBe(0);
  });
});
