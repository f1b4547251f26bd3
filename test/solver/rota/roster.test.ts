import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import type { MipSolver } from '../../../src/solver/mip/mip-solver.ts';
import { rosterOf } from '../../../src/solver/rota/roster.ts';
import { instanceOf, poolsOf, tourName } from '../../support/instances.ts';
import { positionAt, smallScenario } from '../../support/small-scenario.ts';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const second = { id: 'van', name: 'The van', garage: { name: 'Depot', point: positionAt(3, 3) } };
const bob = { id: 'bob', name: 'Bob' };
const clara = { id: 'clara', name: 'Clara' };

/** Names of the agents on each tour; a tour is a unit, a day and `stop before+after lunch` as `tourName` says it. */
function crewsOf(
  overrides: Parameters<typeof smallScenario>[0],
  tours: readonly (readonly [unit: string, day: number, name: string])[],
): string[][] | null {
  const scenario = smallScenario(overrides);
  const instance = instanceOf(scenario);
  const pools = poolsOf(instance);
  const placed = tours.map(([unitId, day, name]) => {
    const unit = scenario.units.findIndex(({ id }) => id === unitId);
    const pool = instance.unitClasses.findIndex(({ units }) => units.includes(unit));
    const all = Array.from({ length: pools[pool]!.size }, (_, tour) => tour);
    const tour = all.find((candidate) => tourName(instance, pools[pool]!, candidate) === name)!;
    return { pool, tour, day, unit };
  });
  const crews = rosterOf(instance, pools, placed, solver);
  return crews === null ? null : crews.map((crew) => crew.map((agent) => scenario.agents[agent]!.id).sort());
}

const MORNING = 'aube 150+0';
const AFTERNOON = 'cure 0+150';

describe('a roster', () => {
  test('has nobody on no tours, and the one who is there on one', () => {
    expect(crewsOf({}, [])).toEqual([]);
    expect(crewsOf({}, [['bus', 0, MORNING]])).toEqual([['ana']]);
  });

  test('has an agent on one tour a day, even where one is in the morning and one in the afternoon', () => {
    const tours = [
      ['bus', 0, MORNING],
      ['van', 0, AFTERNOON],
    ] as const;
    expect(crewsOf({ units: [second] }, tours)).toBeNull();
    expect(crewsOf({ units: [second], agents: [bob] }, tours)).toEqual([['ana'], ['bob']]);
  });

  test('has people with every skill and licence that is asked for, one of them for several needs', () => {
    const crew = [{ skill: 'desk' }, { licence: 'C' }];
    const units = [{ id: 'bus', crew }];
    const monday = [['bus', 0, MORNING]] as const;
    expect(crewsOf({ units }, monday)).toBeNull();
    expect(
      crewsOf(
        {
          units,
          agents: [
            { id: 'ana', skills: ['desk'] },
            { ...bob, licences: ['C'] },
          ],
        },
        monday,
      ),
    ).toEqual([['ana', 'bob']]);
    expect(crewsOf({ units, agents: [{ id: 'ana', skills: ['desk'], licences: ['B', 'C'] }, bob] }, monday)).toEqual([
      ['ana'],
    ]);
  });

  test('has as many as are wanted', () => {
    const units = [{ id: 'bus', crew: [{ count: 2 }] }];
    expect(crewsOf({ units }, [['bus', 0, MORNING]])).toBeNull();
    expect(crewsOf({ units, agents: [bob, clara] }, [['bus', 0, MORNING]])![0]).toHaveLength(2);
  });

  test('has people who work in every half-day of the tour', () => {
    const mornings = { id: 'ana', availability: { monday: ['morning' as const] } };
    expect(crewsOf({ agents: [mornings] }, [['bus', 0, MORNING]])).toEqual([['ana']]);
    expect(crewsOf({ agents: [mornings] }, [['bus', 0, AFTERNOON]])).toBeNull();
    expect(crewsOf({ agents: [mornings] }, [['bus', 0, 'aube 150+0, cure 0+150']])).toBeNull();
    expect(crewsOf({ agents: [mornings] }, [['bus', 1, MORNING]])).toBeNull();
    expect(crewsOf({ agents: [mornings, bob] }, [['bus', 1, MORNING]])).toEqual([['bob']]);
  });

  test('keeps hours a week and a cycle, to the minute', () => {
    // Aube alone takes 182 minutes: two in week 1, one in week 2.
    const tours = [
      ['bus', 0, MORNING],
      ['bus', 1, MORNING],
      ['bus', 5, MORNING],
    ] as const;
    const hours = (minutes: number) => minutes / 60;
    expect(crewsOf({ agents: [{ id: 'ana', hoursPerWeek: hours(364) }] }, tours)).toEqual([['ana'], ['ana'], ['ana']]);
    expect(crewsOf({ agents: [{ id: 'ana', hoursPerWeek: hours(363) }] }, tours)).toBeNull();
    expect(crewsOf({ agents: [{ id: 'ana', hoursPerWeek: null, hoursPerCycle: hours(546) }] }, tours)).not.toBeNull();
    expect(crewsOf({ agents: [{ id: 'ana', hoursPerWeek: null, hoursPerCycle: hours(545) }] }, tours)).toBeNull();
    const shared = [
      { id: 'ana', hoursPerWeek: hours(363) },
      { ...bob, hoursPerWeek: hours(363) },
    ];
    expect(crewsOf({ agents: shared }, tours)).not.toBeNull();
  });

  test('leaves who is locked to a unit on that unit', () => {
    const lock = { kind: 'agent-unit' as const, agent: 'ana', unit: 'van' };
    expect(crewsOf({ units: [second], locks: [lock] }, [['bus', 0, MORNING]])).toBeNull();
    expect(crewsOf({ units: [second], locks: [lock] }, [['van', 0, MORNING]])).toEqual([['ana']]);
    expect(crewsOf({ units: [second], agents: [bob], locks: [lock] }, [['bus', 0, MORNING]])).toEqual([['bob']]);
  });

  test('needs nobody for a unit that asks for nobody, whoever another unit asks for', () => {
    const units = [{ id: 'bus', crew: [] }, second];
    const agents = [{ id: 'ana', availability: {} }];
    expect(crewsOf({ units, agents }, [['bus', 0, MORNING]])).toEqual([[]]);
    expect(crewsOf({ units, agents }, [['van', 0, MORNING]])).toBeNull();
  });

  test('has nobody aboard who is not needed, and people stay on their unit where they can', () => {
    const tours = [0, 1, 2, 3].flatMap((day) => [['bus', day, MORNING] as const, ['van', day, AFTERNOON] as const]);
    const crews = crewsOf({ units: [second], agents: [bob] }, tours)!;
    expect(crews.every((crew) => crew.length === 1)).toBe(true);
    expect(new Set(crews.filter((_, t) => t % 2 === 0).flat()).size).toBe(1);
    expect(new Set(crews.filter((_, t) => t % 2 === 1).flat()).size).toBe(1);
  });
});
