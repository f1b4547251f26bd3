import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseRota } from '../../src/domain/parse-rota.ts';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { rotaGeojson } from '../../src/exports/geojson.ts';
import { jsonText } from '../../src/exports/json-text.ts';
import { rotaJson } from '../../src/exports/rota-json.ts';
import { scenarioJson } from '../../src/exports/scenario-json.ts';
import { timetableCsv } from '../../src/exports/timetable-csv.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import { expectGolden } from '../support/golden.ts';
import { AUBE_DAY, rotaOf, smallTour, verdictOn } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

const scenario = smallScenario({
  territory: {
    servicePoints: [{ id: 'library', name: 'Library', commune: '17004', point: positionAt(0, 17), kind: 'library' }],
    barriers: [{ id: 'river', name: 'River', line: [positionAt(-5, 4), positionAt(5, 4)], source: 'by hand' }],
    crossings: [{ id: 'bridge', name: 'Bridge', barrier: 'river', point: positionAt(0, 4), source: 'by hand' }],
  },
});
const tours = [
  smallTour({ day: { week: 2, weekday: 'tuesday' }, visits: [AUBE_DAY], lunch: { from: '12:00', to: '12:45' } }),
  smallTour({ departs: '08:40', returns: '16:55' }),
];
const rota = rotaOf(tours);
const verdict = verdictOn(tours, scenario);

describe('the rota file', () => {
  test('reads back as the same rota', () => {
    expect(parseRota(JSON.parse(rotaJson(rota)), scenario)).toEqual(rota);
  });
  test('is as it was', () => expectGolden('rota.json', rotaJson(rota)));
});

describe('the scenario file', () => {
  test('states every default and reads back as the same scenario', () => {
    expect(parseScenario(JSON.parse(scenarioJson(scenario, null))).scenario).toEqual(scenario);
  });
  test('points at the matrix beside it', () => {
    const { travel } = JSON.parse(scenarioJson(scenario, 'travel.json'));
    expect([travel.source, travel.file]).toEqual(['file', 'travel.json']);
  });
  test('drops the schema path, which leads nowhere from another folder', () => {
    expect(JSON.parse(scenarioJson({ ...scenario, $schema: '../x.json' }, null))).not.toHaveProperty('$schema');
  });
  test('is as it was', () => expectGolden('scenario.json', scenarioJson(scenario, null)));
});

describe('the map', () => {
  const map = JSON.parse(rotaGeojson(scenario, rota, verdict));
  const ofKind = (kind: string) =>
    map.features.filter((feature: { properties: { kind: string } }) => feature.properties.kind === kind);

  test('holds every place and every tour, longitude first', () => {
    expect(ofKind('commune')).toHaveLength(4);
    expect(ofKind('stop')).toHaveLength(4);
    expect(ofKind('service-point')).toHaveLength(1);
    expect(ofKind('barrier')).toHaveLength(1);
    expect(ofKind('crossing')).toHaveLength(1);
    expect(ofKind('garage')[0].geometry.coordinates).toEqual([0, 46]);
    expect(
      ofKind('tour').map((tour: { geometry: { coordinates: unknown[] } }) => tour.geometry.coordinates.length),
    ).toEqual([3, 4]);
  });
  test('draws a tour along the road where that is known, and says which is which, and whose the road is', () => {
    const road = [
      [0, 46],
      [0.03, 46.01],
      [0.06, 46],
    ] as const;
    const drawn = JSON.parse(rotaGeojson(scenario, rota, verdict, [null, road])).features.filter(
      (feature: { properties: { kind: string } }) => feature.properties.kind === 'tour',
    );
    expect(drawn.map((tour: { properties: { geometry: string } }) => tour.properties.geometry)).toEqual([
      'straight',
      'road',
    ]);
    expect(drawn[1].geometry.coordinates).toEqual(road);
    expect(drawn[1].properties.geometryCredit).toContain('OpenStreetMap');
    expect(drawn[0].properties).not.toHaveProperty('geometryCredit');
  });
  test('gives need and served hours by commune, in the sums of the judge', () => {
    const served = ofKind('commune').reduce(
      (sum: number, commune: { properties: { servedHours: number } }) => sum + commune.properties.servedHours,
      0,
    );
    expect(served).toBeCloseTo(verdict.figures.servedHours, 5);
  });
  test('is as it was', () => expectGolden('rota.geojson', rotaGeojson(scenario, rota, verdict)));
});

describe('the timetable', () => {
  const rowsOf = (csv: string) => Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ';' }).data;

  test('starts with the mark that makes a spreadsheet read UTF-8, and lists visits in order of time', () => {
    const csv = timetableCsv(scenario, rota, verdict.tours, fr);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(rowsOf(csv).map((row) => [row[0], row[1], row[7]])).toEqual(
      [
        ['Semaine', 'Jour', 'Arrêt'],
        ['1', 'lundi', 'Stop aube'],
        ['1', 'lundi', 'Stop bief'],
        ['2', 'mardi', 'Stop aube'],
        [''],
      ].map((row) => (row.length === 1 ? ['', undefined, undefined] : row)),
    );
  });

  test('takes departure and return from the judge where the rota states none', () => {
    const rows = rowsOf(timetableCsv(scenario, rota, verdict.tours, en));
    expect([rows[1]![4], rows[1]![14]]).toEqual(['08:40', '16:55']);
    expect([rows[3]![4], rows[3]![14]]).toEqual([verdict.tours[0]!.departs, verdict.tours[0]!.returns]);
  });

  test('holds no cell that a spreadsheet would run', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\r=', '\n@', '＝', '＋');
    fc.assert(
      fc.property(starts, fc.string({ maxLength: 20 }), (start, rest) => {
        const name = `${start}${rest}\nx`;
        const named = { ...scenario, stops: scenario.stops.map((stop) => ({ ...stop, name })) };
        const cell = rowsOf(timetableCsv(named, rota, verdict.tours, fr))[1]![7]!;
        expect(cell.startsWith("'")).toBe(true);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  test('is as it was, in both languages', () => {
    expectGolden('timetable.fr.csv', timetableCsv(scenario, rota, verdict.tours, fr));
    expectGolden('timetable.en.csv', timetableCsv(scenario, rota, verdict.tours, en));
  });
});

test('JSON text parses to what JSON.stringify would give', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 300, seed: 1 },
  );
});
