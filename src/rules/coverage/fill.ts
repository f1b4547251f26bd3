/** The greedy fill: slices of need served one by one, the worthiest first, each as far as it goes. */
import type { NeedModel } from '../../need/need-model.ts';
import type { CoverageNetwork } from './coverage-network.ts';
import { raiser } from './raise-flow.ts';
import type { TierElement } from './tier-elements.ts';

/** Slices of need, and the hours served of each: t(c,g,k). */
export interface Fill {
  readonly elements: readonly TierElement[];
  readonly filled: Float64Array;
}

/** @param smallest residual capacity that counts as none, hours. */
export function greedyFill(coverage: CoverageNetwork, elements: readonly TierElement[], smallest: number): Fill {
  const raise = raiser(coverage.network, { sink: coverage.sink, smallest });
  const filled = Float64Array.from(elements, (element) =>
    raise({ from: coverage.nodeOf(element), hours: element.hours }),
  );
  return { elements, filled };
}

/** How many communes and segments hours are told of. */
export type PeopleCounts = Pick<NeedModel, 'communeCount' | 'segmentCount'>;

/** @returns hours served, by commune and segment as in the need model. */
export function hoursByPeople(fill: Fill, { communeCount, segmentCount }: PeopleCounts): Float64Array {
  const hours = new Float64Array(communeCount * segmentCount);
  fill.elements.forEach(({ commune, segment }, e) => {
    hours[commune * segmentCount + segment]! += fill.filled[e]!;
  });
  return hours;
}

/** @param byPeople hours by commune and segment: of need, or served. @returns their sums by commune. */
export function hoursByCommune(byPeople: Float64Array, { communeCount, segmentCount }: PeopleCounts): Float64Array {
  const hours = new Float64Array(communeCount);
  byPeople.forEach((hoursOfPeople, people) => {
    hours[Math.floor(people / segmentCount)]! += hoursOfPeople;
  });
  return hours;
}

/** @returns need by commune, hours a cycle. */
export function needByCommune(need: NeedModel): Float64Array {
  return hoursByCommune(need.needHours, need);
}
