import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonSchemaFiles } from '../../.ci/json-schemas.ts';
import { changed, type LooseInput } from '../support/problems-of.ts';
import { smallInput } from '../support/small-scenario.ts';

const folder = join(import.meta.dirname, '..', '..', 'data');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');

describe('the JSON Schemas of the file formats', () => {
  test.each([...jsonSchemaFiles()])('are in step with src/domain/: %s', (name, text) => {
    expect(read('schemas', name), 'run `npm run schemas`').toBe(text);
  });

  let isScenario: ValidateFunction;
  let isRota: ValidateFunction;
  beforeAll(() => {
    const formats = { date: /^\d{4}-\d{2}-\d{2}$/, uri: /^[a-z]+:/ };
    const ajv = new Ajv2020({ formats, strict: true, strictTypes: false });
    isScenario = ajv.compile(JSON.parse(read('schemas', 'scenario.schema.json')));
    isRota = ajv.compile(JSON.parse(read('schemas', 'rota.schema.json')));
  });

  test('accept the scenario and the rota of the demo', () => {
    expect(isScenario(JSON.parse(read('rochefort-ocean', 'scenario.json'))), JSON.stringify(isScenario.errors)).toBe(
      true,
    );
    expect(isRota(JSON.parse(read('rochefort-ocean', 'rota-in-use.json'))), JSON.stringify(isRota.errors)).toBe(true);
  });

  test('accept a scenario that leaves out what has a default', () => {
    expect(isScenario(smallInput()), JSON.stringify(isScenario.errors)).toBe(true);
  });

  test.each<[string, (input: LooseInput) => unknown]>([
    ['as a number', (input) => Object.assign(input.need, { caughtShare: 0.5 })],
    ['with its source', (input) => Object.assign(input.need, { caughtShare: { value: 0.5, source: 'a survey' } })],
  ])('accept a coefficient %s', (_, change) => {
    expect(isScenario(changed(change))).toBe(true);
  });

  test('accept lists that stand in CSV files', () => {
    const inFiles = changed((input) => {
      input.territory.communes = { csv: 'communes.csv' };
      input.territory.servicePoints = { csv: 'service-points.csv' };
      input.stops = { csv: 'stops.csv' };
    });
    expect(isScenario(inFiles), JSON.stringify(isScenario.errors)).toBe(true);
  });

  test.each<[string, (input: LooseInput) => unknown]>([
    ['without stops', (input) => delete input.stops],
    ['with an empty list of agents', (input) => Object.assign(input, { agents: [] })],
    ['of another version', (input) => Object.assign(input, { formatVersion: 2 })],
    ['with an unknown key', (input) => Object.assign(input.stops[0], { colour: 'red' })],
    ['with an unknown weekday', (input) => Object.assign(input.stops[0], { windows: { lundi: [] } })],
    ['with a number as text', (input) => Object.assign(input.stops[0], { parkingSlots: '2' })],
    ['with a malformed time', (input) => Object.assign(input, { dayRules: { latestReturn: '7pm' } })],
    ['with a malformed code', (input) => Object.assign(input.stops[0], { commune: '1701' })],
    ['with a coefficient out of range', (input) => Object.assign(input.need, { caughtShare: 1.5 })],
    ['with a coefficient without value', (input) => Object.assign(input.need, { caughtShare: { source: 'x' } })],
    ['with a lock of no known kind', (input) => Object.assign(input, { locks: [{ kind: 'stop', stop: 'aube' }] })],
  ])('refuse a scenario %s', (_, change) => {
    expect(isScenario(changed(change))).toBe(false);
  });

  test('refuse a rota whose visit has no stop', () => {
    const rota = JSON.parse(read('rochefort-ocean', 'rota-in-use.json'));
    delete rota.tours[0].visits[0].stop;
    expect(isRota(rota)).toBe(false);
  });

  test('describe every field of a stop with its unit', () => {
    const { $defs } = JSON.parse(read('schemas', 'scenario.schema.json'));
    expect($defs.Stop.properties.sanitationMetres.description).toContain('metres');
    expect($defs.Unit.properties.setUpMinutes.description).toContain('minutes');
  });
});
