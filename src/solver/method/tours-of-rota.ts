/** A rota from outside as tours of the pools: what can be found of it is a rota to start from. */
import { secondsOfDay } from '../../domain/clock.ts';
import type { Rota, Visit } from '../../domain/rota.ts';
import { partOfVisit, sessionsOfVisit } from '../../domain/visit-sessions.ts';
import type { Instance } from '../instance/instance.ts';
import { namedSlot } from '../instance/named-slot.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import type { ToursBeyond } from '../selection/tours-beyond.ts';
import { ANY_HOUR, runsOn, type TourPool, type TourVisit, visitsOf } from '../tours/tour-pool.ts';
import { toursOfVisits } from '../tours/tours-of-visits.ts';

/** Makes the tours of a rota known, where not all tours are. */
export function addToursOfRota(instance: Instance, beyond: ToursBeyond, rota: Rota): void {
  const { openings, days } = instance;
  for (const tour of rota.tours) {
    const slot = namedSlot(instance, tour);
    if (slot === null) continue;
    const visits = tour.visits.flatMap((visit): TourVisit[] => {
      const made = kindOfVisit(instance, visit);
      if (made === null) return [];
      const variant = openings.variantOnDay[made.stop * days.length + slot.day]!;
      return variant < 0 ? [] : [{ ...made, variant, opens: ANY_HOUR }];
    });
    if (visits.length < tour.visits.length) continue;
    for (const known of toursOfVisits(instance, slot.unitClass, visits)) beyond.add(slot.unitClass.index, known);
  }
}

/** @returns a tour of the pools for each tour of the rota that makes its visits; the others are left out. */
export function toursOfRota(instance: Instance, pools: readonly TourPool[], rota: Rota): DayTour[] {
  const wanted = rota.tours.flatMap((tour) => {
    const slot = namedSlot(instance, tour);
    const pool = pools.findIndex((candidate) => candidate.unitClass === slot?.unitClass.index);
    const key = visitKey(tour.visits.map((visit) => kindOfVisit(instance, visit)));
    const opens = new Map(
      tour.visits.map((visit) => [
        instance.scenario.stops.findIndex(({ id }) => id === visit.stop),
        secondsOfDay(visit.opens),
      ]),
    );
    return slot === null || pool < 0 || key === null ? [] : [{ day: slot.day, pool, key, opens }];
  });
  const found: DayTour[] = [];
  pools.forEach((pool, p) => {
    const asked = wanted.filter((entry) => entry.pool === p);
    if (asked.length === 0) return;
    const keys = new Set(asked.map((entry) => entry.key));
    const toursByKey = new Map<string, number[]>();
    for (let tour = 0; tour < pool.size; tour++) {
      const key = visitKey(visitsOf(pool, tour))!;
      if (keys.has(key)) toursByKey.set(key, [...(toursByKey.get(key) ?? []), tour]);
    }
    for (const { day, key, opens } of asked) {
      const tour = nearestOn(pool, toursByKey.get(key) ?? [], { day, opens });
      const isKnown = found.some((other) => other.pool === p && other.tour === tour && other.day === day);
      if (tour !== null && !isKnown) found.push({ pool: p, tour, day });
    }
  });
  return found;
}

/** Where hours matter, the tour that opens nearest to those of the rota; of these the cheapest. */
function nearestOn(
  pool: TourPool,
  tours: readonly number[],
  { day, opens }: { readonly day: number; readonly opens: ReadonlyMap<number, number> },
): number | null {
  const running = tours.filter((tour) => runsOn(pool, tour, day));
  if (running.length === 0) return null;
  const offBy = (tour: number): number => {
    const off = visitsOf(pool, tour).map((visit) =>
      visit.opens === ANY_HOUR ? 0 : Math.abs(visit.opens - opens.get(visit.stop)!),
    );
    return Math.max(...off);
  };
  return running
    .map((tour) => ({ tour, off: offBy(tour) }))
    .reduce((best, next) =>
      next.off < best.off || (next.off === best.off && pool.cents[next.tour]! < pool.cents[best.tour]!) ? next : best,
    ).tour;
}

interface StopAndKind {
  readonly stop: number;
  readonly kind: number;
}

/** The same for tours that make the same visits, in whatever order; null where one of them is of no kind. */
function visitKey(visits: readonly (StopAndKind | null)[]): string | null {
  const known = visits.filter((visit) => visit !== null);
  if (known.length < visits.length) return null;
  return known
    .map(({ stop, kind }) => `${stop}/${kind}`)
    .sort()
    .join(' ');
}

function kindOfVisit({ scenario, kinds: { kinds } }: Instance, visit: Visit): StopAndKind | null {
  const stop = scenario.stops.findIndex((candidate) => candidate.id === visit.stop);
  const part = partOfVisit(visit, scenario.cycle);
  const seconds = sessionsOfVisit(visit).map(({ from, to }) => secondsOfDay(to) - secondsOfDay(from));
  const [morning, afternoon] = part === 'afternoon' ? [0, seconds[0]!] : [seconds[0]!, seconds[1] ?? 0];
  const kind = kinds.find((one) => one.morningSeconds === morning && one.afternoonSeconds === afternoon);
  return stop < 0 || kind === undefined ? null : { stop, kind: kind.index };
}
