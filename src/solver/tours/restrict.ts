/** Pools cut down to some of their tours. */
import { type TourPool, TourPoolBuilder, tourOf } from './tour-pool.ts';

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
      for (const tour of original[p]!) builder.add(tourOf(pool, tour));
      return builder.build();
    }),
  };
}
