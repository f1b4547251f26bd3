import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/domain/problem.ts';
import type { Scenario, ScenarioInput } from '../../src/domain/scenario.ts';
import { NO_ROAD, placeKey, type TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { straightMetres } from '../../src/travel/straight-line.ts';
import { buildTravelMatrix } from '../../src/travel/travel-matrix.ts';
import { communeInput, type DeepPartial, positionAt, smallScenario, stopInput } from '../support/small-scenario.ts';

const folder = import.meta.dirname;
const estimated = (overrides: DeepPartial<ScenarioInput> = {}) => {
  const scenario = smallScenario(overrides);
  return buildTravelMatrix(scenario, { folder }).then((matrix) => ({ scenario, matrix }));
};

function trip(matrix: TravelMatrix, from: string, to: string) {
  const at = matrix.indexOf.get(from)! * matrix.size + matrix.indexOf.get(to)!;
  return { seconds: matrix.seconds[at]!, metres: matrix.metres[at]! };
}

const garage = placeKey.garage('bus');
const [aube, bief] = [placeKey.stop('aube'), placeKey.stop('bief')];

/** One speed of 60 km/h, so that a kilometre by road is a minute. */
const plain: ScenarioInput['travel'] = {
  greatCircle: {
    circuity: 2,
    speeds: { classes: [{ upToKm: null, kmPerHour: 60 }] },
    fixedSeconds: 30,
  },
};

describe('the great-circle estimate', () => {
  test('lengthens the straight line by the circuity, drives it at the speed, adds the fixed time', async () => {
    const { matrix } = await estimated({ travel: plain });
    const straight = straightMetres(positionAt(0, 0), positionAt(6, 0));
    expect(trip(matrix, garage, aube)).toEqual({
      metres: Math.round(2 * straight),
      seconds: Math.round((2 * straight * 3.6) / 60 + 30),
    });
  });

  test('is nil between places at the same coordinates, on the diagonal, and nowhere else', async () => {
    const { matrix } = await estimated();
    expect(trip(matrix, placeKey.commune('17001'), aube)).toEqual({ seconds: 0, metres: 0 });
    expect(trip(matrix, aube, aube)).toEqual({ seconds: 0, metres: 0 });
    expect(trip(matrix, aube, bief).seconds).toBeGreaterThan(0);
  });

  test('is whole, the same there and back, and says that it is an estimate and from which figures', async () => {
    const { matrix } = await estimated();
    expect([...matrix.seconds, ...matrix.metres].every(Number.isInteger)).toBe(true);
    expect(trip(matrix, garage, bief)).toEqual(trip(matrix, bief, garage));
    expect(matrix.note).toEqual({
      source: 'great-circle',
      estimate: true,
      detail: '× 1.3; ≤ 3 km: 35 km/h; ≤ 10 km: 50 km/h; ≤ 30 km: 65 km/h; 80 km/h; + 60 s',
    });
  });

  test('never makes a detour by a third place quicker than the direct way', async () => {
    const coordinate = fc.double({ min: -40, max: 40, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate), async (one, other) => {
        const stops = [
          stopInput({ id: 'aube', commune: '17001', xKm: one[0], yKm: one[1] }),
          stopInput({ id: 'bief', commune: '17002', xKm: other[0], yKm: other[1] }),
        ];
        const { matrix } = await estimated({ stops });
        const [direct, first, second] = [
          trip(matrix, garage, bief),
          trip(matrix, garage, aube),
          trip(matrix, aube, bief),
        ];
        // A second and a metre of rounding.
        expect(direct.seconds).toBeLessThanOrEqual(first.seconds + second.seconds + 1);
        expect(direct.metres).toBeLessThanOrEqual(first.metres + second.metres + 1);
      }),
    );
  });

  test('goes round a barrier by its crossing, and loses there what it costs', async () => {
    // The garage stands at (0, 0), the stop aube at (6, 0); a wall between them has its bridge at (3, 4): 5 + 5 km.
    const position = (xKm: number, yKm: number) => positionAt(xKm, yKm);
    const { matrix } = await estimated({
      travel: plain,
      territory: {
        barriers: [{ id: 'wall', name: 'Wall', line: [position(3, -50), position(3, 50)], source: 'test' }],
        crossings: [
          { id: 'ferry', name: 'Ferry', barrier: 'wall', point: position(3, 4), extraMinutes: 7, source: 'test' },
        ],
      },
    });
    const straight = straightMetres(position(0, 0), position(3, 4)) + straightMetres(position(3, 4), position(6, 0));
    const found = trip(matrix, garage, aube);
    expect(Math.abs(found.metres - 2 * straight)).toBeLessThan(2);
    expect(Math.abs(found.seconds - (2 * straight * 0.06 + 30 + 7 * 60))).toBeLessThan(1);
    expect(trip(matrix, garage, placeKey.stop('cure')).metres).toBe(
      Math.round(2 * straightMetres(position(0, 0), position(0, 8))),
    );
  });

  test('takes the ferry or the bridge, whichever is quicker', async () => {
    const seconds = async (extraMinutes: number) => {
      const crossing = (id: string, yKm: number, minutes: number) => ({
        id,
        name: id,
        barrier: 'wall',
        point: positionAt(3, yKm),
        extraMinutes: minutes,
        source: 'test',
      });
      const { matrix } = await estimated({
        travel: plain,
        territory: {
          barriers: [{ id: 'wall', name: 'Wall', line: [positionAt(3, -50), positionAt(3, 50)], source: 'test' }],
          crossings: [crossing('ferry', 0, extraMinutes), crossing('bridge', 20, 0)],
        },
      });
      return trip(matrix, garage, aube).seconds;
    };
    const [free, slow, slower, never] = [await seconds(0), await seconds(10), await seconds(100), await seconds(600)];
    expect(slow).toBe(free + 600);
    expect(slower).toBeLessThan(free + 6000);
    expect(never).toBe(slower);
  });
});

describe('a place not reachable by road', () => {
  const island = {
    territory: {
      communes: [
        {
          ...communeInput({ code: '17009', name: 'Isle', xKm: 3, yKm: 3, aged75Plus: 9, withoutCarPercent: 0 }),
          reachableByRoad: false,
        },
      ],
    },
    stops: [
      { ...stopInput({ id: 'quay', commune: '17009', xKm: 3, yKm: 3 }), reachableByRoad: false },
      { ...stopInput({ id: 'fort', commune: '17009', xKm: 3, yKm: 4 }), reachableByRoad: false },
    ],
  };

  test('has no road to or from anywhere, its own island included', async () => {
    const { matrix } = await estimated(island);
    const none = { seconds: NO_ROAD, metres: NO_ROAD };
    const isle = placeKey.commune('17009');
    expect(trip(matrix, isle, garage)).toEqual(none);
    expect(trip(matrix, garage, isle)).toEqual(none);
    expect(trip(matrix, isle, placeKey.stop('fort'))).toEqual(none);
  });

  test('is at no distance from what stands on the very same spot', async () => {
    const { matrix } = await estimated(island);
    expect(trip(matrix, placeKey.commune('17009'), placeKey.stop('quay'))).toEqual({ seconds: 0, metres: 0 });
  });

  test('takes no road from others', async () => {
    const { matrix } = await estimated(island);
    expect(trip(matrix, aube, bief)).toEqual(trip((await estimated()).matrix, aube, bief));
  });
});

test('the places of the matrix are those of the scenario, in their order', async () => {
  const { matrix, scenario } = await estimated();
  expect(matrix.size).toBe(9);
  expect([...matrix.indexOf.keys()].slice(0, 5)).toEqual([
    ...scenario.territory.communes.map((commune) => placeKey.commune(commune.code)),
    aube,
  ]);
});

test('a matrix to be read from nowhere is a problem of the scenario', async () => {
  const scenario = smallScenario();
  const reading = buildTravelMatrix(scenario, { source: 'file', folder });
  await expect(reading).rejects.toThrow(InputError);
  await expect(reading).rejects.toThrow('no-matrix-file at /travel/file');
});

test('a whole département takes a moment, not a minute', async () => {
  const scenario = ofManyPlaces(600);
  const before = performance.now();
  const matrix = await buildTravelMatrix(scenario, { folder });
  expect(matrix.size).toBe(1201);
  // Half a second on a quiet machine; what this guards against is a method of another order.
  expect(performance.now() - before).toBeLessThan(10_000);
});

/** So many communes with a stop each, at points of their own. */
function ofManyPlaces(count: number): Scenario {
  const small = smallScenario();
  const places = Array.from({ length: count }, (_, k) => ({ k, lat: 45 + ((k * 37) % 101) / 100, lon: (k % 59) / 50 }));
  const [commune, stop] = [small.territory.communes[0]!, small.stops[0]!];
  return {
    ...small,
    territory: {
      ...small.territory,
      communes: places.map(({ k, lat, lon }) => ({ ...commune, code: `C${k}`, point: { ...commune.point, lat, lon } })),
    },
    stops: places.map(({ k, lat, lon }) => ({
      ...stop,
      id: `s${k}`,
      commune: `C${k}`,
      point: { lat: lat + 0.003, lon },
    })),
  };
}
