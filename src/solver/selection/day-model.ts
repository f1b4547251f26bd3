/** The selection over single days, of a few tours: to place them, to price a rota, to choose day by day. */
import type { Instance } from '../instance/instance.ts';
import { type RestrictedPools, restrictPools } from '../tours/restrict.ts';
import type { TourPool } from '../tours/tour-pool.ts';
import { daySet } from '../tours/tour-pool.ts';
import { chosenTours, type DayTour, onSingleDays } from './chosen-tours.ts';
import { addCrewPart } from './crew-part.ts';
import { singleDays } from './day-groups.ts';
import {
  addTourColumn,
  allTourColumns,
  buildSelectionModel,
  type SelectionModel,
  type TourColumn,
} from './selection-model.ts';

export interface DayModel {
  readonly selection: SelectionModel;
  readonly tours: readonly TourColumn[];
  readonly first: number;
  /** @returns the tours of the full pools that values of all columns choose. */
  readonly toursChosen: (values: Float64Array) => DayTour[];
  /** Column of a tour of the full pools on a day; undefined where the model does not hold it. */
  readonly columnOf: (tour: DayTour) => number | undefined;
}

/** @param keep tours of each pool that the model may drive, on any day that suits them. */
export function buildDayModel(
  instance: Instance,
  pools: readonly TourPool[],
  keep: readonly Iterable<number>[],
): DayModel {
  return assemble(instance, restrictPools(pools, keep));
}

/** A model that holds the given tours on the given days alone. */
export function buildFixedDayModel(
  instance: Instance,
  pools: readonly TourPool[],
  chosen: readonly DayTour[],
): DayModel {
  const keep = pools.map((_, p) => chosen.filter((entry) => entry.pool === p).map((entry) => entry.tour));
  const restricted = restrictPools(pools, keep);
  const fixed = restricted.pools.map((pool, p) => {
    const daysLow = Int32Array.from(pool.daysLow);
    const daysHigh = Int32Array.from(pool.daysHigh);
    const ofTour = Map.groupBy(
      chosen.filter((entry) => entry.pool === p),
      (entry) => entry.tour,
    );
    restricted.original[p]!.forEach((tour, position) => {
      const days = daySet(ofTour.get(tour)!.map((entry) => entry.day));
      daysLow[position] = days.low;
      daysHigh[position] = days.high;
    });
    return { ...pool, daysLow, daysHigh };
  });
  return assemble(instance, { pools: fixed, original: restricted.original });
}

function assemble(instance: Instance, restricted: RestrictedPools): DayModel {
  const selection = buildSelectionModel(instance, restricted.pools, singleDays(instance));
  const tours = allTourColumns(selection);
  const crew = addCrewPart(selection);
  const first = selection.columns.count;
  const keyOf = (pool: number, tour: number, day: number) => `${pool}/${tour}/${day}`;
  const columns = new Map<string, number>();
  tours.forEach((column, t) => {
    addTourColumn(selection.columns, selection, column, crew.entriesOf(column));
    columns.set(keyOf(column.pool, restricted.original[column.pool]![column.tour]!, column.group), first + t);
  });
  return {
    selection,
    tours,
    first,
    toursChosen: (values) =>
      onSingleDays(chosenTours(values, { tours, first }), selection.groups).map(({ pool, tour, day }) => ({
        pool,
        tour: restricted.original[pool]![tour]!,
        day,
      })),
    columnOf: ({ pool, tour, day }) => columns.get(keyOf(pool, tour, day)),
  };
}
