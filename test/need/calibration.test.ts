/**
 * Buses in use see 3.5 to 5 people per half-day (Coutances; Loiret). On a rota in use the defaults must meet 3 to 6 contacts
 * of demand per half-day: demand, before the cap of what a visit offers, for 2 h 30 at 30 min a contact are 5 whatever
 * the model says.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseRota } from '../../src/domain/parse-rota.ts';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import type { Rota } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { buildTravelMatrix } from '../../src/travel/travel-matrix.ts';

const folder = path.resolve(import.meta.dirname, '../../data/rochefort-ocean');
const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, name), 'utf8'));

let scenario: Scenario;
let rota: Rota;
let matrix: TravelMatrix;
beforeAll(async () => {
  ({ scenario } = parseScenario(await json('scenario.json')));
  rota = parseRota(await json('rota-in-use.json'), scenario);
  matrix = await buildTravelMatrix(scenario, { folder });
});

/** Contacts of demand per half-day session of the rota in use. */
function contactsPerHalfDay(judged: Scenario): number {
  const { figures } = judge(judged, buildNeedModel(judged, matrix), matrix, rota);
  const sessions = rota.tours
    .flatMap((tour) => tour.visits)
    .reduce((sum, { pause }) => sum + (pause === null ? 1 : 2), 0);
  expect(sessions).toBe(16);
  return (figures.demandHours * 60) / judged.need.minutesPerContact.value / sessions;
}

describe('need on the rota in use in CA Rochefort Océan, with the default coefficients', () => {
  test('is 3 to 6 contacts per half-day', () => {
    const contacts = contactsPerHalfDay(scenario);
    console.log(`calibration: ${contacts.toFixed(2)} contacts of demand per half-day`);
    expect(contacts).toBeGreaterThanOrEqual(3);
    expect(contacts).toBeLessThanOrEqual(6);
  });

  test('vanishes where fixed service points are taken to catch everybody next door', () => {
    // κ = 1: the trap of MODEL.md section 2.
    const caughtShare = { ...scenario.need.caughtShare, value: 1 };
    const all = { ...scenario, need: { ...scenario.need, caughtShare } };
    expect(contactsPerHalfDay(all)).toBeLessThan(contactsPerHalfDay(scenario) * 0.75);
  });

  test('is flooded by travellers where nothing limits them', () => {
    // ā = 1: the other trap; people of a commune are then counted at every stop around it, up to all they need.
    const travellersShare = { ...scenario.coverage.travellersShare, value: 1 };
    const all = { ...scenario, coverage: { ...scenario.coverage, travellersShare } };
    expect(contactsPerHalfDay(all)).toBeGreaterThan(contactsPerHalfDay(scenario));
  });
});

test('the rota in use is legal under the rules of its scenario', () => {
  const { violations } = judge(scenario, buildNeedModel(scenario, matrix), matrix, rota);
  expect(violations).toEqual([]);
});
