import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/domain/primitives.ts';
import { InputError } from '../../src/domain/problem.ts';
import { Territory } from '../../src/domain/territory.ts';
import { barrierMap, type Way } from '../../src/travel/barriers.ts';
import { straightMetres } from '../../src/travel/straight-line.ts';
import { communeInput } from '../support/small-scenario.ts';

/** East and north of 46° N, 0° E, in hundredths of a degree: 0.77 km and 1.11 km. */
const at = (x: number, y: number): Position => ({ lat: 46 + y / 100, lon: x / 100 });
type Line = readonly (readonly [number, number])[];
interface Bridge {
  readonly on: number;
  readonly x: number;
  readonly y: number;
  readonly extraMinutes?: number;
}

function territory(lines: readonly Line[], bridges: readonly Bridge[]) {
  return Territory.parse({
    name: 'Barriers',
    communes: [communeInput({ code: '17001', name: 'A', xKm: 0, yKm: 0, aged75Plus: 1, withoutCarPercent: 0 })],
    barriers: lines.map((line, k) => ({
      id: `b${k}`,
      name: `b${k}`,
      source: 'test',
      line: line.map(([x, y]) => at(x, y)),
    })),
    crossings: bridges.map(({ on, x, y, extraMinutes = 0 }, k) => ({
      id: `c${k}`,
      name: `c${k}`,
      barrier: `b${on}`,
      point: at(x, y),
      extraMinutes,
      source: 'test',
    })),
  });
}

/** Ways from the first to the last of the points: straight where nothing is between. */
function ways(lines: readonly Line[], bridges: readonly Bridge[], points: readonly [Position, Position]): Way[] {
  const map = barrierMap(territory(lines, bridges), points)!;
  return map.isFree(0, 1) ? [{ metres: straightMetres(...points), extraSeconds: 0 }] : map.waysRound(0, 1);
}

const lengthOver = (...points: Position[]) =>
  points.slice(1).reduce((sum, point, k) => sum + straightMetres(points[k]!, point), 0);

/** Waypoints stand 0.1 m off the line. */
const WITHIN_A_METRE = 0;
/** A wall from west to east through the origin, longer than anything in these tests. */
const wall: Line = [
  [-100, 0],
  [100, 0],
];
const south = at(-2, -3);
const north = at(1, 4);

describe('a wall', () => {
  test('is not there on its own side', () => {
    expect(ways([wall], [], [south, at(5, -1)])[0]!.metres).toBeCloseTo(lengthOver(south, at(5, -1)), WITHIN_A_METRE);
  });

  test('without a crossing leaves no way', () => {
    expect(ways([wall], [], [south, north])).toEqual([]);
  });

  test('is crossed at its bridge and nowhere else', () => {
    const [way, ...others] = ways([wall], [{ on: 0, x: 9, y: 0 }], [south, north]);
    expect(others).toEqual([]);
    expect(way!.metres).toBeCloseTo(lengthOver(south, at(9, 0), north), WITHIN_A_METRE);
  });

  test('drawn by hand misses the bridge by some hundred metres: the bridge is moved onto it', () => {
    const [way] = ways([wall], [{ on: 0, x: 9, y: 0.3 }], [south, north]);
    expect(way!.metres).toBeCloseTo(lengthOver(south, at(9, 0), north), WITHIN_A_METRE);
  });

  test('cannot be crossed at the bridge of another wall', () => {
    const far: Line = [
      [-100, 8],
      [100, 8],
    ];
    expect(ways([wall, far], [{ on: 1, x: 0, y: 8 }], [south, north])).toEqual([]);
  });

  test('with two bridges is crossed at the one on the shorter way', () => {
    const bridges = [
      { on: 0, x: -30, y: 0 },
      { on: 0, x: 12, y: 0 },
    ];
    const [way] = ways([wall], bridges, [south, north]);
    expect(way!.metres).toBeCloseTo(lengthOver(south, at(12, 0), north), WITHIN_A_METRE);
  });

  test('is crossed at its end where a crossing says so', () => {
    const dyke: Line = [
      [-100, 0],
      [6, 0],
    ];
    expect(ways([dyke], [], [south, north])).toEqual([]);
    const [way] = ways([dyke], [{ on: 0, x: 6.2, y: 0 }], [south, north]);
    expect(way!.metres).toBeCloseTo(lengthOver(south, at(6, 0), north), WITHIN_A_METRE);
  });

  test('refuses a bridge that stands kilometres away from it', () => {
    const faulty = () => ways([wall], [{ on: 0, x: 3, y: 5 }], [south, north]);
    expect(faulty).toThrow(InputError);
    expect(faulty).toThrow('crossing-off-barrier at /territory/crossings/0/point');
  });
});

describe('several barriers', () => {
  const second: Line = [
    [-100, 10],
    [0, 12],
    [100, 10],
  ];
  const beyond = at(-5, 20);

  test('are crossed one after the other', () => {
    const bridges = [
      { on: 0, x: 9, y: 0 },
      { on: 1, x: 0, y: 12 },
    ];
    const [way] = ways([wall, second], bridges, [south, beyond]);
    expect(way!.metres).toBeCloseTo(lengthOver(south, at(9, 0), at(0, 12), beyond), WITHIN_A_METRE);
  });

  test('leave no way where one of them has no crossing', () => {
    expect(ways([wall, second], [{ on: 0, x: 9, y: 0 }], [south, beyond])).toEqual([]);
  });
});

describe('a river that winds', () => {
  // Its bend comes up between the villages of the north bank.
  const loop: Line = [
    [-100, 0],
    [-1, 0],
    [0, 5],
    [1, 0],
    [100, 0],
  ];

  test('is followed round its bend by those who stay on their bank', () => {
    const [way] = ways([loop], [], [at(-6, 2), at(6, 2)]);
    expect(way!.metres).toBeCloseTo(lengthOver(at(-6, 2), at(0, 5), at(6, 2)), WITHIN_A_METRE);
  });

  test('is no matter to those of the other bank', () => {
    const [way] = ways([loop], [], [at(-6, -2), at(6, -2)]);
    expect(way!.metres).toBeCloseTo(lengthOver(at(-6, -2), at(6, -2)), WITHIN_A_METRE);
  });

  test('is crossed at a bridge in the corner of its line', () => {
    const [way] = ways([loop], [{ on: 0, x: 0, y: 5.1 }], [at(0, 9), at(0, 1)]);
    expect(way!.metres).toBeCloseTo(lengthOver(at(0, 9), at(0, 1)), WITHIN_A_METRE);
  });
});

describe('an island in a ring', () => {
  const ring: Line = [
    [-2, -2],
    [2, -2],
    [2, 2],
    [-2, 2],
    [-2, -2],
  ];

  test('is out of reach', () => {
    expect(ways([ring], [], [at(0, 0), at(9, 0)])).toEqual([]);
  });

  test('is left by its bridge, and the way goes on round it', () => {
    const [way] = ways([ring], [{ on: 0, x: -2, y: 1 }], [at(0, 0), at(9, 3)]);
    expect(way!.metres).toBeCloseTo(lengthOver(at(0, 0), at(-2, 1), at(-2, 2), at(9, 3)), WITHIN_A_METRE);
  });
});

test('a ferry that costs time and a bridge that costs distance are both kept', () => {
  const bridges = [
    { on: 0, x: 0, y: 0, extraMinutes: 20 },
    { on: 0, x: 40, y: 0 },
    { on: 0, x: 60, y: 0 },
  ];
  const found = ways([wall], bridges, [south, north]).toSorted((a, b) => a.metres - b.metres);
  expect(found.map(({ extraSeconds }) => extraSeconds)).toEqual([1200, 0]);
  expect(found[1]!.metres).toBeCloseTo(lengthOver(south, at(40, 0), north), WITHIN_A_METRE);
});

describe('on random maps of walls from edge to edge', () => {
  const inside = fc.integer({ min: -900, max: 900 }).map((value) => value / 100);
  const place = fc.tuple(inside, inside).map(([x, y]) => at(x, y));
  /** Winding walls, one above the other or across: every place is on one side or the other of each. */
  const winding = fc
    .tuple(inside, fc.array(inside, { minLength: 0, maxLength: 4 }), inside)
    .map(([start, between, end]): Line => {
      const middle = between.map((y, k) => [-10 + (20 * (k + 1)) / (between.length + 1), y] as const);
      return [[-200, start], ...middle, [200, end]];
    });
  const map = fc
    .array(winding, { minLength: 1, maxLength: 3 })
    .chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.array(fc.record({ on: fc.nat({ max: lines.length - 1 }), corner: fc.nat({ max: 9 }) }), { maxLength: 4 }),
      ),
    )
    .map(([lines, chosen]) => {
      const bridges = chosen.map(({ on, corner }) => {
        const line = lines[on]!;
        const k = 1 + (corner % (line.length - 1));
        const [a, b] = [line[k - 1]!, line[k]!];
        const share = corner % 2 === 0 ? 0.5 : 0.999;
        return { on, x: a[0] + share * (b[0] - a[0]), y: a[1] + share * (b[1] - a[1]) };
      });
      return { lines, bridges };
    });

  const metres = (lines: readonly Line[], bridges: readonly Bridge[], points: readonly [Position, Position]) =>
    Math.min(...ways(lines, bridges, points).map((way) => way.metres));

  test('no way is shorter than the straight line, and there and back are equally long', () => {
    fc.assert(
      fc.property(map, place, place, ({ lines, bridges }, a, b) => {
        const there = metres(lines, bridges, [a, b]);
        expect(there).toBeGreaterThanOrEqual(straightMetres(a, b) - 1e-6);
        const back = metres(lines, bridges, [b, a]);
        if (Number.isFinite(there)) expect(back).toBeCloseTo(there, 3);
        else expect(back).toBe(there);
      }),
    );
  });

  test('going by a third place is never shorter', () => {
    fc.assert(
      fc.property(map, place, place, place, ({ lines, bridges }, a, b, c) => {
        const direct = metres(lines, bridges, [a, c]);
        expect(direct).toBeLessThanOrEqual(metres(lines, bridges, [a, b]) + metres(lines, bridges, [b, c]) + 5);
      }),
    );
  });

  test('one more bridge never makes a way longer, one more wall never shorter', () => {
    fc.assert(
      fc.property(map, place, place, ({ lines, bridges }, a, b) => {
        const all = metres(lines, bridges, [a, b]);
        expect(all).toBeLessThanOrEqual(metres(lines, bridges.slice(1), [a, b]) + 5);
        const fewer = lines.slice(0, -1);
        if (fewer.length === 0) return;
        const left = bridges.filter(({ on }) => on < fewer.length);
        expect(metres(fewer, left, [a, b])).toBeLessThanOrEqual(all + 5);
      }),
    );
  });
});
