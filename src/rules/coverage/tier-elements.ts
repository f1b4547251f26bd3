/** Slices of need in the order in which they are served: the worthiest first, ties by commune code, then by segment. */
import type { Scenario } from '../../domain/scenario.ts';
import type { NeedModel } from '../../need/need-model.ts';

/** Tier k of segment g of commune c. */
export interface TierElement {
  readonly commune: number;
  readonly segment: number;
  /** τ(k) · need, hours. */
  readonly hours: number;
  /** w(g) · v(k), weighted hours per hour. */
  readonly worth: number;
}

/** @returns commune indices in the order of their codes, whatever the order of the scenario. */
export function communesByCode(scenario: Scenario): number[] {
  const { communes } = scenario.territory;
  return inOrderOf(communes.map((commune) => commune.code));
}

/** @returns stop indices in the order of their ids, whatever the order of the scenario. */
export function stopsById(scenario: Scenario): number[] {
  return inOrderOf(scenario.stops.map((stop) => stop.id));
}

/** By code units, not by any locale's alphabet: the same everywhere. */
function inOrderOf(names: readonly string[]): number[] {
  return names
    .map((_, index) => index)
    .sort((one, other) => (names[one]! < names[other]! ? -1 : names[one]! > names[other]! ? 1 : 0));
}

/** @returns all elements with some need, in the order of filling. */
export function tierElements(scenario: Scenario, need: NeedModel): TierElement[] {
  const { tiers } = scenario.goal;
  const { segments, segmentCount } = need;
  const elements: TierElement[] = [];
  for (const commune of communesByCode(scenario)) {
    for (let segment = 0; segment < segmentCount; segment++) {
      const needHours = need.needHours[commune * segmentCount + segment]!;
      if (needHours <= 0) continue;
      for (const tier of tiers) {
        elements.push({
          commune,
          segment,
          hours: tier.width * needHours,
          worth: segments[segment]!.weight * tier.worth,
        });
      }
    }
  }
  // The sort is stable: equal worths stay in the order above, by code, segment and tier.
  return elements.sort((one, other) => other.worth - one.worth);
}
