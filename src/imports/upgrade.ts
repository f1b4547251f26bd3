/** Brings files of older formats up to the one that is read. */
import { refuseNewerFormat } from '../domain/format-version.ts';
import { childOf } from '../domain/value-at.ts';

/** From a version to the next: `[1, (input) => ({ ...input, formatVersion: 2 })]`. There is only version 1 so far. */
type Upgrades = ReadonlyMap<unknown, (input: unknown) => unknown>;
const SCENARIO_UPGRADES: Upgrades = new Map();
const ROTA_UPGRADES: Upgrades = new Map();

/** @returns a scenario file in today's format. @throws {InputError} where it is newer. */
export function upgradeScenario(input: unknown): unknown {
  return upgraded(input, SCENARIO_UPGRADES);
}

/** @returns a rota file in today's format. @throws {InputError} where it is newer. */
export function upgradeRota(input: unknown): unknown {
  return upgraded(input, ROTA_UPGRADES);
}

function upgraded(input: unknown, upgrades: Upgrades): unknown {
  refuseNewerFormat(input);
  let current = input;
  for (let upgrade = next(current); upgrade !== undefined; upgrade = next(current)) current = upgrade(current);
  return current;

  function next(from: unknown) {
    return upgrades.get(childOf(from, 'formatVersion'));
  }
}
