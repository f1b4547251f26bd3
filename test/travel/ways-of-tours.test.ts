import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/domain/primitives.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { waysOfTours } from '../../src/travel/ways-of-tours.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

const CURE = { stop: 'cure', opens: '09:00', closes: '11:30' };
const toCure = rotaOf([smallTour({ visits: [CURE] })]);

/** A river 4 km north of the garage, from 10 km west to 10 km east, with bridges at these kilometres east. */
function riverWith(...bridges: { xKm: number; extraMinutes?: number }[]): Scenario {
  return smallScenario({
    territory: {
      barriers: [{ id: 'river', name: 'River', line: [positionAt(-10, 4), positionAt(10, 4)], source: 'by hand' }],
      crossings: bridges.map(({ xKm, extraMinutes = 0 }, k) => ({
        id: `bridge-${k}`,
        name: `Bridge ${k}`,
        barrier: 'river',
        point: positionAt(xKm, 4),
        extraMinutes,
        source: 'by hand',
      })),
    },
  });
}

/** Planar kilometres east and north, in whole hundred metres. */
const kilometres = (points: readonly Position[]) =>
  points.map(({ lat, lon }) => [lon * 100, (lat - 46) * 100].map((value) => Math.round(value * 10) / 10 + 0));

describe('the line of a tour on a map', () => {
  test('goes straight from place to place where nothing lies between', () => {
    const [way] = waysOfTours(smallScenario(), rotaOf([smallTour()]));
    expect(kilometres(way!)).toEqual([
      [0, 0],
      [6, 0],
      [12, 0],
      [0, 0],
    ]);
  });

  test('goes by the bridge, there and back', () => {
    const [way] = waysOfTours(riverWith({ xKm: 3 }), toCure);
    expect(kilometres(way!)).toEqual([
      [0, 0],
      [3, 4],
      [3, 4],
      [0, 8],
      [3, 4],
      [3, 4],
      [0, 0],
    ]);
  });

  test('goes by the nearest bridge, unless too much time is lost on it', () => {
    const bridgeOf = (scenario: Scenario) => kilometres(waysOfTours(scenario, toCure)[0]!)[1]![0];
    expect(bridgeOf(riverWith({ xKm: 3 }, { xKm: -5 }))).toBe(3);
    expect(bridgeOf(riverWith({ xKm: 3, extraMinutes: 30 }, { xKm: -5 }))).toBe(-5);
  });

  test('goes straight where no way is known, and nowhere where a tour names what does not exist', () => {
    expect(kilometres(waysOfTours(riverWith(), toCure)[0]!)).toHaveLength(3);
    expect(waysOfTours(riverWith(), rotaOf([smallTour({ unit: 'ghost' })]))).toEqual([[]]);
  });
});
