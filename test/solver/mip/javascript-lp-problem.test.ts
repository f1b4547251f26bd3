import { describe, expect, test } from 'vitest';
import { ColumnBuilder, type ColumnOutline, OPEN, RowBuilder } from '../../../src/solver/mip/block-builder.ts';
import { translate } from '../../../src/solver/mip/javascript-lp-problem.ts';

type Bounds = { lower?: number; upper?: number };
type Column = readonly [ColumnOutline, ...(readonly (readonly [row: number, value: number])[])];

function translated(rows: readonly Bounds[], columns: readonly Column[], isLinear = false) {
  const rowBuilder = new RowBuilder();
  for (const row of rows) rowBuilder.add(row);
  const columnBuilder = new ColumnBuilder();
  for (const [outline, ...entries] of columns) columnBuilder.add(outline, entries);
  return translate(rowBuilder, columnBuilder, isLinear);
}

describe('a model in the words of javascript-lp-solver', () => {
  test('maximises, and has rows of at most, at least, both and equal; a row without bounds is left out', () => {
    const { problem } = translated(
      [{ upper: 4 }, { lower: 1 }, { lower: 2, upper: 3 }, { lower: 5, upper: 5 }, {}],
      [[{ objective: 7 }, [0, 1], [1, 2], [2, 3], [3, 4], [4, 5]]],
    )!;
    expect(problem).toEqual({
      optimize: 'objective',
      opType: 'max',
      constraints: { r0: { max: 4 }, r1: { min: 1 }, r2: { min: 2, max: 3 }, r3: { equal: 5 } },
      variables: { v0: { objective: 7, r0: 1, r1: 2, r2: 3, r3: 4 } },
      ints: {},
    });
  });

  test('measures a column from its lower bound, and from its upper one where it has no other', () => {
    // x = −2 + v0 and y = 6 − v1, so x + y ≤ 5 is v0 − v1 ≤ 5 − (−2 + 6) = 1.
    const { problem, valuesFrom } = translated(
      [{ upper: 5 }],
      [
        [{ objective: 3, lower: -2 }, [0, 1]],
        [{ objective: 1, lower: -OPEN, upper: 6 }, [0, 1]],
      ],
    )!;
    expect(problem.constraints).toEqual({ r0: { max: 1 } });
    expect(problem.variables).toEqual({ v0: { objective: 3, r0: 1 }, v1: { objective: -1, r0: -1 } });
    expect([...valuesFrom({ v0: 4, v1: 3 })]).toEqual([2, 3]);
  });

  test('takes a free column for the difference of two, and a fixed one for a constant', () => {
    const { problem, valuesFrom } = translated(
      [{ lower: 10 }],
      [
        [{ objective: 2, lower: -OPEN }, [0, 1]],
        [{ objective: 5, lower: 3, upper: 3, isInteger: true }, [0, 2]],
      ],
    )!;
    expect(problem.constraints).toEqual({ r0: { min: 4 } });
    expect(problem.variables).toEqual({ v0: { objective: -2, r0: -1 }, v1: { objective: 2, r0: 1 } });
    expect(problem.ints).toEqual({});
    expect([...valuesFrom({ v0: 1.5 })]).toEqual([-1.5, 3]);
  });

  test('gives an upper bound a row of its own, unless a row keeps it already', () => {
    // Two columns share four: the first may be at most 4 anyway, the second at most 4 ÷ 2. A row with two signs bounds nobody.
    const columns = (first: number, second: number, sign: 1 | -1): Column[] => [
      [{ upper: first }, [0, 1]],
      [{ upper: second }, [0, 2 * sign]],
    ];
    const rowsOfOwn = (model: Column[]) =>
      Object.entries(translated([{ upper: 4 }], model)!.problem.constraints).slice(1);
    expect(rowsOfOwn(columns(4, 2, 1))).toEqual([]);
    expect(rowsOfOwn(columns(3, 1.5, 1))).toEqual([
      ['u0', { max: 3 }],
      ['u1', { max: 1.5 }],
    ]);
    expect(rowsOfOwn(columns(4, 2, -1))).toEqual([
      ['u0', { max: 4 }],
      ['u1', { max: 2 }],
    ]);
  });

  test('bounds an integer column by integers, but not in a linear programme', () => {
    const column: Column = [{ lower: 0.5, upper: 2.5, isInteger: true }];
    const whole = translated([], [column])!;
    expect([whole.problem.constraints, whole.problem.ints]).toEqual([{ u0: { max: 1 } }, { v0: 1 }]);
    expect([...whole.valuesFrom({ v0: 1 })]).toEqual([2]);
    const linear = translated([], [column], true)!;
    expect([linear.problem.constraints, linear.problem.ints]).toEqual([{ u0: { max: 2 } }, {}]);
    expect([...linear.valuesFrom({})]).toEqual([0.5]);
  });

  test('is none where a column has no value', () => {
    expect(translated([], [[{ lower: 2, upper: 1 }]])).toBeNull();
    expect(translated([], [[{ lower: 0.2, upper: 0.8, isInteger: true }]])).toBeNull();
  });
});
