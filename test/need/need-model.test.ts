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

describe('further publics', () => {
  /** Eight people of Aube and none of Cure, one contact a cycle each, of an hour. */
  const JOB_SEEKERS = { id: 'job-seekers', name: 'Job seekers', rate: 365.25 / 14, minutesPerContact: 60 };
  const counted = (
    publics: ScenarioInput['publics'],
    stops: DeepPartial<ScenarioInput['stops']> = [],
    servicePoints: DeepPartial<ScenarioInput['territory']['servicePoints']> = [],
  ) =>
    modelOf({
      publics,
      stops,
      territory: {
        servicePoints,
        communes: [
          { code: '17001', publics: { 'job-seekers': 8, young: 20 } },
          { code: '17003', publics: { 'job-seekers': 0 } },
        ],
      },
    });

  test('have a need of their own: persons × contacts × minutes, nobody where a commune counts none', () => {
    const { segmentCount, segments, strugglingPeople, needHours } = counted([JOB_SEEKERS]);
    expect(segmentCount).toBe(3);
    expect(segments.map((segment) => segment.public)).toEqual(['seniors', 'seniors', 'job-seekers']);
    expect([...strugglingPeople]).toEqual([32, 8, 8, 18, 2, 0, 18, 6, 0, 4, 4, 0]);
    expect(needHours[2]).toBeCloseTo(8, 12);
    expect(needHours[0]).toBeCloseTo(16, 12);
  });

  test('stand in the order of their ids, whatever that of the scenario', () => {
    const young = { id: 'young', name: 'Young people' };
    expect(counted([young, JOB_SEEKERS])).toEqual(counted([JOB_SEEKERS, young]));
  });

  test('take contacts as long as anyone else where nothing else is said', () => {
    const { needHours } = counted([{ id: 'young', name: 'Young people', rate: 365.25 / 14 }]);
    expect(needHours[2]).toBeCloseTo(10, 12);
  });

  test('are caught by fixed points, and go to other stops, like people with or without a car', () => {
    // A fixed point in Aube: all are next door to it, κ = 0.6.
    const fixed = [{ id: 'fs', name: 'Maison', commune: '17001', point: positionAt(6, 0) }];
    expect(counted([JOB_SEEKERS], [], fixed).needHours[2]).toBeCloseTo(8 * 0.4, 12);
    const stopsOf = (travels: 'with-car' | 'without-car') =>
      counted([{ ...JOB_SEEKERS, travels }])
        .catchments.filter(({ commune, segment }) => commune === 0 && segment === 2)
        .map(({ stop }) => stop);
    const withCar = modelOf()
      .catchments.filter(({ commune, segment }) => commune === 0 && segment === 0)
      .map(({ stop }) => stop);
    expect(stopsOf('without-car')).toEqual([0]);
    expect(stopsOf('with-car')).toEqual(withCar);
  });

  test('come only to stops that reach them, and so do seniors', () => {
    const stops = [
      { id: 'aube', publics: ['job-seekers'] },
      { id: 'bief', publics: ['seniors'] },
    ];
    const { catchments } = counted([{ ...JOB_SEEKERS, travels: 'with-car' }], stops);
    const comingTo = (stop: number) =>
      [...new Set(catchments.filter((one) => one.stop === stop).map(({ segment }) => segment))].sort();
    expect(comingTo(0)).toEqual([2]);
    expect(comingTo(1)).toEqual([0, 1]);
    expect(comingTo(2)).toEqual([0, 1, 2]);
  });

  test('whom nobody counts change nothing of what is there without them', () => {
    const without = modelOf();
    const { needHours, catchments } = counted([{ id: 'nobody', name: 'Nobody' }]);
    expect([...needHours].filter((_, at) => at % 3 < 2)).toEqual([...without.needHours]);
    expect(catchments).toEqual(without.catchments);
  });

  test("are named like an object's own parts without harm", () => {
    expect(counted([{ id: 'constructor', name: 'Builders' }]).needHours[2]).toBe(0);
  });
});
