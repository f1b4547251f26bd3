import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { type DeepPartial, lineMatrix, positionAt, smallScenario } from '../support/small-scenario.ts';

function modelOf(overrides: DeepPartial<ScenarioInput> = {}) {
  const scenario = smallScenario(overrides);
  return buildNeedModel(scenario, lineMatrix(scenario));
}

const servicePoint = (commune: string, xKm: number, itinerant = false) => ({
  territory: { servicePoints: [{ id: 'fs', name: 'Maison', commune, point: positionAt(xKm, 0), itinerant }] },
});

describe('need', () => {
  test('is half an hour a cycle for each person who struggles, with and without a car', () => {
    const { strugglingPeople, grossHours, needHours } = modelOf();
    expect([...strugglingPeople]).toEqual([32, 8, 18, 2, 18, 6, 4, 4]);
    for (const [at, hours] of [16, 4, 9, 1, 9, 3, 2, 2].entries()) {
      expect(grossHours[at]).toBeCloseTo(hours, 12);
      expect(needHours[at]).toBeCloseTo(hours, 12);
    }
  });

  test('grows with the length of the cycle', () => {
    // Contacts are per year: four weeks hold twice as many as two.
    expect(modelOf({ cycle: { weeks: 4 } }).needHours[0]).toBeCloseTo(32, 12);
  });

  test('is less where a fixed service point is near, and never nil', () => {
    // In Aube: at distance 0 there, κ = 0.6: 16 × 0.4 and 4 × 0.4.
    // Bief, 6 min: caught 0.6 × (25 − 6) ÷ 20 = 0.57; without a car 6 km are beyond 3 km: all of it is left.
    const { needHours, grossHours } = modelOf(servicePoint('17001', 6));
    expect(needHours[0]).toBeCloseTo(6.4, 12);
    expect(needHours[1]).toBeCloseTo(1.6, 12);
    expect(needHours[2]).toBeCloseTo(9 * 0.43, 12);
    expect(needHours[3]).toBeCloseTo(1, 12);
    expect(grossHours[0]).toBeCloseTo(16, 12);
  });

  test('is untouched by a line that is itself on the move', () => {
    expect(modelOf(servicePoint('17001', 6, true)).needHours[0]).toBeCloseTo(16, 12);
  });

  test('takes a fixed point in the commune for next door, however far from its town hall', () => {
    expect(modelOf(servicePoint('17001', 60)).needHours[0]).toBeCloseTo(6.4, 12);
  });

  test('is what was measured, where it was, with nothing deducted', () => {
    // One contact a cycle is 26.09 a year: 100 a cycle, 50 hours, a fifth of them without a car.
    const attendance = { contactsPerYear: (100 * 365.25) / 14, source: 'counted' };
    const { needHours, grossHours } = modelOf({
      territory: { ...servicePoint('17001', 6).territory, communes: [{ code: '17001', attendance }] },
    });
    expect([needHours[0], needHours[1]]).toEqual([expect.closeTo(40, 9), expect.closeTo(10, 9)]);
    expect(grossHours[0]).toBeCloseTo(40, 9);
  });
});

describe('catchment', () => {
  const sharesOf = (overrides: DeepPartial<ScenarioInput>, commune: number, segment: number) =>
    Object.fromEntries(
      modelOf(overrides)
        .catchments.filter((catchment) => catchment.commune === commune && catchment.segment === segment)
        .map(({ stop, share, away }) => [smallScenario().stops[stop]!.id, { share, away }]),
    );

  test('is whole at home, and fades with driving time elsewhere', () => {
    // From Bief: Aube 6 min, 0.5 × 14 ÷ 15; Cure 14.42 km is 865 s = 14.4167 min, 0.5 × 5.5833 ÷ 15; Dent 20 min: nil.
    expect(sharesOf({}, 1, 0)).toEqual({
      bief: { share: 1, away: false },
      aube: { share: expect.closeTo(0.466667, 6), away: true },
      cure: { share: expect.closeTo((0.5 * (20 - 865 / 60)) / 15, 12), away: true },
    });
  });

  test('is a walk for people without a car', () => {
    expect(sharesOf({}, 1, 1)).toEqual({ bief: { share: 1, away: false } });
    // Aube's stop moved to 10.5 km, 1.5 km from Bief: 1 × (2 − 1.5) ÷ (2 − 1).
    const near = { stops: [{ id: 'aube', point: positionAt(10.5, 0) }] };
    expect(sharesOf(near, 1, 1).aube).toEqual({ share: expect.closeTo(0.5, 9), away: true });
  });

  test('is nil where a fixed service point is nearer than the stop', () => {
    // In Aube: for Bief it is as near as Aube's stop, 6 min, which is not nearer; Cure and Dent are farther.
    expect(Object.keys(sharesOf(servicePoint('17001', 6), 1, 0)).sort()).toEqual(['aube', 'bief']);
    // At 8 km it is 4 min from Bief: nearer than any stop but its own.
    expect(Object.keys(sharesOf(servicePoint('17001', 8), 1, 0))).toEqual(['bief']);
  });

  test('is nil where no road leads, and whole at home all the same', () => {
    const island = { stops: [{ id: 'aube', reachableByRoad: false }] };
    expect(Object.keys(sharesOf(island, 1, 0)).sort()).toEqual(['bief', 'cure']);
    expect(sharesOf(island, 0, 0).aube).toEqual({ share: 1, away: false });
  });

  test('is listed by commune, then segment, then stop', () => {
    const keys = modelOf().catchments.map(({ commune, segment, stop }) => (commune * 2 + segment) * 4 + stop);
    expect(keys).toEqual([...keys].sort((one, other) => one - other));
  });
});
