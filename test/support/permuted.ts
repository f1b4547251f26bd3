/** The same scenario in another order: what it means does not change. */
import fc from 'fast-check';
import type { Scenario } from '../../src/domain/scenario.ts';

/** @returns scenarios that hold the same communes, stops, units, agents, points, floors and locks in any order. */
export function permutedScenario(scenario: Scenario): fc.Arbitrary<Scenario> {
  const { communes, servicePoints } = scenario.territory;
  return fc
    .record({
      communes: orders(communes),
      servicePoints: orders(servicePoints),
      stops: orders(scenario.stops),
      units: orders(scenario.units),
      agents: orders(scenario.agents),
      floors: orders(scenario.floors),
      locks: orders(scenario.locks),
    })
    .map(({ communes, servicePoints, ...lists }) => ({
      ...scenario,
      ...lists,
      territory: { ...scenario.territory, communes, servicePoints },
    }));
}

function orders<Item>(items: Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}
