/** Random travel that does not depend on the order of a scenario: each way is drawn from the names of its two ends. */

import type { Scenario } from '../../src/domain/scenario.ts';
import { NO_ROAD, type Place, type TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { matrixOf } from './small-scenario.ts';

export interface TravelRecipe {
  readonly seed: number;
  readonly leastSeconds: number;
  readonly mostSeconds: number;
  /** True to draw whole minutes. */
  readonly wholeMinutes: boolean;
  /** Share of the ways where no road leads, in that direction. */
  readonly withoutRoad: number;
}

/** @returns a number from 0 to below 1 that depends on the text and the seed alone (FNV-1a, then a finalizer). */
export function chanceOf(text: string, seed: number): number {
  let hash = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Units that share a garage share its travel. */
function nameOf({ key, position }: Place): string {
  return key.startsWith('garage:') ? `garage ${position.lat} ${position.lon}` : key;
}

/** @returns travel that differs by direction; metres between 8 and 20 a second, so that the shortest is not the fastest. */
export function hashedTravel(scenario: Scenario, recipe: TravelRecipe): TravelMatrix {
  const chance = (what: string, from: Place, to: Place) =>
    chanceOf(`${what} ${nameOf(from)} ${nameOf(to)}`, recipe.seed);
  const hasRoad = (from: Place, to: Place) => chance('road', from, to) >= recipe.withoutRoad;
  const grain = recipe.wholeMinutes ? 60 : 1;
  const seconds = (from: Place, to: Place) => {
    const { leastSeconds, mostSeconds } = recipe;
    const drawn = leastSeconds + chance('seconds', from, to) * (mostSeconds - leastSeconds);
    return Math.round(drawn / grain) * grain;
  };
  const metres = (from: Place, to: Place) => Math.round(seconds(from, to) * (8 + 12 * chance('metres', from, to)));
  return matrixOf(
    scenario,
    (from, to) => (hasRoad(from, to) ? seconds(from, to) : NO_ROAD),
    (from, to) => (hasRoad(from, to) ? metres(from, to) : NO_ROAD),
  );
}
