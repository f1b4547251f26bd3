/** A bound on the goal that needs no solver: all need within reach served, at no cost. */
import { SEGMENTS } from '../domain/coefficients.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type NeedModel, SEGMENT_COUNT } from '../need/need-model.ts';

/** @returns weighted hours per cycle that no rota of the scenario exceeds. */
export function outerBound(scenario: Scenario, need: NeedModel): number {
  const { tiers, weights } = scenario.goal;
  const worthOfWholeNeed = tiers.reduce((sum, tier) => sum + tier.width * tier.worth, 0);
  const withinReach = new Set(
    need.catchments.map((catchment) => catchment.commune * SEGMENT_COUNT + catchment.segment),
  );
  let bound = 0;
  for (const at of withinReach) {
    bound += weights[SEGMENTS[at % SEGMENT_COUNT]!] * worthOfWholeNeed * need.needHours[at]!;
  }
  return bound;
}
