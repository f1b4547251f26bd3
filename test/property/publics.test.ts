import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import type { SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

const withPublics = smallCases({ mostUnits: 2, mostStops: 4 }).filter(({ scenario }) => scenario.publics.length > 0);

/** Stops that reached further publics alone reach nobody then. */
const withoutPublics = (scenario: Scenario): Scenario => ({
  ...scenario,
  publics: [],
  territory: { ...scenario.territory, communes: scenario.territory.communes.map((one) => ({ ...one, publics: {} })) },
  stops: scenario.stops.map((stop) => ({
    ...stop,
    publics: stop.publics === null ? null : stop.publics.filter((id) => id === 'seniors'),
  })),
});
const nobodyCounted = (scenario: Scenario): Scenario => ({
  ...scenario,
  territory: {
    ...scenario.territory,
    communes: scenario.territory.communes.map((commune) => ({
      ...commune,
      publics: Object.fromEntries(Object.keys(commune.publics).map((id) => [id, 0])),
    })),
  },
});
const worthNothing = (scenario: Scenario): Scenario => ({
  ...scenario,
  publics: scenario.publics.map((one) => ({ ...one, weight: 0 })),
});
/** Shares are of the need of all publics: they are another promise where there are more of them. */
const withoutShares = (scenario: Scenario): Scenario => ({
  ...scenario,
  floors: scenario.floors.map((floor) => ({ ...floor, leastServedShare: 0 })),
});

/** Null where no rota is legal. */
async function optimum({ matrix }: SmallCase, scenario: Scenario): Promise<number | null> {
  const result = await solvedOrNone({ scenario, matrix, need: buildNeedModel(scenario, matrix) });
  return result?.certificate.objective ?? null;
}

function expectEqual(one: number | null, other: number | null): void {
  expect(one === null).toBe(other === null);
  if (one === null || other === null) return;
  expect(Math.abs(one - other)).toBeLessThan(2e-7 + 1e-6 * Math.abs(other));
}

describe('the optimum', () => {
  test('is not changed by publics of whom there is nobody, whatever is promised', async () => {
    await fc.assert(
      fc.asyncProperty(withPublics, async (small) => {
        const without = await optimum(small, withoutPublics(small.scenario));
        expectEqual(await optimum(small, nobodyCounted(small.scenario)), without);
      }),
      { numRuns: 15, seed: 71, endOnFailure: true },
    );
  });

  test('is not changed by publics whose hours are worth nothing, and never lowered by others', async () => {
    const seen = { risen: 0 };
    await fc.assert(
      fc.asyncProperty(withPublics, async (small) => {
        const scenario = withoutShares(small.scenario);
        const without = await optimum(small, withoutPublics(scenario));
        expectEqual(await optimum(small, worthNothing(scenario)), without);
        const withThem = await optimum(small, scenario);
        expect(withThem === null).toBe(without === null);
        if (withThem === null || without === null) return;
        expect(withThem).toBeGreaterThan(without - 2e-7 - 1e-6 * Math.abs(without));
        if (withThem > without + 1e-3) seen.risen++;
      }),
      { numRuns: 20, seed: 72, endOnFailure: true },
    );
    expect(seen.risen).toBeGreaterThan(2);
  });
});
