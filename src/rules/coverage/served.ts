/**
 * What a rota serves: the linear programme of MODEL.md section 3, solved without a solver.
 *
 * The amounts t(c,g,k) that can be served together form a polymatroid (they are flows from people to hours offered), so
 * filling them one by one in descending worth, each as far as it goes, is optimal (Edmonds 1970). Several optima share
 * their value; ties by commune code, segment and tier pick one.
 *
 * Only where that fill breaks a promise of a least served share is more needed: flows are then moved along best paths, in
 * `keep-promises.ts`.
 */
import type { Scenario } from '../../domain/scenario.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { SHARE_TOLERANCE } from '../tolerance.ts';
import { coverageNetwork, type Offer } from './coverage-network.ts';
import { greedyFill, hoursByCommune, hoursByPeople, needByCommune } from './fill.ts';
import { keepPromises } from './keep-promises.ts';
import { communesByCode, tierElements } from './tier-elements.ts';

export interface Served {
  /** Hours a cycle, by commune and segment as in the need model. */
  readonly hours: Float64Array;
  /** Hours a cycle, by stop. */
  readonly hoursAtStop: Float64Array;
  /** Σ w(g) v(k) t(c,g,k), weighted hours. */
  readonly value: number;
}

/** Residual capacity that counts as none, as a fraction of the greatest need of a commune and segment. */
const RELATIVE_TOLERANCE = 1e-13;

/**
 * @param leastShare by commune, share of its need that is promised, 0 for none; a promise that cannot be kept is kept as
 * far as it goes.
 */
export function servedBy(scenario: Scenario, need: NeedModel, offer: Offer, leastShare: ArrayLike<number>): Served {
  const elements = tierElements(scenario, need);
  const smallest = RELATIVE_TOLERANCE * need.needHours.reduce((most, hours) => Math.max(most, hours), 0);
  const arcsOfPromises = elements.length + need.communeCount + 1;
  const coverage = coverageNetwork(scenario, need, offer, arcsOfPromises);
  const fill = greedyFill(coverage, elements, smallest);

  const needed = needByCommune(need);
  const filled = hoursByCommune(hoursByPeople(fill, need), need);
  const isBroken = filled.some((hours, commune) => hours < (leastShare[commune]! - SHARE_TOLERANCE) * needed[commune]!);
  if (isBroken) {
    const least = needed.map((hours, commune) => hours * leastShare[commune]!);
    keepPromises(coverage, fill, { least, order: communesByCode(scenario), counts: need }, smallest);
  }
  return {
    hours: hoursByPeople(fill, need),
    hoursAtStop: Float64Array.from(coverage.arcOfStop, (arc) => (arc < 0 ? 0 : coverage.network.flowOn(arc))),
    value: fill.elements.reduce((sum, { worth }, e) => sum + worth * fill.filled[e]!, 0),
  };
}

/** What the same visits would serve if each offered unlimited hours. */
export function demandOf(scenario: Scenario, need: NeedModel, offer: Offer): Served {
  const hours = new Float64Array(need.stopCount).fill(Number.POSITIVE_INFINITY);
  return servedBy(scenario, need, { visits: offer.visits, hours }, new Float64Array(need.communeCount));
}
