import { describe, expect, test } from 'vitest';
import { instanceOf } from '../../support/instances.ts';
import { positionAt, smallScenario } from '../../support/small-scenario.ts';

const twin = { id: 'bus-2', name: 'The other bus', garage: { name: 'Garage', point: positionAt(0, 0) } };
const free = { id: 'ana', hoursPerWeek: null };

function classesOf(overrides: Parameters<typeof smallScenario>[0]): string[][] {
  const instance = instanceOf(smallScenario(overrides));
  return instance.unitClasses.map(({ units }) => units.map((unit) => instance.scenario.units[unit]!.id));
}

describe('units', () => {
  test('that are alike are one class, where everybody may always ride them', () => {
    expect(classesOf({ units: [twin], agents: [free] })).toEqual([['bus', 'bus-2']]);
  });

  test('are told apart by what they are, where they start, what they cost', () => {
    expect(classesOf({ units: [{ ...twin, desks: 2 }], agents: [free] })).toHaveLength(2);
    expect(classesOf({ units: [{ ...twin, costs: { centsPerKm: 61 } }], agents: [free] })).toHaveLength(2);
    const garage = { name: 'Depot', point: positionAt(1, 0) };
    expect(classesOf({ units: [{ ...twin, garage }], agents: [free] })).toHaveLength(2);
  });

  test('are told apart where it matters who rides which, or a lock names one', () => {
    expect(classesOf({ units: [twin], agents: [{ id: 'ana', hoursPerWeek: 35 }] })).toHaveLength(2);
    const lock = { kind: 'agent-unit' as const, agent: 'ana', unit: 'bus-2' };
    expect(classesOf({ units: [twin], agents: [free], locks: [lock] })).toHaveLength(2);
  });
});

describe('an instance', () => {
  test('holds the travel of the unit, garage and stops, and what fits where', () => {
    const scenario = smallScenario({
      units: [{ id: 'bus', speedFactor: 0.9, needs: { socket: '16A', parkingSlots: 2 } }],
      stops: [
        { id: 'aube', parkingSlots: 2 },
        { id: 'bief', parkingSlots: 2, socket: '32A' },
      ],
    });
    const [unit] = instanceOf(scenario).unitClasses;
    // Garage to Aube: 360 seconds of a car, 400 of this bus. Aube to Bief the same.
    expect(unit!.secondsFromGarage[0]).toBe(400);
    expect(unit!.secondsBetween[0 * 4 + 1]).toBe(400);
    expect(unit!.metresToGarage[1]).toBe(12_000);
    expect([...unit!.fits]).toEqual([1, 1, 0, 0]);
    expect([...unit!.drawsAutonomy].slice(0, 2)).toEqual([1, 0]);
  });

  test('keeps a limit of 64.1 km on tours of 64,100 metres, and of 2.05 hours on 123 minutes', () => {
    const instance = instanceOf(smallScenario({ units: [{ id: 'bus', rangeKm: 64.1, autonomyHours: 2.05 }] }));
    const [unit] = instance.unitClasses;
    expect(64_100 <= unit!.rangeMetres).toBe(true);
    expect(64_101 <= unit!.rangeMetres).toBe(false);
    expect(123 <= unit!.autonomyMinutes).toBe(true);
    expect(124 <= unit!.autonomyMinutes).toBe(false);
  });

  test('turns the hours of agents into the whole minutes below them', () => {
    const minutesOf = (hoursPerWeek: number | null, hoursPerCycle: number | null) => {
      const instance = instanceOf(smallScenario({ agents: [{ id: 'ana', hoursPerWeek, hoursPerCycle }] }));
      const { minutesPerWeek, minutesPerCycle } = instance.mostWork[0]!;
      return [minutesPerWeek, minutesPerCycle];
    };
    // 368 / 60 is 6.1333…: stated in six digits, it is not quite 368 minutes.
    expect(minutesOf(368 / 60, 6.133333)).toEqual([368, 367]);
    expect(minutesOf(null, 35)).toEqual([Number.POSITIVE_INFINITY, 2100]);
  });

  test('knows who meets which need, and which half-days they work', () => {
    const instance = instanceOf(
      smallScenario({
        units: [{ id: 'bus', crew: [{ skill: 'desk' }, { licence: 'C', count: 2 }] }],
        agents: [
          { id: 'ana', skills: ['desk'], availability: { monday: ['morning'], friday: ['afternoon', 'morning'] } },
          { id: 'bob', name: 'Bob', licences: ['C'] },
        ],
      }),
    );
    expect(instance.requirements.map(({ agents, countByUnitClass }) => [agents, countByUnitClass])).toEqual([
      [[0], [1]],
      [[1], [2]],
    ]);
    expect([...instance.agentHalves]).toEqual([1, 0, 0, 0, 3, 1, 0, 0, 0, 3, ...new Array(10).fill(3)]);
  });
});
