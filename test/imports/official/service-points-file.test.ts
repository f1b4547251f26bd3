import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { readServicePointsFile } from '../../../src/imports/official/service-points-file.ts';
import { wantedOf } from '../../support/official-areas.ts';
import { type FranceServices, franceServicesCsv } from '../../support/official-files.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const TONNAY: FranceServices = {
  id: '115',
  name: 'France services Tonnay-Charente',
  commune: '17449',
  lat: 45.943801,
  lon: -0.891534,
};
const FOURAS: FranceServices = {
  id: '734',
  name: 'France services Fouras',
  commune: '17168',
  lat: 45.991219,
  lon: -1.08875,
};
const places = new Map([
  ['17449', { lat: 45.9444, lon: -0.8915 }],
  ['17168', { lat: 45.9877, lon: -1.0936 }],
]);
const wanted = wantedOf('17449', '17168', '17299');

async function read(content: string | Uint8Array, known: ReadonlyMap<string, { lat: number; lon: number }> = places) {
  const path = await folder.written('liste-fs-20240801.csv', content);
  return readServicePointsFile({ path, name: 'liste.csv' }, wanted, { places: known, reach: null });
}

describe('the list of France Services', () => {
  test('gives the service points of the territory, and no others', async () => {
    const elsewhere = { ...TONNAY, id: '1', commune: '01033', lat: 46.1, lon: 5.8 };
    const { servicePoints, remarks } = await read(franceServicesCsv([elsewhere, TONNAY, FOURAS]));
    expect(remarks).toEqual([]);
    expect(servicePoints).toEqual([
      {
        id: '115',
        name: 'France services Tonnay-Charente',
        commune: '17449',
        point: { lat: 45.943801, lon: -0.891534 },
        kind: 'france-services',
        itinerant: false,
      },
      expect.objectContaining({ id: '734', commune: '17168' }),
    ]);
  });

  test.each([
    ['Bus_équivalent', true],
    ['Itinérante', true],
    ['Itinérant', true],
    ['Mobile', true],
    ['bus_equivalent', true],
    ['Fixe', false],
    ['Fixe_antenne(s)', false],
    ['Multisites', false],
    ['', false],
  ])('knows that a point of the format %s is no fixed one: %s', async (format, itinerant) => {
    for (const columns of [{ format }, { format: 'Fixe', kind: format }]) {
      const { servicePoints } = await read(franceServicesCsv([{ ...TONNAY, ...columns }]));
      expect(servicePoints[0]).toMatchObject({ itinerant });
    }
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['Latin-1 letters', (text) => Buffer.from(text, 'latin1')],
    [
      'semicolons',
      (text) =>
        text
          .replaceAll('",', '";')
          .replaceAll(/,(?=[",\d-])/g, ';')
          .replaceAll(',,', ';;'),
    ],
  ])('may have %s', async (_, change) => {
    const { servicePoints } = await read(change(franceServicesCsv([TONNAY, { ...FOURAS, format: 'Bus_équivalent' }])));
    expect(servicePoints.map(({ id, itinerant }) => [id, itinerant])).toEqual([
      ['115', false],
      ['734', true],
    ]);
  });

  test('refuses coordinates swapped, far off, or none, by file, row, column and value; the rest is used', async () => {
    const { servicePoints, remarks } = await read(
      franceServicesCsv([
        { ...TONNAY, id: 'a', lat: -0.891534, lon: 45.943801 },
        { ...TONNAY, id: 'b', lat: 48.5734, lon: 7.7521 },
        { ...TONNAY, id: 'c', lat: '', lon: '' },
        FOURAS,
      ]),
    );
    expect(servicePoints.map(({ id }) => id)).toEqual(['734']);
    // Each row of the list has a line break in its comment.
    const place = { file: 'liste.csv', column: 'latitude, longitude' };
    expect(remarks).toMatchObject([
      { code: 'point-swapped', parameters: { ...place, line: 2, value: '-0.891534, 45.943801', item: null } },
      { code: 'point-unreadable', parameters: { ...place, line: 6, value: ', ' } },
      { code: 'point-far', parameters: { ...place, line: 4, from: 'commune', name: TONNAY.name } },
    ]);
  });

  test('compares with each other points of which the communes’ own are not known', async () => {
    const near = [0, 1, 2, 3].map((k) => ({ ...TONNAY, id: `n${k}`, lat: 45.94 + k / 100 }));
    const { servicePoints, remarks } = await read(
      franceServicesCsv([...near, { ...FOURAS, lat: 48.5734, lon: 7.7521 }]),
      new Map(),
    );
    expect(servicePoints).toHaveLength(4);
    expect(remarks).toMatchObject([{ code: 'point-far', parameters: { from: 'territory' } }]);
  });

  test('names communes that have merged, and takes what they have become', async () => {
    const merged = { ...TONNAY, commune: '01340', lat: 45.7, lon: 5.65 };
    const path = await folder.written('merged.csv', franceServicesCsv([merged]));
    const { servicePoints, remarks } = await readServicePointsFile({ path, name: 'liste.csv' }, wantedOf('01015'), {
      places: new Map(),
      reach: null,
    });
    expect(servicePoints).toMatchObject([{ commune: '01015' }]);
    expect(remarks).toMatchObject([
      {
        code: 'commune-merged',
        parameters: { value: '01340', former: 'Saint-Bois', commune: '01015', line: 2, column: 'insee_com' },
      },
    ]);
  });

  test('has an id for each, and none twice', async () => {
    const { servicePoints, remarks } = await read(franceServicesCsv([{ ...TONNAY, id: '' }, FOURAS, FOURAS]));
    expect(servicePoints.map(({ id }) => id)).toEqual(['fs-2', '734']);
    expect(remarks).toMatchObject([{ code: 'row-twice', parameters: { value: '734', line: 6, column: 'id_fs' } }]);
  });

  test('has rows of 24 cells: others are refused, where they are about the territory', async () => {
    const { servicePoints, remarks } = await read(
      `${franceServicesCsv([FOURAS])}"9","17","x","y",,"17449"\n"9","01"\n`,
    );
    expect(servicePoints).toHaveLength(1);
    expect(remarks).toMatchObject([{ code: 'csv-row-length', parameters: { count: 6, expected: 24, line: 4 } }]);
  });

  test('says so where a quotation mark is not closed', async () => {
    const { remarks } = await read(`${franceServicesCsv([FOURAS])}"9","17","x`);
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'csv-quotes' }));
  });

  test('that is another file is refused', async () => {
    const error = await read('a;b\n1;2\n').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toMatchObject([
      { code: 'official-column-missing', parameters: { wanted: 'id_fs', found: 'a, b', file: 'liste.csv', line: 1 } },
    ]);
  });

  test('may be a table of Tournée’s own data', async () => {
    const { servicePoints } = await read(
      'type,id,nom,code_insee,commune,adresse,lat,lon,format\nFrance services,590,Bus,17449,Tonnay-Charente,x,45.94,-0.89,Bus_équivalent\n',
    );
    expect(servicePoints).toMatchObject([{ id: '590', name: 'Bus', itinerant: true }]);
  });
});
