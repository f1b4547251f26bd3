import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BarrierLine, barrierLine, isCrossed, nearestPoint } from '../../src/travel/barrier-line.ts';
import type { PlanePoint } from '../../src/travel/plane.ts';

const at = (x: number, y: number): PlanePoint => ({ x, y });
/** (0,0) – (10,0) – (10,10) */
const corner = barrierLine([at(0, 0), at(10, 0), at(10, 10)])!;

describe('a straight way crosses a barrier', () => {
  test('where it passes from one side of a segment to the other', () => {
    expect(isCrossed(corner, at(5, -1), at(5, 1))).toBe(true);
    expect(isCrossed(corner, at(5, 1), at(5, -1))).toBe(true);
  });

  test('not where it passes beyond an end', () => {
    expect(isCrossed(corner, at(-1, -1), at(-1, 1))).toBe(false);
    expect(isCrossed(corner, at(5, 1), at(9, 9))).toBe(false);
  });

  test('where it goes through a corner from side to side', () => {
    expect(isCrossed(corner, at(9, 1), at(11, -1))).toBe(true);
  });

  test('twice is crossed too, though both ends lie on one side', () => {
    expect(isCrossed(corner, at(5, -4), at(15, 6))).toBe(true);
  });

  test('as whole-number arithmetic says, wherever no three points are in line', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), point, point, (line, from, to) => {
        const barrier = barrierLine(line);
        fc.pre(barrier !== null && !isDegenerate(barrier, from, to));
        const meets = line.slice(1).some((end, k) => {
          const start = line[k]!;
          return area(from, to, start) * area(from, to, end) < 0 && area(start, end, from) * area(start, end, to) < 0;
        });
        expect(isCrossed(barrier!, from, to)).toBe(meets);
      }),
      { numRuns: 2000, seed: 23 },
    );
  });
});

/** Twice the area of a triangle, positive where it turns left: exact on whole numbers. */
function area(p: PlanePoint, q: PlanePoint, r: PlanePoint): number {
  return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

function isDegenerate({ points }: BarrierLine, a: PlanePoint, b: PlanePoint): boolean {
  const all = [...points, a, b];
  return all.some((p, i) => all.some((q, j) => i < j && all.some((r, k) => j < k && area(p, q, r) === 0)));
}

test('a line repeats no point, and a single point is no line', () => {
  expect(barrierLine([at(0, 0), at(0, 0), at(1, 0), at(1, 0)])!.points).toEqual([at(0, 0), at(1, 0)]);
  expect(barrierLine([at(2, 2), at(2, 2)])).toBe(null);
});

test('the nearest point may lie within a segment, at a corner or at an end', () => {
  expect(nearestPoint(corner, at(4, 3))).toEqual({ point: at(4, 0), segment: 1, metres: 3 });
  expect(nearestPoint(corner, at(13, -4))).toEqual({ point: at(10, 0), segment: 1, metres: 5 });
  expect(nearestPoint(corner, at(10, 12))).toEqual({ point: at(10, 10), segment: 2, metres: 2 });
});
