import { afterAll, describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import type { InputError } from '../../src/domain/problem.ts';
import { openDesk } from '../../src/jobs/desk.ts';
import { EXPORT_FORMATS } from '../../src/jobs/desk-questions.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { named } from '../support/problems-of.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { lineMatrixText, NO_SERVER, uploaded, uploadInput } from '../support/uploads.ts';

const desk = openDesk({ travel: NO_SERVER });
afterAll(() => desk.close());

const given = uploaded();
const rota = rotaOf([smallTour()]);
const span = { from: '2026-01-05', to: '2026-02-01' };
const problemsOf = (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: InputError) => error.problems.map(named),
  );

describe('the desk', () => {
  test('checks a scenario', async () => {
    const answer = await desk.ask('check-scenario', { input: uploadInput(), matrix: lineMatrixText() });
    expect(answer).toMatchObject({ problems: [], name: uploadInput().name });
  });

  test('tells the need that the same inputs come to here', async () => {
    const { communes } = await desk.ask('need', { given });
    const { scenario, need } = inputsOf();
    expect((communes as { code: string }[]).map(({ code }) => code)).toEqual(
      scenario.territory.communes.map(({ code }) => code),
    );
    expect((communes as { needHours: number[] }[])[0]!.needHours).toEqual([
      ...need.needHours.subarray(0, need.segmentCount),
    ]);
  });

  test('gives travel times that can be sent along again', async () => {
    const matrix = await desk.ask('travel', { given });
    const answer = await desk.ask('check-scenario', { input: uploadInput(), matrix });
    expect(answer.problems).toEqual([]);
  });

  test('judges a rota as it was written', async () => {
    const answer = await desk.ask('judge', { given, rota: JSON.parse(JSON.stringify(rota)) });
    expect(answer).toMatchObject({ rota, verdict: { legal: true, violations: [] }, certificateHolds: null });
  });

  test('tells what a rota names that the scenario does not have', async () => {
    const edited = { ...rota, tours: [{ ...rota.tours[0], unit: 'tram' }] };
    expect(await problemsOf(desk.ask('judge', { given, rota: edited }))).toEqual(['unknown-unit /tours/0/unit']);
    expect(await problemsOf(desk.ask('compare', { given, rotas: [rota, edited] }))).toEqual([
      'unknown-unit /1/tours/0/unit',
    ]);
  });

  test('compares rotas of one name', async () => {
    const { rotas } = await desk.ask('compare', { given, rotas: [rota, rotaOf([])] });
    expect(rotas.map(({ name }) => name)).toEqual(['by hand', 'by hand (2)']);
  });

  test.each(EXPORT_FORMATS)('writes a rota as %s', async (format) => {
    const text = await desk.ask('export', { given, rota, format, language: 'en' });
    const parts = { json: '"tours"', geojson: '"FeatureCollection"', csv: 'Aube', html: '<!doctype html>' };
    expect(text.toLowerCase()).toContain(parts[format].toLowerCase());
  });

  test('lays a calendar, as a document and as files', async () => {
    const calendar = await desk.ask('calendar', { given, rota, span, language: 'fr' });
    expect(calendar).toMatchObject({ rota: 'by hand', ...span });
    const stamp = '2026-01-01T00:00:00.000Z';
    const files = await desk.ask('ics', { given, rota, span, language: 'fr', stamp });
    expect(files.map(({ name }) => name)).toContain('stop-aube.ics');
  });

  test('hands out the presets, as documents that can be planned with', async () => {
    const { document, matrix } = await desk.ask('preset', { name: 'rochefort-bus' });
    expect(parseScenario(JSON.parse(document)).scenario.territory.communes).toHaveLength(25);
    expect(matrix).toBeNull();
    expect(await problemsOf(desk.ask('preset', { name: '../secret' }))).toEqual(['not-one-of /']);
  });

  test('never mistakes one scenario for another of the same text under another key', async () => {
    const other = uploaded('small 2', (input) => {
      input.name = 'other';
    });
    expect(await desk.ask('need', { given: other })).toMatchObject({ scenario: 'other' });
    expect(await desk.ask('need', { given })).toMatchObject({ scenario: uploadInput().name });
    expect(await desk.ask('need', { given: { ...other, cacheKey: null } })).toMatchObject({ scenario: 'other' });
  });

  test('answers on after a document that cannot be used', async () => {
    const broken = { cacheKey: 'broken', document: '{ "name": ', matrix: null };
    expect(await problemsOf(desk.ask('need', { given: broken }))).toEqual(['not-json /']);
    expect(await problemsOf(desk.ask('need', { given: broken }))).toEqual(['not-json /']);
    expect(await desk.ask('need', { given })).toMatchObject({ scenario: uploadInput().name });
  });
});
