import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { type Edit, type Reach, singleFloors, variantOf } from '../../../src/solver/explain/variants.ts';
import { type DeepPartial, smallScenario } from '../../support/small-scenario.ts';

/** Dent cannot be visited, and its people are out of reach. */
const reach: Reach = { visitable: [true, true, true, false], reached: [true, true, true, false] };

const variant = (changes: DeepPartial<ScenarioInput>, edits: readonly Edit[]) =>
  variantOf(smallScenario(changes), edits, () => reach);
const shortFloors = ({ floors }: ReturnType<typeof variant>) =>
  floors.map(
    (floor) => `${floor.commune} ${floor.leastVisitsPerCycle} ${floor.mostVisitsPerCycle} ${floor.leastServedShare}`,
  );

describe('a variant of a scenario', () => {
  test('says one value otherwise, and shares the rest', () => {
    const scenario = smallScenario({ agents: [{ id: 'ana', hoursPerWeek: 20 }] });
    const edit: Edit = { kind: 'set', path: ['agents', 0, 'hoursPerWeek'], value: null };
    const changed = variantOf(scenario, [edit], () => reach);
    expect(changed.agents[0]!.hoursPerWeek).toBeNull();
    expect(scenario.agents[0]!.hoursPerWeek).toBe(20);
    expect(changed.stops).toBe(scenario.stops);
  });

  test('has lost the locks of the scenario that are named', () => {
    const locks = ['aube', 'bief', 'cure'].map((stop) => ({ kind: 'stop-closed' as const, stop }));
    const drop = (index: number): Edit => ({ kind: 'drop-lock', index });
    expect(variant({ locks }, [drop(0), drop(2)]).locks).toEqual([{ kind: 'stop-closed', stop: 'bief' }]);
  });

  test('keeps its floors as they are where none is changed', () => {
    const scenario = smallScenario({ floors: [{ leastVisitsPerCycle: 1 }] });
    expect(variantOf(scenario, [], () => reach).floors).toBe(scenario.floors);
  });

  test('makes an exception for a commune of what is promised to all within reach', () => {
    const edit: Edit = { kind: 'floor', index: 0, aspect: 'leastVisitsPerCycle', commune: '17002', value: 1 };
    expect(shortFloors(variant({ floors: [{ leastVisitsPerCycle: 2, mostVisitsPerCycle: 3 }] }, [edit]))).toEqual([
      '17001 2 null 0',
      '17001 0 3 0',
      '17002 1 null 0',
      '17002 0 3 0',
      '17003 2 null 0',
      '17003 0 3 0',
    ]);
  });

  test('gives up a promise to all, and then one to a commune alone', () => {
    const floors = [{ leastServedShare: 0.2 }, { commune: '17004', leastVisitsPerCycle: 1 }];
    const gone = (index: number, aspect: 'leastServedShare' | 'leastVisitsPerCycle'): Edit => ({
      ...{ kind: 'floor', index, aspect, commune: null, value: null },
    });
    expect(shortFloors(variant({ floors }, [gone(0, 'leastServedShare')]))).toEqual(['17004 1 null 0']);
    expect(variant({ floors }, [gone(0, 'leastServedShare'), gone(1, 'leastVisitsPerCycle')]).floors).toEqual([]);
  });
});

test('floors commune by commune say together what the floors say', () => {
  const floors = [
    { leastVisitsPerCycle: 1, leastServedShare: 0.1 },
    { commune: '17004', mostVisitsPerCycle: 0 },
  ];
  const singles = singleFloors(smallScenario({ floors }), reach);
  expect(singles.map(({ index, aspect, commune }) => `${index} ${aspect} ${commune}`)).toEqual([
    '0 leastVisitsPerCycle 17001',
    '0 leastServedShare 17001',
    '0 leastVisitsPerCycle 17002',
    '0 leastServedShare 17002',
    '0 leastVisitsPerCycle 17003',
    '0 leastServedShare 17003',
    '1 mostVisitsPerCycle 17004',
  ]);
});
