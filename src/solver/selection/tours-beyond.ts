/** What the selection asks of tours that its pools do not hold, where not all can be listed. */
import type { PooledTour } from '../tours/tour-pool.ts';
import type { SelectionModel } from './selection-model.ts';
import type { VisitsBeyond } from './visits-beyond.ts';

export interface Pricing {
  /** Tours added to the pools. */
  readonly found: number;
  /** The most that any tour, held or not, could have as its reduced cost: `unitClass * groups + group`; infinite where unknown. */
  readonly most: Float64Array;
}

export interface ToursBeyond extends VisitsBeyond {
  /** @returns index of the tour in the pool of its class; null where no crew may ride it. */
  add(unitClass: number, tour: PooledTour): number | null;
  /** Looks for tours with a positive reduced cost at these duals, and adds them to the pools of the selection. */
  price(
    selection: SelectionModel,
    rowDuals: Float64Array,
    asked: { readonly isExact: boolean; readonly least: number; readonly stopped: () => boolean },
  ): Pricing;
}
