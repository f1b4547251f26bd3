import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { placeKey } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import type { SmallCase } from '../support/exhaustive-rota.ts';
import { reindexedTravel } from '../support/reindexed-travel.ts';
import { smallCases, withoutFurtherPublics } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

/** Promises to whoever can be reached promise more when more can be reached: they are left out. */
const drawn = smallCases({ mostUnits: 2, mostStops: 5 });
/** Half of them with seniors alone and without radii, for there more is better more often. */
const cases = fc.oneof(drawn, drawn.map(withoutFurtherPublics)).map((small) => ({
  ...small,
  scenario: { ...small.scenario, floors: small.scenario.floors.filter((floor) => floor.commune !== null) },
}));

/** So does a label that asks it of each unit. */
const unlabelled = cases.map((small) => ({ ...small, scenario: { ...small.scenario, label: null } }));

const WIDE = [{ from: '08:00', to: '19:00' }];
const EVERY_DAY = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, WIDE]));
const last = <Item>(items: readonly Item[]): Item => items[items.length - 1]!;

const withAgent = (scenario: Scenario): Scenario => ({
  ...scenario,
  agents: [
    ...scenario.agents,
    {
      ...last(scenario.agents),
      id: 'one-more',
      skills: ['desk'],
      licences: ['B', 'C'],
      availability: null,
      hoursPerWeek: null,
      hoursPerCycle: null,
    },
  ],
});

const withUnit = (scenario: Scenario): Scenario => ({
  ...scenario,
  units: [...scenario.units, { ...scenario.units[0]!, id: 'one-more', crew: [] }],
});

const withWindows = (scenario: Scenario): Scenario => ({
  ...scenario,
  stops: scenario.stops.map((stop, s) => (s > 0 ? stop : { ...stop, windows: EVERY_DAY, dates: null })),
});

const powerHungry = (scenario: Scenario): Scenario => ({
  ...scenario,
  units: scenario.units.map((unit) => ({ ...unit, needs: { ...unit.needs, socket: '16A' }, autonomyHours: 2.5 })),
  stops: scenario.stops.map((stop) => ({ ...stop, socket: 'none' })),
});

const withSockets = (scenario: Scenario): Scenario => ({
  ...scenario,
  stops: scenario.stops.map((stop) => ({ ...stop, socket: '32A' })),
});

const crowded = (scenario: Scenario): Scenario => ({
  ...scenario,
  units: scenario.units.map((unit) => ({ ...unit, needs: { ...unit.needs, parkingSlots: 2, lengthMetres: 12 } })),
  stops: scenario.stops.map((stop, s) => ({ ...stop, parkingSlots: 1 + (s % 2), parkingMetres: 11 + s })),
});

const withSlotsAndMetres = (scenario: Scenario): Scenario => ({
  ...scenario,
  stops: scenario.stops.map((stop) => ({
    ...stop,
    parkingSlots: stop.parkingSlots + 1,
    parkingMetres: stop.parkingMetres! + 1,
  })),
});

/** Every restriction of rhythm and place at once, on the first stops. */
const restricted = (scenario: Scenario): Scenario => ({
  ...scenario,
  cycle: {
    ...scenario.cycle,
    sectorOfWeek: Array.from({ length: scenario.cycle.weeks }, (_, w) => (w === 0 ? 'own' : null)),
  },
  sectors: [{ id: 'own', communes: [scenario.stops[0]!.commune] }],
  stops: scenario.stops.map((stop, s) => (s === 1 ? { ...stop, market: 'excluded', marketDay: 'monday' } : stop)),
});

const unrestricted = (scenario: Scenario): Scenario => ({
  ...scenario,
  cycle: { ...scenario.cycle, sectorOfWeek: null },
  stops: scenario.stops.map((stop) => ({ ...stop, market: 'allowed', patterns: null })),
});

async function bestOf(small: SmallCase, scenario: Scenario): Promise<number> {
  const standIns = new Map([[placeKey.garage('one-more'), placeKey.garage(small.scenario.units[0]!.id)]]);
  const matrix = reindexedTravel(small.matrix, scenario, standIns);
  const result = await solvedOrNone({ scenario, matrix, need: buildNeedModel(scenario, matrix) });
  return result === null ? Number.NEGATIVE_INFINITY : result.certificate.objective;
}

type Change = (scenario: Scenario) => Scenario;

/** @returns in how many cases more is better. */
async function expectNeverWorse(more: Change, seed: number, less: Change = (scenario) => scenario): Promise<number> {
  let better = 0;
  await fc.assert(
    fc.asyncProperty(unlabelled, async (small) => {
      const scenario = less(small.scenario);
      const before = await bestOf(small, scenario);
      const after = await bestOf(small, more(scenario));
      if (before === Number.NEGATIVE_INFINITY) return;
      expect(after).toBeGreaterThan(before - 2e-7 - 1e-6 * Math.abs(before));
      if (after > before + 1e-3) better++;
    }),
    { numRuns: 18, seed, endOnFailure: true },
  );
  return better;
}

describe('the best rota is never worse', () => {
  test('with one more agent', async () => {
    expect(await expectNeverWorse(withAgent, 41)).toBeGreaterThan(0);
  });

  test('with one more unit', async () => {
    expect(await expectNeverWorse(withUnit, 42)).toBeGreaterThan(0);
  });

  test('with a stop that is open all day, every day', async () => {
    expect(await expectNeverWorse(withWindows, 43)).toBeGreaterThan(0);
  });

  test('with a slot and a metre more at every stop', async () => {
    expect(await expectNeverWorse(withSlotsAndMetres, 45, crowded)).toBeGreaterThan(0);
  });

  test('without sectors, markets and rhythms of their own', async () => {
    // A market that is wanted is a reward: it is taken from both sides.
    const unrewarded = (scenario: Scenario): Scenario => ({
      ...scenario,
      goal: { ...scenario.goal, marketDayReward: { ...scenario.goal.marketDayReward, value: 0 } },
    });
    const less = (scenario: Scenario) => restricted(unrewarded(scenario));
    expect(await expectNeverWorse(unrestricted, 46, less)).toBeGreaterThan(0);
  });

  test('with a socket at every stop', async () => {
    expect(await expectNeverWorse(withSockets, 44, powerHungry)).toBeGreaterThan(0);
  });
});

describe('a rule that is switched off and on again', () => {
  /** Off: as a file that leaves it out. On: as it was. */
  const off: Record<string, Change> = {
    sectors: (scenario) => ({ ...scenario, sectors: [], cycle: { ...scenario.cycle, sectorOfWeek: null } }),
    label: (scenario) => ({ ...scenario, label: null }),
    markets: (scenario) => ({
      ...scenario,
      stops: scenario.stops.map((stop) => ({ ...stop, market: 'allowed', marketDay: null })),
    }),
    'rhythms of a stop': (scenario) => ({
      ...scenario,
      stops: scenario.stops.map((stop) => ({ ...stop, patterns: null })),
    }),
    'lengths in one piece': (scenario) => ({
      ...scenario,
      stops: scenario.stops.map((stop) => ({ ...stop, parkingMetres: null })),
    }),
  };
  const written = (scenario: Scenario): Scenario => Scenario.parse(JSON.parse(JSON.stringify(scenario)));

  test.each(Object.keys(off))('%s: the objective is equal', async (rule) => {
    await fc.assert(
      fc.asyncProperty(cases, async (small) => {
        const { scenario } = small;
        const before = await bestOf(small, scenario);
        const without = written(off[rule]!(scenario));
        await bestOf(small, without);
        const { sectors, label, stops, cycle } = scenario;
        const after = await bestOf(small, written({ ...without, sectors, label, stops, cycle }));
        if (before === Number.NEGATIVE_INFINITY) expect(after).toBe(before);
        else expect(Math.abs(after - before)).toBeLessThan(2e-7 + 1e-6 * Math.abs(before));
      }),
      { numRuns: 4, seed: 47, endOnFailure: true },
    );
  });
});
