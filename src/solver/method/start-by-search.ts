/** Step *start* where not all tours are listed: tours of the rota at hand, of locks, and of a search become known; the best of them are a rota. */
import type { Instance } from '../instance/instance.ts';
import { namedSlot } from '../instance/named-slot.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import type { ToursBeyond } from '../selection/tours-beyond.ts';
import { ANY_HOUR, type TourVisit } from '../tours/tour-pool.ts';
import { toursOfVisits } from '../tours/tours-of-visits.ts';
import { offerInPart } from './offer-in-part.ts';
import { searchForTours } from './search-for-tours.ts';

/** Share of the time left that the search may take, and the most of it: a first rota is wanted soon. Longer only where there is none yet. */
const TIME_SHARE = 0.05;
const MOST_SECONDS = 4;
const LONGER_SHARE = 0.3;

export function startBySearch(run: SolveRun, beyond: ToursBeyond): void {
  addLockedTours(run.instance, beyond);
  searchAndOffer(run, beyond, Math.min(MOST_SECONDS, TIME_SHARE * run.remainingSeconds));
  // Of thousands of stops the first plan takes a while, but without one there is nothing to go on from.
  if (run.chosen.length === 0 && run.control.limits.iterationLimit === null && !run.isOver()) {
    searchAndOffer(run, beyond, LONGER_SHARE * run.remainingSeconds);
  }
}

function searchAndOffer(run: SolveRun, beyond: ToursBeyond, seconds: number): void {
  const { limits, now } = run.control;
  const found = searchForTours(run.instance, {
    seconds: limits.iterationLimit === null ? seconds : run.remainingSeconds,
    iterationLimit: limits.iterationLimit,
    seed: limits.seed,
    now,
    stopped: run.isOver,
  });
  const best = new Map<string, DayTour>();
  for (const { unitClass, day, tour, isOfBestPlan } of found) {
    const known = beyond.add(unitClass, tour);
    // A tour that can be driven at several clocks comes once for each.
    const key = `${unitClass} ${day} ${tour.visits.map(({ stop }) => stop).join(' ')}`;
    if (known !== null && isOfBestPlan && !best.has(key)) best.set(key, { pool: unitClass, tour: known, day });
  }
  offerInPart(run, [...best.values()]);
}

/** Where a lock leaves a visit's length open, every length that it may have, in turn. */
function addLockedTours(instance: Instance, beyond: ToursBeyond): void {
  const { scenario, kinds, openings, days } = instance;
  for (const lock of scenario.locks) {
    if (lock.kind !== 'tour') continue;
    const slot = namedSlot(instance, lock);
    if (slot === null) continue;
    let sequences: TourVisit[][] = [[]];
    for (const { stop: id, part, minutes } of lock.visits) {
      const stop = scenario.stops.findIndex((candidate) => candidate.id === id);
      const variant = openings.variantOnDay[stop * days.length + slot.day]!;
      const options = kinds.kinds.filter(
        (kind) =>
          (part === null || kind.part === part) &&
          (minutes === null || kind.morningSeconds + kind.afternoonSeconds === minutes * 60),
      );
      sequences = sequences.flatMap((visits) =>
        options.map((kind) => [...visits, { stop, variant, kind: kind.index, opens: ANY_HOUR }]),
      );
      sequences = sequences.slice(0, MOST_SEQUENCES);
    }
    for (const visits of sequences) {
      if (visits.some(({ variant }) => variant < 0)) continue;
      for (const tour of toursOfVisits(instance, slot.unitClass, visits)) beyond.add(slot.unitClass.index, tour);
    }
  }
}

const MOST_SEQUENCES = 1000;
