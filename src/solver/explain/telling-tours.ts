/**
 * The tours that matter where the question is only whether a legal rota exists.
 *
 * Only promises make a rota visit anything, so visits to other stops can be left away: of a tour, the visits to stops that
 * promises speak of are mostly a tour themselves, that takes no more of anything on every one of its days. Where no such
 * tour is in the pool (travel may be shorter by way of a third place) the stops left away are kept after all.
 */
import type { Lock } from '../../domain/lock.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { NeedModel } from '../../need/need-model.ts';
import type { Instance } from '../instance/instance.ts';
import { restrictPools } from '../tours/restrict.ts';
import { type TourPool, visitsOf } from '../tours/tour-pool.ts';

/** @returns pools of the tours that go to telling stops alone; where a rota exists, one of these tours does. */
export function tellingTours(instance: Instance, pools: readonly TourPool[]): readonly TourPool[] {
  // A label promises presence wherever it may be.
  if (instance.scenario.label !== null) return pools;
  const telling = tellingStops(instance.scenario, instance.need);
  const books = pools.map(bookOf);
  while (addMissed(telling, pools, { books, timesMatter: instance.rulesOfWork.clock !== null }));
  if (telling.every((isTelling) => isTelling)) return pools;
  const keep = pools.map((pool) => tourNumbers(pool).filter((tour) => stopsOf(pool, tour).every((s) => telling[s])));
  return restrictPools(pools, keep).pools;
}

/** By stop: true where a promise, or the need that it speaks of, has to do with the stop. */
function tellingStops({ floors, locks, stops, territory }: Scenario, need: NeedModel): boolean[] {
  const communes = new Set<number>();
  for (const floor of floors) {
    territory.communes.forEach(({ code }, c) => {
      if (floor.commune !== null && floor.commune !== code) return;
      if (floor.leastVisitsPerCycle > 0) communes.add(c);
      if (floor.leastServedShare > 0) for (const stop of stopsFor(need, c)) communes.add(need.communeOfStop[stop]!);
    });
  }
  const locked = new Set(locks.flatMap(promisedStops));
  return stops.map(({ id }, s) => locked.has(id) || communes.has(need.communeOfStop[s]!));
}

/** @returns the stops that a lock promises visits to. */
export function promisedStops(lock: Lock): string[] {
  if (lock.kind === 'tour') return lock.visits.map(({ stop }) => stop);
  return lock.kind === 'visit' ? [lock.stop] : [];
}

function stopsFor(need: NeedModel, commune: number): number[] {
  return need.catchments.filter((catchment) => catchment.commune === commune).map(({ stop }) => stop);
}

/** Tours by their visits. */
type Book = ReadonlyMap<string, readonly number[]>;

function bookOf(pool: TourPool): Book {
  const book = new Map<string, number[]>();
  for (const tour of tourNumbers(pool)) {
    const key = keyOf(pool, tour, () => true);
    const alike = book.get(key);
    if (alike === undefined) book.set(key, [tour]);
    else alike.push(tour);
  }
  return book;
}

/** Keeps the stops of tours that nothing stands for. @returns whether there were any. */
function addMissed(
  telling: boolean[],
  pools: readonly TourPool[],
  { books, timesMatter }: { books: readonly Book[]; timesMatter: boolean },
): boolean {
  const missed = new Set<number>();
  pools.forEach((pool, p) => {
    for (const tour of tourNumbers(pool)) {
      const stops = stopsOf(pool, tour);
      if (stops.every((stop) => telling[stop] || missed.has(stop))) continue;
      const key = keyOf(pool, tour, (stop) => telling[stop]!);
      if (key === '' || isStoodFor({ pool, tour, timesMatter }, books[p]!.get(key) ?? [])) continue;
      for (const stop of stops) if (!telling[stop]) missed.add(stop);
    }
  });
  for (const stop of missed) telling[stop] = true;
  return missed.size > 0;
}

/** True where on each of its days some of the others takes no more of anything. */
function isStoodFor(
  { pool, tour, timesMatter }: { pool: TourPool; tour: number; timesMatter: boolean },
  others: readonly number[],
): boolean {
  let [low, high] = [pool.daysLow[tour]!, pool.daysHigh[tour]!];
  for (const other of others) {
    const takesNoMore =
      pool.metres[other]! <= pool.metres[tour]! &&
      pool.spanSeconds[other]! <= pool.spanSeconds[tour]! &&
      pool.workSeconds[other]! <= pool.workSeconds[tour]! &&
      pool.cents[other]! <= pool.cents[tour]! &&
      (pool.halves[other]! & ~pool.halves[tour]!) === 0 &&
      (pool.breaks[tour]! & ~pool.breaks[other]!) === 0 &&
      (!timesMatter || (pool.departs[other]! >= pool.departs[tour]! && pool.returns[other]! <= pool.returns[tour]!));
    if (!takesNoMore) continue;
    low &= ~pool.daysLow[other]!;
    high &= ~pool.daysHigh[other]!;
  }
  return low === 0 && high === 0;
}

function keyOf(pool: TourPool, tour: number, isMeant: (stop: number) => boolean): string {
  return visitsOf(pool, tour)
    .filter(({ stop }) => isMeant(stop))
    .map(({ stop, kind }) => `${stop}/${kind}`)
    .sort()
    .join(' ');
}

const tourNumbers = (pool: TourPool): number[] => Array.from({ length: pool.size }, (_, tour) => tour);

function stopsOf(pool: TourPool, tour: number): number[] {
  return Array.from(pool.stop.subarray(pool.firstVisit[tour]!, pool.firstVisit[tour + 1]!));
}
