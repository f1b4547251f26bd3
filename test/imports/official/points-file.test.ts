import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { reachOf } from '../../../src/imports/official/plausible-points.ts';
import { readPointsFile } from '../../../src/imports/official/points-file.ts';
import { wantedOf } from '../../support/official-areas.ts';
import { apiGeoJson, type CommuneOfApi } from '../../support/official-files.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Longitude first, as GeoJSON has it. */
const COMMUNES: readonly CommuneOfApi[] = [
  { code: '17299', nom: 'Rochefort', mairie: [-0.9591, 45.9372], centre: [-0.9745, 45.9455] },
  { code: '17216', nom: 'Lussant', mairie: [-0.8251, 45.9401], centre: [-0.8235, 45.9429] },
  { code: '17065', nom: 'Breuil-Magné', centre: [-0.966, 45.9944] },
  { code: '17168', nom: 'Fouras', mairie: [-1.0936, 45.9877], centre: [-1.0913, 45.9819] },
];
const wanted = wantedOf(...COMMUNES.map(({ code }) => code));

async function points(content: string) {
  const path = await folder.written('communes.json', content);
  return readPointsFile({ path, name: 'points.json' }, wanted);
}

/** The four communes, one of them changed. */
const changed = (code: string, change: Partial<CommuneOfApi>) =>
  apiGeoJson(COMMUNES.map((commune) => (commune.code === code ? { ...commune, ...change } : commune)));

describe('points of API Géo', () => {
  test('are town halls, and centres where there is no town hall', async () => {
    const { places, remarks } = await points(apiGeoJson(COMMUNES));
    expect(remarks).toEqual([]);
    expect(Object.fromEntries(places)).toEqual({
      '17299': { lat: 45.9372, lon: -0.9591, nature: 'town-hall' },
      '17216': { lat: 45.9401, lon: -0.8251, nature: 'town-hall' },
      '17065': { lat: 45.9944, lon: -0.966, nature: 'centre' },
      '17168': { lat: 45.9877, lon: -1.0936, nature: 'town-hall' },
    });
  });

  test('may come as a FeatureCollection, of which nobody knows what its points are', async () => {
    const features = COMMUNES.map(({ code, nom, centre }) => ({
      type: 'Feature',
      properties: { nom, code, _score: 1 },
      geometry: { type: 'Point', coordinates: centre },
    }));
    const { places } = await points(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(places.get('17216')).toEqual({ lat: 45.9429, lon: -0.8235, nature: 'centre' });
  });

  test('may be of the whole country, and of one commune', async () => {
    const others = Array.from({ length: 500 }, (_, k) => ({ code: String(30_000 + k), nom: 'x', centre: [99, 99] }));
    expect((await points(apiGeoJson([...others, ...COMMUNES]))).places.size).toBe(4);
    const one = JSON.parse(apiGeoJson(COMMUNES))[0];
    expect([...(await points(JSON.stringify(one))).places.keys()]).toEqual(['17299']);
  });

  test('whose latitude and longitude are swapped are refused, by file, element, column and value; the rest is used', async () => {
    const { places, remarks } = await points(changed('17216', { mairie: [45.9401, -0.8251] }));
    expect(places.get('17216')).toEqual({ lat: 45.9429, lon: -0.8235, nature: 'centre' });
    expect(places.size).toBe(4);
    expect(remarks).toEqual([
      {
        code: 'point-swapped',
        path: [],
        parameters: {
          item: 2,
          value: '[45.9401,-0.8251]',
          commune: '17216',
          name: 'Lussant',
          file: 'points.json',
          line: null,
          column: 'mairie',
        },
      },
    ]);
  });

  test('outside the country are refused', async () => {
    const { remarks } = await points(changed('17216', { mairie: [-73.6, 45.5] }));
    expect(remarks).toMatchObject([{ code: 'point-elsewhere', parameters: { value: '[-73.6,45.5]' } }]);
  });

  test('of a town 500 km away are refused', async () => {
    // Strasbourg.
    const { places, remarks } = await points(changed('17065', { centre: [7.7521, 48.5734] }));
    expect(places.has('17065')).toBe(false);
    expect(remarks).toMatchObject([
      { code: 'point-far', parameters: { item: 3, name: 'Breuil-Magné', from: 'territory', column: 'centre' } },
    ]);
    expect(remarks[0]!.parameters.km).toBeGreaterThan(500);
  });

  test('of which nobody can say which is wrong are all kept: two communes far apart', async () => {
    const two = apiGeoJson([COMMUNES[0]!, { code: '17216', nom: 'Lussant', centre: [7.7521, 48.5734] }]);
    expect(await points(two)).toMatchObject({ remarks: [], reach: null });
  });

  test('of one commune that lie far from each other: the one farther out is refused', async () => {
    const spread: CommuneOfApi[] = ['17036', '17075', '17083', '17146', '17184'].map((code, k) => ({
      code,
      nom: 'x',
      centre: [-0.96 + (k - 2) * 0.5, 45.94],
    }));
    const far = { code: '17299', nom: 'Rochefort', mairie: [-0.9591, 46.7], centre: [-0.9745, 45.9455] };
    const path = await folder.written('wide.json', apiGeoJson([...spread, far]));
    const wide = wantedOf('17299', ...spread.map(({ code }) => code));
    const { places, remarks } = await readPointsFile({ path, name: 'points.json' }, wide);
    expect(places.get('17299')?.nature).toBe('centre');
    expect(remarks).toMatchObject([
      { code: 'point-far', parameters: { from: 'other-point', km: 84, column: 'mairie' } },
    ]);
  });

  test.each([[['-0.8', '45.9']], [[]], [[null, null]], [['=1+1', 45.9]], [[true, 45.9]]])(
    'that are no two numbers are refused: %j',
    async (mairie) => {
      const { remarks } = await points(changed('17216', { mairie }));
      expect(remarks).toMatchObject([{ code: 'point-unreadable', parameters: { item: 2, name: 'Lussant' } }]);
    },
  );

  test('of a commune that is there twice: the first is kept', async () => {
    const { remarks } = await points(apiGeoJson([...COMMUNES, { ...COMMUNES[0]!, mairie: [-0.8, 45.8] }]));
    expect(remarks).toMatchObject([{ code: 'row-twice', parameters: { value: '17299', first: 1, column: 'code' } }]);
  });

  test.each(['[]', '{}', '3', '"text"', 'null', '[[[]]]', '{"code":404,"message":"Not found"}', '[{"name":"x"}]'])(
    'are not in %s',
    async (content) => {
      const read = points(content);
      if (content.includes('404')) return expect((await read).places.size).toBe(0);
      const error = await read.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).problems).toMatchObject([{ code: 'points-wrong-shape' }]);
    },
  );
});

describe('the reach of a territory', () => {
  test('is five times the median distance from its middle, and 40 km at least', () => {
    const at = (km: number) => ({ lat: 46 + km / 111.2, lon: 0 });
    expect(reachOf([at(0), at(1)])).toBeNull();
    expect(reachOf([at(-3), at(0), at(3)])).toMatchObject({ km: 40 });
    expect(reachOf([at(-20), at(0), at(20)])!.km).toBeCloseTo(100, 0);
  });
});
