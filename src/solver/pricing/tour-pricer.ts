import type { Instance, UnitClass } from '../instance/instance.ts';
import type { PooledTour } from '../tours/tour-pool.ts';
import type { TourCharges } from './tour-charges.ts';

export interface PricedTours {
  /** Legal tours, timed like enumerated ones, best first, their reduced cost above the least asked for. */
  readonly tours: readonly PooledTour[];
  /** No tour of this unit class on that day has a greater reduced cost; infinite where the search was not exact. */
  readonly bound: number;
}

export interface TourPricer {
  price(asked: {
    readonly day: number;
    readonly charges: TourCharges;
    readonly least: number;
    readonly most: number;
    readonly isExact: boolean;
    readonly stopped: () => boolean;
  }): PricedTours;
}

import { enumerateTours } from '../tours/enumerate.ts';
import { runsOn, tourOf } from '../tours/tour-pool.ts';
export function tourPricer(instance: Instance, unit: UnitClass): TourPricer {
  const pool = enumerateTours(instance, unit, { mostTours: 1e9, stopped: () => false });
  return {
    price({ day, charges, least, most }) {
      const found: { rc: number; tour: number }[] = [];
      let best = -Infinity;
      for (let t = 0; t < pool.size; t++) {
        if (!runsOn(pool, t, day)) continue;
        const tour = tourOf(pool, t);
        let c =
          charges.fixed +
          charges.perMetre * tour.metres +
          charges.perSpanSecond * tour.spanSeconds +
          charges.perWorkSecond * tour.workSeconds +
          (tour.halves & 1 ? charges.morning : 0) +
          (tour.halves & 2 ? charges.afternoon : 0);
        for (const v of tour.visits) c += charges.ofVisit[v.stop * instance.kinds.kinds.length + v.kind]!;
        if (-c > best) best = -c;
        if (-c > least) found.push({ rc: -c, tour: t });
      }
      found.sort((a, b) => b.rc - a.rc);
      return { tours: found.slice(0, most).map((f) => tourOf(pool, f.tour)), bound: best };
    },
  };
}
