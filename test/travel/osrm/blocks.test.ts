import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBlocks, halvesOf } from '../../../src/travel/osrm/blocks.ts';
import type { Block } from '../../../src/travel/osrm/table-service.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
const cellsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.map((column) => `${row} ${column}`)));
const sides = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }));

describe('blocks', () => {
  test('hold every cell once, and no more cells than the square of the limit', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 2, max: 20 }), ([high, wide], tableSize) => {
        const wanted = { rows: upTo(high), columns: upTo(wide) };
        const blocks = cutBlocks([wanted], tableSize);
        expect(cellsOf(blocks).sort()).toEqual(cellsOf([wanted]).sort());
        expect(blocks.every(({ rows, columns }) => rows.length * columns.length <= tableSize ** 2)).toBe(true);
      }),
    );
  });

  test('of 545 points are 36, as even as can be', () => {
    const blocks = cutBlocks([{ rows: upTo(545), columns: upTo(545) }], 100);
    expect(blocks).toHaveLength(36);
    expect(new Set(blocks.flatMap(({ rows, columns }) => [rows.length, columns.length]))).toEqual(new Set([90, 91]));
  });

  test('of a single new row or column are one', () => {
    expect(cutBlocks([{ rows: [7], columns: upTo(545) }], 100)).toHaveLength(1);
    expect(cutBlocks([{ rows: upTo(545), columns: [7] }], 100)).toHaveLength(1);
  });

  test('are halved across their longer side', () => {
    fc.assert(
      fc.property(sides, ([high, wide]) => {
        fc.pre(high * wide > 1);
        const whole = { rows: upTo(high), columns: upTo(wide) };
        const halves = halvesOf(whole);
        expect(cellsOf(halves).sort()).toEqual(cellsOf([whole]).sort());
        expect(halves.every(({ rows, columns }) => rows.length > 0 && columns.length > 0)).toBe(true);
      }),
    );
  });
});
