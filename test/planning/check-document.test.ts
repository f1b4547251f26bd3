import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/planning/check-document.ts';
import { presetDocument } from '../../src/planning/preset-document.ts';
import { MOST_PLACES } from '../../src/planning/service-travel.ts';
import { changed, isAsPromised, type LooseInput, named } from '../support/problems-of.ts';
import { lineMatrixText, NO_SERVER, uploadInput } from '../support/uploads.ts';

const check = (input: unknown, matrix: string | null = null, osrmUrl: string | null = null) =>
  checkDocument(input, { matrix, service: { osrmUrl, cacheFolder: null } });
const namesOf = async (...asked: Parameters<typeof check>) => {
  const { problems } = await check(...asked);
  expect(problems.every(isAsPromised)).toBe(true);
  return problems.map(named);
};
const withTravel = (travel: LooseInput) => changed((input) => Object.assign(input, { travel }));

describe('a scenario that was sent', () => {
  test('without problems has its name, description and warnings told', async () => {
    const sent = changed((input) => Object.assign(input, { description: 'a fortnight', travel: {} }));
    const checked = await check(sent);
    expect(checked).toMatchObject({ problems: [], name: sent.name, description: 'a fortnight' });
  });

  test('has all its problems of form and of reference told at once, in the order of the document', async () => {
    const sent = changed((input) => {
      input.name = '';
      input.stops[0].commune = '99999';
      input.stops[1].surprise = true;
    });
    expect(await namesOf(sent)).toEqual([
      'too-short /name',
      'unknown-commune /stops/0/commune',
      'unknown-key /stops/1/surprise',
    ]);
  });

  test('that is no object at all, or of a format to come, is refused like any other', async () => {
    expect((await check(null)).problems).not.toEqual([]);
    expect(await namesOf(changed((input) => Object.assign(input, { formatVersion: 9 })))).toEqual([
      'format-version-newer /formatVersion',
    ]);
  });

  test('is refused where a crossing is nowhere near its barrier', async () => {
    const sent = changed((input) => {
      input.travel = {};
      input.territory.barriers = [
        {
          id: 'river',
          name: 'River',
          source: 'map',
          line: [
            { lat: 45.9, lon: 0.03 },
            { lat: 46.3, lon: 0.03 },
          ],
        },
      ];
      input.territory.crossings = [
        { id: 'bridge', name: 'Bridge', source: 'map', barrier: 'river', point: { lat: 46.1, lon: 0.5 } },
      ];
    });
    expect(await namesOf(sent)).toEqual(['crossing-off-barrier /territory/crossings/0/point']);
  });
});

test('a scenario of more places than travel is kept for is refused', async () => {
  const sent = changed((input) => {
    input.travel = {};
    const [stop] = input.stops;
    input.stops = Array.from({ length: MOST_PLACES }, (_, k) => ({ ...stop, id: `stop-${k}` }));
  });
  expect(await namesOf(sent)).toEqual(['too-many-places /stops']);
});

describe('its travel file', () => {
  test('has to come along: its name leads nowhere here', async () => {
    expect(await namesOf(withTravel({ source: 'file', file: '/etc/passwd' }))).toEqual([
      'matrix-not-uploaded /travel/file',
    ]);
  });

  test('is fitted to the places', async () => {
    expect(await namesOf(uploadInput(), lineMatrixText())).toEqual([]);
    const fewer = JSON.parse(lineMatrixText());
    const garage = fewer.places.findIndex(({ key }: { key: string }) => key === 'garage:bus');
    fewer.places[garage] = { key: 'garage:elsewhere' };
    expect(await namesOf(uploadInput(), JSON.stringify(fewer))).toEqual(['matrix-place-missing /travel/file']);
  });

  test('has the place of a wrong value told', async () => {
    const wrong = JSON.parse(lineMatrixText());
    wrong.durations[1][2] = -5;
    expect(await namesOf(uploadInput(), JSON.stringify(wrong))).toEqual(['too-small /travel/file/durations/1/2']);
    expect(await namesOf(uploadInput(), '{ no JSON')).toEqual(['not-json /travel/file']);
  });

  test('that is not used is warned of', async () => {
    const { problems, warnings } = await check(withTravel({}), lineMatrixText());
    expect(problems).toEqual([]);
    expect(warnings.map(named)).toContain('matrix-not-used /travel/source');
  });
});

describe('a server of the scenario', () => {
  test('is never asked: only the one of the service', async () => {
    const asks = (url?: string) => withTravel({ source: 'osrm', osrm: url === undefined ? {} : { url } });
    expect(await namesOf(asks())).toEqual(['osrm-not-configured /travel/source']);
    expect(await namesOf(asks('http://169.254.169.254'), null, 'http://osrm:5000')).toEqual([
      'osrm-url-not-ours /travel/osrm/url',
    ]);
    expect(await namesOf(asks('http://osrm:5000/'), null, 'http://osrm:5000')).toEqual([]);
    expect(await namesOf(asks(), null, 'http://osrm:5000')).toEqual([]);
  });
});

test('every preset is a document that passes', async () => {
  const { document } = await presetDocument('fibre-64');
  const checked = await checkDocument(JSON.parse(document), { matrix: null, service: NO_SERVER });
  expect(checked.problems).toEqual([]);
});
