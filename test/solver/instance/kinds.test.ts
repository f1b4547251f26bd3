import { describe, expect, test } from 'vitest';
import { buildKinds } from '../../../src/solver/instance/kinds.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const { visits } = smallScenario({ visits: { dwellMinutes: [150, 60], parts: ['morning', 'day'] } });

describe('kinds of visit', () => {
  const table = buildKinds(visits);

  test('are mornings, afternoons, then days of each length before lunch with each after it', () => {
    expect(table.kinds.map((kind) => [kind.part, kind.morningSeconds / 60, kind.afternoonSeconds / 60])).toEqual([
      ['morning', 60, 0],
      ['morning', 150, 0],
      ['afternoon', 0, 60],
      ['afternoon', 0, 150],
      ['day', 60, 60],
      ['day', 60, 150],
      ['day', 150, 60],
      ['day', 150, 150],
    ]);
    expect(table.kinds.map((kind) => kind.hours)).toEqual([1, 2.5, 1, 2.5, 2, 3.5, 3.5, 5]);
  });

  test('are allowed where their part is', () => {
    expect(table.allowed).toEqual([true, true, false, false, true, true, true, true]);
  });

  test('are found by the positions of their lengths', () => {
    expect(table.kindOf(1, -1)).toBe(1);
    expect(table.kindOf(-1, 0)).toBe(2);
    expect(table.kindOf(0, 1)).toBe(5);
    expect(table.kindOf(1, 0)).toBe(6);
  });
});
