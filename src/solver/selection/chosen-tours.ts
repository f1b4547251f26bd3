/** What a model has chosen, taken out of its columns. */
import type { DayGroup } from './day-groups.ts';
import type { TourColumn } from './selection-model.ts';

/** A tour of a pool on one day of the cycle. */
export interface DayTour {
  readonly pool: number;
  readonly tour: number;
  readonly day: number;
}

/** A tour on a group of days, and how often it is driven there. */
export interface CountedTour extends TourColumn {
  readonly count: number;
}

/** @returns the tours with a positive rounded value, from the values of a model whose tours start at `first`. */
export function chosenTours(
  values: Float64Array,
  held: { readonly tours: readonly TourColumn[]; readonly first: number },
): CountedTour[] {
  return held.tours.flatMap((column, t) => {
    const count = Math.round(values[held.first + t]!);
    return count > 0 ? [{ ...column, count }] : [];
  });
}

/** @returns tours on single days, from tours counted on groups of one day each. */
export function onSingleDays(counted: readonly CountedTour[], groups: readonly DayGroup[]): DayTour[] {
  return counted.flatMap(({ pool, tour, group, count }) =>
    Array.from({ length: count }, () => ({ pool, tour, day: groups[group]!.days[0]! })),
  );
}
