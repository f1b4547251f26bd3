/** Bounds that need no solver: all need within reach served, all communes, at no cost. */

import type { Measure } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { NeedModel } from '../need/need-model.ts';

/** @returns what no rota of the scenario exceeds, in the unit of the measure (in euros: what none stays below). */
export function outerBound(scenario: Scenario, need: NeedModel, measure: Measure): number {
  if (measure === 'euros') return 0;
  if (measure === 'least-share') return 1;
  if (measure === 'communes') return new Set(need.catchments.map((catchment) => catchment.commune)).size;
  return worthWithinReach(scenario, need);
}

function worthWithinReach(scenario: Scenario, need: NeedModel): number {
  const { tiers } = scenario.goal;
  const { segments, segmentCount } = need;
  const worthOfWholeNeed = tiers.reduce((sum, tier) => sum + tier.width * tier.worth, 0);
  const withinReach = new Set(need.catchments.map((catchment) => catchment.commune * segmentCount + catchment.segment));
  let bound = 0;
  for (const at of withinReach) {
    bound += segments[at % segmentCount]!.weight * worthOfWholeNeed * need.needHours[at]!;
  }
  return bound;
}
