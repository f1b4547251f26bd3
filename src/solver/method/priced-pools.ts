/**
 * Pools of the tours found so far, where they are too many to be listed: single visits first, then what searches and
 * pricing find. What all tours could be is told by pricing (`pricing/`), never by the pools.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { type TourPricer, tourPricer } from '../pricing/tour-pricer.ts';
import { chargesOfTours, rewardOfWholeTours } from '../selection/charges-of-tours.ts';
import type { SelectionModel } from '../selection/selection-model.ts';
import type { Pricing, ToursBeyond } from '../selection/tours-beyond.ts';
import type { VisitsOfClass } from '../selection/visits-beyond.ts';
import { enumerateTours } from '../tours/enumerate.ts';
import { GrowingTourPool } from '../tours/growing-pool.ts';
import { possibleVisits } from '../tours/possible-visits.ts';
import { type PooledTour, tourOf } from '../tours/tour-pool.ts';

/** Tours that one pricing takes up, of a unit class in a group of days. */
const MOST_FOUND = 200;

export class PricedPools implements ToursBeyond {
  readonly pools: readonly GrowingTourPool[];
  readonly ofClass: readonly VisitsOfClass[];
  private readonly pricers: readonly TourPricer[];
  private readonly isWanted: (unitClass: number, tour: PooledTour) => boolean;

  /** @param isWanted false for tours that no crew may ride. */
  constructor(instance: Instance, isWanted: (unitClass: number, tour: PooledTour) => boolean) {
    this.isWanted = isWanted;
    this.pools = instance.unitClasses.map(({ index }) => new GrowingTourPool(index));
    this.pricers = instance.unitClasses.map((unit) => tourPricer(instance, unit));
    this.ofClass = instance.unitClasses.map((unit) => visitsOfClass(instance, unit));
    const alone = { ...instance, limits: { ...instance.limits, mostVisitsPerTour: 1 } };
    for (const unit of instance.unitClasses) {
      const single = enumerateTours(alone, unit, { mostTours: Number.POSITIVE_INFINITY, stopped: () => false });
      for (let tour = 0; tour < single.size; tour++) this.add(unit.index, tourOf(single, tour));
    }
  }

  /** @returns index of the tour in the pool of its class; null where no crew may ride it. */
  add(unitClass: number, tour: PooledTour): number | null {
    return this.isWanted(unitClass, tour) ? this.pools[unitClass]!.add(tour) : null;
  }

  price(
    selection: SelectionModel,
    rowDuals: Float64Array,
    asked: { readonly isExact: boolean; readonly least: number; readonly stopped: () => boolean },
  ): Pricing {
    const { groups } = selection;
    const most = new Float64Array(this.pools.length * groups.length).fill(Number.POSITIVE_INFINITY);
    let found = 0;
    for (const pool of this.pools) {
      for (const group of groups) {
        const at = { unitClass: pool.unitClass, group: group.index };
        const { tours, bound } = this.pricers[pool.unitClass]!.price({
          ...asked,
          day: group.days[0]!,
          charges: chargesOfTours(selection, rowDuals, at),
          most: MOST_FOUND,
        });
        const before = pool.size;
        for (const tour of tours) this.add(pool.unitClass, tour);
        found += pool.size - before;
        most[pool.unitClass * groups.length + group.index] =
          Math.max(bound, asked.least) + rewardOfWholeTours(selection, rowDuals, at);
      }
    }
    return { found, most };
  }
}

function visitsOfClass(instance: Instance, unit: UnitClass): VisitsOfClass {
  const visits = possibleVisits(instance, unit);
  const { limits, kinds } = instance;
  const mostIn = (secondsOf: (kind: number) => number): number => {
    const dwells = visits.map(({ kind }) => secondsOf(kind)).filter((seconds) => seconds > 0);
    if (dwells.length === 0) return 0;
    const least = Math.min(...dwells.map((seconds) => seconds + unit.setUpSeconds + unit.packUpSeconds));
    return Math.min(limits.mostVisitsPerTour, Math.max(1, Math.ceil(SECONDS_OF_DAY / least)));
  };
  return {
    visits,
    mostInHalf: [
      mostIn((kind) => kinds.kinds[kind]!.morningSeconds),
      mostIn((kind) => kinds.kinds[kind]!.afternoonSeconds),
    ],
  };
}

const SECONDS_OF_DAY = 86_400;
