import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { NO_ROAD, placeKey, placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { toMatrixFile } from '../../src/travel/file-format.ts';
import { buildTravelMatrix } from '../../src/travel/travel-matrix.ts';
import { lineMatrix, positionAt, smallScenario } from '../support/small-scenario.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'matrix-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

const scenario = smallScenario();
const keys = placesOf(scenario).map((place) => place.key);
const [garage, aube] = [placeKey.garage('bus'), placeKey.stop('aube')];

async function read(name: string, content: string | object, of: Scenario = scenario): Promise<TravelMatrix> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(path.join(folder, name), text);
  return buildTravelMatrix(of, { file: name, folder });
}

async function problemsOf(reading: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems;
}

function trip(matrix: TravelMatrix, from: string, to: string) {
  const at = matrix.indexOf.get(from)! * matrix.size + matrix.indexOf.get(to)!;
  return { seconds: matrix.seconds[at]!, metres: matrix.metres[at]! };
}

/** A trip takes 100 seconds for each row and 10 for each column further on; metres are ten times that. */
const numbered = () => ({
  places: keys.map((key) => ({ key })) as { key?: string; lat?: number; lon?: number }[],
  durations: keys.map((_, from) => keys.map((_, to) => (from === to ? 0 : 100 * from + 10 * to))) as unknown[][],
  distances: keys.map((_, from) => keys.map((_, to) => (from === to ? 0 : 1000 * from + 100 * to))) as unknown[][],
});
/** Aube and Bief stand with their stops on two spots; their pairs are 0 4, 1 5, 2 6, 3 7; the garage is 8. */
const [GARAGE, STOP_AUBE] = [keys.indexOf(garage), keys.indexOf(aube)];

describe('a matrix file in JSON', () => {
  test('is taken as it is, asymmetric, and is no estimate', async () => {
    const matrix = await read('a.json', numbered());
    expect(trip(matrix, garage, aube)).toEqual({ seconds: 840, metres: 8400 });
    expect(trip(matrix, aube, garage)).toEqual({ seconds: 480, metres: 4800 });
    expect(matrix.note).toEqual({ source: 'file', estimate: false, detail: 'a.json' });
  });

  test('may have fractions, which are rounded, and null where there is no road', async () => {
    const file = numbered();
    file.durations[GARAGE]![STOP_AUBE] = 840.6;
    file.durations[STOP_AUBE]![GARAGE] = null;
    file.distances[STOP_AUBE]![GARAGE] = null;
    const matrix = await read('a.json', file);
    expect(trip(matrix, garage, aube).seconds).toBe(841);
    expect(trip(matrix, aube, garage)).toEqual({ seconds: NO_ROAD, metres: NO_ROAD });
  });

  test('is nil on the diagonal and on one spot, whatever it says', async () => {
    const file = numbered();
    file.durations[0]![0] = 99;
    const matrix = await read('a.json', file);
    expect(trip(matrix, keys[0]!, keys[0]!).seconds).toBe(0);
    expect(trip(matrix, placeKey.commune('17001'), aube)).toEqual({ seconds: 0, metres: 0 });
  });

  test('may hold more places than the scenario, in any order', async () => {
    const file = numbered();
    file.places.reverse();
    file.places[0] = { key: 'garage:bus' };
    const more = { ...file, places: [...file.places, { key: 'stop:elsewhere' }] };
    more.durations = [...file.durations.map((row) => [...row, 5]), Array(10).fill(5)];
    more.distances = more.durations;
    const matrix = await read('a.json', more);
    expect(matrix.size).toBe(9);
    expect(trip(matrix, garage, aube).seconds).toBe(10 * (8 - STOP_AUBE));
  });

  test('may know its places by coordinates, within 50 metres', async () => {
    const file = numbered();
    file.places = placesOf(scenario).map(({ position }) => ({ lat: position.lat + 0.0004, lon: position.lon }));
    expect(trip(await read('a.json', file), garage, placeKey.commune('17001')).seconds).toBe(800);
    file.places = file.places.map(({ lat, lon }) => ({ lat: lat! + 0.0002, lon: lon! }));
    const problems = await problemsOf(read('a.json', file));
    expect(problems).toHaveLength(9);
    expect(problems[0]).toMatchObject({
      code: 'matrix-place-missing',
      parameters: { place: 'commune:17001', name: 'Aube' },
    });
  });

  test('may have the names that a routed matrix was published with', async () => {
    const { places, durations, distances } = numbered();
    const matrix = await read('a.json', {
      source: 'OSRM',
      places,
      durationsSeconds: durations,
      distancesMetres: distances,
    });
    expect(trip(matrix, garage, aube)).toEqual({ seconds: 840, metres: 8400 });
    expect(matrix.note.detail).toBe('OSRM');
  });

  test('need not hold a place that no road leads to; where it does, the scenario is believed', async () => {
    const islands = smallScenario({ stops: [{ id: 'dent', reachableByRoad: false }] });
    const file = numbered();
    expect(trip(await read('a.json', file, islands), garage, placeKey.stop('dent')).seconds).toBe(NO_ROAD);
    file.places[keys.indexOf(placeKey.stop('dent'))] = { key: 'stop:other' };
    expect(trip(await read('a.json', file, islands), garage, placeKey.stop('dent')).seconds).toBe(NO_ROAD);
    expect((await problemsOf(read('a.json', file))).map(({ parameters }) => parameters.place)).toEqual(['stop:dent']);
  });

  test('that was written from a matrix reads back as the same matrix', async () => {
    const small = smallScenario({ stops: [{ id: 'dent', reachableByRoad: false }] });
    const matrix = await buildTravelMatrix(small, { folder });
    const again = await read('a.json', toMatrixFile(matrix, small), small);
    expect(again.seconds).toEqual(matrix.seconds);
    expect(again.metres).toEqual(matrix.metres);
    expect(again.note).toEqual({ source: 'file', estimate: true, detail: `great-circle: ${matrix.note.detail}` });
    const third = await read('a.json', toMatrixFile(again, small), small);
    expect(third).toEqual(again);
  });

  test('is refused with every missing place, not the first', async () => {
    const file = numbered();
    file.places = keys.map((key, k) => ({ key: k < 4 ? key : `stop:x${k}` }));
    const problems = await problemsOf(read('a.json', file));
    expect(problems.map(({ code }) => code)).toEqual(Array(5).fill('matrix-place-missing'));
  });

  test('is refused where it is for another spot than the scenario', async () => {
    const file = numbered();
    file.places[STOP_AUBE] = { key: aube, ...positionAt(9, 0) };
    const [found] = await problemsOf(read('a.json', file));
    expect(found).toMatchObject({
      code: 'matrix-place-moved',
      parameters: { place: aube, name: 'Stop aube', km: 2.3 },
    });
  });

  test('is refused with the path and the value of every bad cell', async () => {
    const file = numbered();
    file.durations[1]![2] = -5;
    file.durations[3]![0] = 'NaN';
    file.distances[4]![5] = 1e12;
    file.distances[8]![0] = null;
    const problems = await problemsOf(read('a.json', file));
    expect(problems.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'too-small durations/1/2',
      'not-a-number durations/3/0',
      'too-large distances/4/5',
      'matrix-pair-half distances/8/0',
    ]);
    expect(problems.map(({ parameters }) => parameters.value)).toEqual([-5, 'NaN', 1e12, undefined]);
  });

  test('is refused where it is not square', async () => {
    const file = numbered();
    file.durations.pop();
    file.distances[2]!.push(1);
    file.distances[3] = 7 as unknown as unknown[];
    expect(await problemsOf(read('a.json', file))).toMatchObject([
      { code: 'matrix-not-square', path: ['durations'], parameters: { count: 8, expected: 9 } },
      { code: 'matrix-not-square', path: ['distances', 2], parameters: { count: 10, expected: 9 } },
      { code: 'matrix-not-square', path: ['distances', 3], parameters: { count: 0, expected: 9 } },
    ]);
  });

  test('is refused where places are named twice or not at all', async () => {
    const file = numbered();
    file.places[1] = { key: keys[0]! };
    file.places[2] = {};
    expect(await problemsOf(read('a.json', file))).toMatchObject([
      { code: 'matrix-place-twice', path: ['places', 1, 'key'], parameters: { place: keys[0], first: 0 } },
      { code: 'matrix-place-unknown', path: ['places', 2] },
    ]);
  });

  test('is refused where a part is missing or of the wrong kind', async () => {
    const { places, durations } = numbered();
    expect(await problemsOf(read('a.json', { places, durations }))).toMatchObject([
      { code: 'missing', path: ['distances'] },
    ]);
    expect(await problemsOf(read('a.json', '[]'))).toMatchObject([{ code: 'wrong-type', path: [] }]);
    const later = { ...numbered(), formatVersion: 2 };
    expect(await problemsOf(read('a.json', later))).toMatchObject([{ code: 'format-version-newer' }]);
  });

  test('is refused with its line where it is no JSON', async () => {
    const file = 'a.json';
    expect(await problemsOf(read('a.json', '{\n  "places": []\n  "durations": []\n}'))).toEqual([
      { code: 'not-json', path: [], parameters: { file, line: 3, column: 3 } },
    ]);
  });

  test('with thousands of bad cells lists some and counts the rest', async () => {
    const file = numbered();
    file.places = Array.from({ length: 60 }, (_, k) => ({ key: `stop:s${k}` }));
    file.durations = Array.from({ length: 60 }, () => Array(60).fill(-1));
    file.distances = Array.from({ length: 60 }, () => Array(60).fill(1));
    const problems = await problemsOf(read('a.json', file));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({ code: 'more-problems', path: [], parameters: { count: 3400 } });
  });
});

describe('a matrix file in CSV', () => {
  const lines = (change: (line: string, from: string, to: string) => string | null = (line) => line) =>
    keys.flatMap((from, i) =>
      keys.flatMap((to, j) =>
        i === j ? [] : (change(`${from},${to},${100 * i + 10 * j},${1000 * i + 100 * j}`, from, to) ?? []),
      ),
    );
  const csv = (rows: string[], headings = 'from,to,seconds,metres') => [headings, ...rows, ''].join('\n');
  const only = (from: string, to: string, replaced: string | null) => (line: string, a: string, b: string) =>
    a === from && b === to ? replaced : line;

  test('is taken pair by pair', async () => {
    const matrix = await read('a.csv', csv(lines()));
    expect(trip(matrix, garage, aube)).toEqual({ seconds: 840, metres: 8400 });
    expect(trip(matrix, aube, garage)).toEqual({ seconds: 480, metres: 4800 });
    expect(matrix.note).toEqual({ source: 'file', estimate: false, detail: 'a.csv' });
  });

  test('may come from a spreadsheet: byte order mark, semicolons, decimal commas, other columns, Windows lines', async () => {
    const rows = lines().map((line) => `${line.replaceAll(',', ';')},4;x`);
    const text = `\uFEFF${csv(rows, 'From;To;Seconds;Metres;note')}`.replaceAll('\n', '\r\n');
    expect(trip(await read('a.csv', text), garage, aube)).toEqual({ seconds: 840, metres: 8400 });
  });

  test('has no road where both cells are blank', async () => {
    const matrix = await read('a.csv', csv(lines(only(garage, aube, `${garage},${aube},,`))));
    expect(trip(matrix, garage, aube)).toEqual({ seconds: NO_ROAD, metres: NO_ROAD });
  });

  test('need not have the pairs of one spot, and may have pairs of other places', async () => {
    const commune = placeKey.commune('17001');
    const rows = lines(only(commune, aube, null));
    const matrix = await read('a.csv', csv([...rows, 'stop:elsewhere,stop:nowhere,1,1', '']));
    expect(trip(matrix, commune, aube)).toEqual({ seconds: 0, metres: 0 });
  });

  test('is refused with the file, the line and the column of every bad cell', async () => {
    const file = 'a.csv';
    const rows = ['stop:a,stop:b,-4,1', 'stop:a,stop:b,x,NaN', ',stop:b,1,1', 'stop:a,stop:b,1,', 'stop:a,stop:b,1'];
    const problems = await problemsOf(read('a.csv', csv([...rows, ...lines()])));
    expect(problems).toEqual([
      {
        code: 'too-small',
        path: [],
        parameters: { value: -4, least: 0, most: 1e9, strict: false, file, line: 2, column: 'seconds' },
      },
      { code: 'not-a-number', path: [], parameters: { value: 'x', file, line: 3, column: 'seconds' } },
      { code: 'not-a-number', path: [], parameters: { value: 'NaN', file, line: 3, column: 'metres' } },
      { code: 'missing', path: [], parameters: { key: 'from', file, line: 4, column: 'from' } },
      { code: 'matrix-pair-half', path: [], parameters: { from: 'stop:a', to: 'stop:b', file, line: 5, column: null } },
      { code: 'csv-row-length', path: [], parameters: { count: 3, expected: 4, file, line: 6, column: null } },
    ]);
  });

  test('is refused with every missing pair, and with pairs that come twice', async () => {
    const missing = await problemsOf(read('a.csv', csv(lines(only(garage, aube, null)))));
    expect(missing).toEqual([{ code: 'matrix-pair-missing', path: [], parameters: { from: garage, to: aube } }]);
    const twice = await problemsOf(read('a.csv', csv([...lines(), `${garage},${aube},1,1`])));
    expect(twice).toMatchObject([{ code: 'matrix-pair-twice', parameters: { from: garage, to: aube, line: 74 } }]);
  });

  test('is refused where headings are missing, with the one that was perhaps meant', async () => {
    expect(await problemsOf(read('a.csv', csv(lines(), 'from,to,second,metre')))).toMatchObject([
      {
        code: 'csv-missing-column',
        parameters: { accepted: 'seconds', suggestion: 'second', line: 1, column: 'seconds' },
      },
      { code: 'csv-missing-column', parameters: { accepted: 'metres', suggestion: 'metre' } },
    ]);
  });

  test('is refused where it has no rows, or quotes that do not end', async () => {
    expect((await problemsOf(read('a.csv', csv([]))))[0]!.code).toBe('csv-no-rows');
    expect((await problemsOf(read('a.csv', csv(['"stop:a,stop:b,1,1']))))[0]!.code).toBe('csv-quotes');
  });
});

describe('a matrix file that cannot be read', () => {
  const codeOf = async (file: string) => (await problemsOf(buildTravelMatrix(scenario, { file, folder })))[0]!.code;

  test('is named with what is wrong', async () => {
    await writeFile(path.join(folder, 'empty.json'), ' \n');
    await writeFile(path.join(folder, 'latin.csv'), Buffer.from([0x66, 0xe9]));
    expect(await codeOf('nowhere.json')).toBe('file-missing');
    expect(await codeOf('.')).toBe('file-is-folder');
    expect(await codeOf('empty.json')).toBe('file-empty');
    expect(await codeOf('latin.csv')).toBe('file-not-utf8');
  });
});

test('the scenario can name the file, which leads from its folder', async () => {
  const named = smallScenario({ travel: { source: 'file', file: 'named.json' } });
  await writeFile(path.join(folder, 'named.json'), toMatrixFile(lineMatrix(named), named));
  const matrix = await buildTravelMatrix(named, { folder });
  expect(trip(matrix, garage, aube).seconds).toBe(360);
  expect((await buildTravelMatrix(named, { source: 'great-circle', folder })).note.source).toBe('great-circle');
});
