/**
 * A plan that heeds what stops are worth beside each other, and of travel only that a tour has so many visits.
 *
 * Stops one after the other, the one first whose visits add most each. The search knows of travel, and not of sharing: told what stops
 * are worth beside this plan, it does not begin with ten stops that serve the same people.
 */
import type { Instance } from '../instance/instance.ts';
import { type Offer, OpenNeed } from './open-need.ts';

/** Rhythm by stop of the search; −1 where it is absent. */
export type PlannedRhythms = readonly number[];

interface Candidate {
  readonly stop: number;
  readonly rhythm: number;
  readonly offer: Offer;
  /** Weighted hours a visit, as last seen: it only falls as others are taken. */
  worth: number;
}

/**
 * @param offers different ones of each stop of the search, with a rhythm that makes it.
 * @param visits that all tours can make.
 */
export function planByWorth(
  instance: Instance,
  offers: readonly (readonly { readonly rhythm: number; readonly offer: Offer }[])[],
  visits: number,
): PlannedRhythms {
  const need = new OpenNeed(instance);
  const plan: number[] = offers.map(() => -1);
  const perVisit = (offer: Offer) => need.worthOf(offer) / offer.visits;
  let open: Candidate[] = offers.flatMap((ofStop, stop) =>
    ofStop.map(({ rhythm, offer }) => ({ stop, rhythm, offer, worth: perVisit(offer) })),
  );
  for (let left = visits; left > 0; ) {
    const best = bestOf(open, left, perVisit);
    if (best === null) break;
    need.take(best.offer);
    plan[best.stop] = best.rhythm;
    left -= best.offer.visits;
    open = open.filter(({ stop }) => stop !== best.stop);
  }
  return plan;
}

/** Looks anew only at those that could still be best. */
function bestOf(open: readonly Candidate[], mostVisits: number, perVisit: (offer: Offer) => number): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of open) {
    if (candidate.offer.visits > mostVisits || candidate.worth <= (best?.worth ?? 0)) continue;
    candidate.worth = perVisit(candidate.offer);
    if (candidate.worth > (best?.worth ?? 0)) best = candidate;
  }
  return best;
}
