/** Pools cut down to some of their tours. */
import { type TourPool, TourPoolBuilder, visitsOf } from './tour-pool.ts';

export interface RestrictedPools {
  readonly pools: readonly TourPool[];
  /** Tour of the original pool, by tour of the restricted one: `original[pool][tour]`. */
  readonly original: readonly Int32Array[];
}

/** @param keep tours to keep, by pool; repeats are kept once. */
export function restrictPools(pools: readonly TourPool[], keep: readonly Iterable<number>[]): RestrictedPools {
  const original = keep.map((tours) => Int32Array.from([...new Set(tours)].sort((a, b) => a - b)));
  return {
    original,
    pools: pools.map((pool, p) => {
      const builder = new TourPoolBuilder(pool.unitClass);
      for (const tour of original[p]!) {
        builder.add({
          visits: visitsOf(pool, tour),
          days: { low: pool.daysLow[tour]!, high: pool.daysHigh[tour]! },
          metres: pool.metres[tour]!,
          spanSeconds: pool.spanSeconds[tour]!,
          workSeconds: pool.workSeconds[tour]!,
          cents: pool.cents[tour]!,
          halves: pool.halves[tour]!,
          departs: pool.departs[tour]!,
          returns: pool.returns[tour]!,
          breaks: pool.breaks[tour]!,
        });
      }
      return builder.build();
    }),
  };
}
