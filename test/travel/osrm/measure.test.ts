/** The matrix of a scenario whose travel comes from OSRM. */
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/domain/primitives.ts';
import { InputError, type Problem } from '../../../src/domain/problem.ts';
import type { Scenario, ScenarioInput } from '../../../src/domain/scenario.ts';
import { NO_ROAD, placeKey, placesOf, type TravelMatrix } from '../../../src/domain/travel-matrix.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import { problemSentence } from '../../../src/texts/problem-sentence.ts';
import { buildTravelMatrix } from '../../../src/travel/travel-matrix.ts';
import { serve } from '../../support/osrm-server.ts';
import { type World, worldAnswer } from '../../support/osrm-world.ts';
import { type DeepPartial, planarKm, positionAt, smallScenario } from '../../support/small-scenario.ts';

/** A car makes a kilometre a minute as the crow flies, and comes home a little quicker. */
const straight: World = {
  trip: (from, to) => {
    const km = planarKm(from, to);
    const seconds = km * 60 - (km > 0 && to.lon === 0 && to.lat === 46 ? 10 : 0);
    return { seconds, metres: km * 1000 };
  },
};

const isAt = (point: Position, xKm: number, yKm: number) => planarKm(point, positionAt(xKm, yKm)) < 0.001;

interface Built {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly warnings: readonly Problem[];
  readonly paths: readonly string[];
}

async function built(world: World, overrides: DeepPartial<ScenarioInput> = {}): Promise<Built> {
  await using server = await serve(worldAnswer(world));
  const base = smallScenario(overrides);
  const osrm = { ...base.travel.osrm, url: server.url };
  const scenario: Scenario = { ...base, travel: { ...base.travel, source: 'osrm', osrm } };
  const warnings: Problem[] = [];
  const matrix = await buildTravelMatrix(scenario, { folder: '.', onWarning: (one) => warnings.push(one) });
  return { scenario, matrix, warnings, paths: server.paths };
}

async function problemsOf(answer: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.problems;
  throw error ?? new Error('nothing was wrong');
}

function trip(matrix: TravelMatrix, from: string, to: string) {
  const at = matrix.indexOf.get(from)! * matrix.size + matrix.indexOf.get(to)!;
  return { seconds: matrix.seconds[at]!, metres: matrix.metres[at]! };
}

const garage = placeKey.garage('bus');
const [aube, bief] = [placeKey.stop('aube'), placeKey.stop('bief')];

describe('a matrix from OSRM', () => {
  test('has the times and distances of the server, each way its own', async () => {
    const { matrix, warnings } = await built(straight);
    expect(trip(matrix, garage, aube)).toEqual({ seconds: 360, metres: 6000 });
    expect(trip(matrix, aube, garage)).toEqual({ seconds: 350, metres: 6000 });
    expect(trip(matrix, aube, bief)).toEqual({ seconds: 360, metres: 6000 });
    expect(trip(matrix, placeKey.commune('17001'), aube)).toEqual({ seconds: 0, metres: 0 });
    expect(warnings).toEqual([]);
  });

  test('is no estimate, and says where it comes from and whose the map is', async () => {
    const { matrix, scenario } = await built({ ...straight, dataVersion: '2026-11-01' });
    const { url } = scenario.travel.osrm;
    expect(matrix.note).toEqual({
      source: 'osrm',
      estimate: false,
      detail: `${url}, driving, data_version 2026-11-01, © OpenStreetMap contributors, ODbL`,
    });
    expect((await built(straight)).matrix.note.detail).toContain('data_version ?');
  });

  test('asks once about places that share a point', async () => {
    const { paths } = await built(straight);
    // Four communes with a stop each in their middle, and the garage.
    expect(paths).toHaveLength(1);
    expect(paths[0]!.split('?')[0]!.split(';')).toHaveLength(5);
  });

  test('does not ask about places that no road leads to, nor about service points there', async () => {
    const { matrix, paths, warnings } = await built(straight, {
      territory: {
        communes: [{ code: '17004', reachableByRoad: false }],
        servicePoints: [{ id: 'isle', name: 'Isle', commune: '17004', point: positionAt(1, 17) }],
      },
      stops: [{ id: 'dent', reachableByRoad: false }],
    });
    expect(paths[0]!.split('?')[0]!.split(';')).toHaveLength(4);
    expect(trip(matrix, garage, placeKey.stop('dent')).seconds).toBe(NO_ROAD);
    expect(trip(matrix, placeKey.servicePoint('isle'), aube).seconds).toBe(NO_ROAD);
    expect(warnings).toEqual([]);
  });
});

describe('places far from any road', () => {
  const far: World = {
    ...straight,
    snap: (point) => ({ point, metres: isAt(point, 6, 0) ? 1200.4 : isAt(point, 0, 0) ? 694_736.1 : 900 }),
  };

  test('are named all at once, with their distances', async () => {
    const problems = await problemsOf(built(far));
    expect(problems.map(({ code, path, parameters }) => [code, path.join('/'), parameters.metres])).toEqual([
      ['osrm-far-from-road', 'territory/communes/0/point', 1200],
      ['osrm-far-from-road', 'stops/0/point', 1200],
      ['osrm-far-from-road', 'units/0/garage/point', 694_736],
    ]);
    expect(problemSentence(fr, problems[1]!)).toContain(
      'Stop aube (stop:aube\u00a0: 46, 0.06) est à 1,2\u00a0km de la route la plus proche',
    );
    expect(problemSentence(en, problems[2]!)).toContain('lies 694.7\u00a0km from the nearest road');
  });

  test('are accepted up to the limit of the scenario', async () => {
    const near: World = { ...straight, snap: (point) => ({ point, metres: 1500 }) };
    expect((await built(near, { travel: { osrm: { snapLimitMetres: 1500 } } })).matrix.size).toBe(9);
    expect(await problemsOf(built(near))).toHaveLength(9);
  });

  test('are named too where the server itself refuses them', async () => {
    const picky: World = {
      ...straight,
      snap: (point) => (isAt(point, 12, 0) ? null : { point, metres: isAt(point, 0, 8) ? 1001 : 1 }),
    };
    expect((await problemsOf(built(picky))).map(({ code, parameters }) => `${code} ${parameters.place}`)).toEqual([
      'osrm-no-road-near commune:17002',
      'osrm-far-from-road commune:17003',
      'osrm-no-road-near stop:bief',
      'osrm-far-from-road stop:cure',
    ]);
  });
});

describe('pairs without a road', () => {
  const cutting = (isCut: (from: Position, to: Position) => boolean): World => ({
    trip: (from, to) => (isCut(from, to) ? null : straight.trip(from, to)),
  });

  test('have no number, and a place without any is named', async () => {
    const { matrix, warnings } = await built(cutting((from, to) => isAt(from, 0, 16) !== isAt(to, 0, 16)));
    expect(trip(matrix, garage, placeKey.stop('dent'))).toEqual({ seconds: NO_ROAD, metres: NO_ROAD });
    expect(trip(matrix, garage, aube).seconds).toBe(360);
    // The commune and its stop share a point: that they have each other is no road.
    expect(warnings.map(({ code, parameters }) => [code, parameters.place])).toEqual([
      ['place-without-road', 'commune:17004'],
      ['place-without-road', 'stop:dent'],
    ]);
  });
});

test('every place has the path to its position in the scenario', () => {
  const scenario = smallScenario({
    territory: {
      servicePoints: [
        { id: 'bus', name: 'Bus', commune: '17001', point: positionAt(1, 1), itinerant: true },
        { id: 'library', name: 'Library', commune: '17001', point: positionAt(2, 2) },
      ],
    },
  });
  for (const { path, position } of placesOf(scenario)) {
    const found = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], scenario);
    expect(found).toMatchObject(position);
  }
});
