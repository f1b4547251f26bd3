import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { visitsLetIn } from '../../../src/planning/explain/stop-lift.ts';
import { stopLifts } from '../../../src/planning/explain/stop-lifts.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { rotaOf, smallTour } from '../../support/small-rota.ts';
import { type DeepPartial, smallScenario } from '../../support/small-scenario.ts';

const lifts = (changes: DeepPartial<ScenarioInput>, stops: string[] | null = null) =>
  stopLifts(inputsOf(smallScenario(changes)), stops);
const told = (...given: Parameters<typeof lifts>) =>
  lifts(...given).map(({ stop, changes }) => [stop.id, ...changes.map(({ kind }) => kind)]);

const UNIT = smallScenario().units[0]!.id;
const needing = (needs: object, unit: object = {}) => ({ units: [{ id: UNIT, needs, ...unit }] });
const LONG_WINDOW = [{ from: '08:00', to: '19:00' }];

describe('more at a stop', () => {
  test('is nothing where every unit comes whenever it goes out', () => {
    expect(told({})).toEqual([]);
  });

  test('is as many spaces, a socket and toilets as the unit needs, together', () => {
    const found = lifts({
      ...needing({ parkingSlots: 4, socket: '32A', sanitationWithinMetres: 100 }),
      stops: ['aube', 'bief', 'cure', 'dent'].map((id) => ({
        id,
        parkingSlots: id === 'cure' ? 1 : 4,
        socket: id === 'cure' ? '16A' : '32A',
        sanitationMetres: id === 'cure' ? null : 50,
      })),
    });
    expect(found.map(({ stop, units, changes }) => [stop.id, units, changes])).toEqual([
      [
        'cure',
        [UNIT],
        [
          { kind: 'parking-slots', from: 1, to: 4 },
          { kind: 'sanitation', from: null, to: 100 },
          { kind: 'socket', from: '16A', to: '32A' },
        ],
      ],
    ]);
  });

  test('may leave the socket aside where the unit lasts for a visit, and does where it lasts all day', () => {
    const stops = [{ id: 'aube', parkingSlots: 1, socket: 'none' as const }];
    const needs = { parkingSlots: 2, socket: '16A' as const };
    const others = ['bief', 'cure', 'dent'].map((id) => ({ id, parkingSlots: 2, socket: '16A' as const }));
    const of = (autonomyHours: number) =>
      told({ ...needing(needs, { autonomyHours }), stops: [...stops, ...others] }, ['aube']);
    expect(of(0)).toEqual([['aube', 'parking-slots', 'socket']]);
    expect(of(3)).toEqual([
      ['aube', 'parking-slots'],
      ['aube', 'parking-slots', 'socket'],
    ]);
    expect(of(12)).toEqual([['aube', 'parking-slots']]);
  });

  test('is a room with as many seats as the workshop', () => {
    const modes = { afternoon: { kind: 'collective' as const, seats: 8 } };
    expect(lifts(needing({}, { modes }), ['bief']).map(({ changes }) => changes)).toEqual([
      [{ kind: 'room', from: 0, to: 8 }],
    ]);
  });

  test('is a half-day of the cycle on which it is closed, in whole or in part', () => {
    const windows = { monday: [{ from: '08:00', to: '12:30' }], tuesday: LONG_WINDOW };
    const { days } = smallScenario().cycle;
    const found = lifts({ stops: [{ id: 'dent', windows }] }, ['dent']);
    const closed = Object.entries(days).flatMap(([weekday, halves]) =>
      weekday === 'tuesday'
        ? []
        : halves.filter((half) => weekday !== 'monday' || half === 'afternoon').map((half) => [weekday, half]),
    );
    expect(found.map(({ on }) => [on!.weekday, on!.halves[0]])).toEqual(closed);
  });

  test('is a whole day where visits take the day', () => {
    const found = lifts({ visits: { parts: ['day'] }, stops: [{ id: 'dent', windows: { tuesday: LONG_WINDOW } }] }, [
      'dent',
    ]);
    expect(found[0]!.changes[0]).toMatchObject({ kind: 'window', weekday: 'monday', halves: ['morning', 'afternoon'] });
  });

  test.each([
    ['a lock', { locks: [{ kind: 'stop-closed' as const, stop: 'dent' }] }, {}],
    ['a market that takes the place', {}, { marketDay: 'monday' as const, market: 'excluded' as const }],
    ['the radius of the unit', needing({}, { radiusKm: 0.5 }), {}],
    ['a missing road', {}, { reachableByRoad: false }],
  ])('is not asked for on a day that %s closes anyhow', (_, changes, dent) => {
    const windows = { tuesday: LONG_WINDOW, wednesday: LONG_WINDOW, thursday: LONG_WINDOW, friday: LONG_WINDOW };
    const stops = [{ id: 'dent', windows, ...dent }];
    expect(told({ stops }, ['dent']).every(([stop, kind]) => stop === 'dent' && kind === 'window')).toBe(true);
    expect(told({ ...changes, stops }, ['dent'])).toEqual([]);
  });

  test('is asked for the sooner, the more people would come', () => {
    const found = lifts({ stops: ['aube', 'bief', 'cure', 'dent'].map((id) => ({ id, parkingSlots: 0 })) });
    expect(found.map(({ stop }) => stop.id)).toEqual(['aube', 'cure', 'bief', 'dent']);
  });
});

test('visits that a change lets in are those of its units at its stop, then', () => {
  const rota = rotaOf([smallTour()]);
  const { day, visits, unit } = rota.tours[0]!;
  const stop = smallScenario().stops.find(({ id }) => id === visits[0]!.stop)!;
  const lift = { stop, changes: [], units: [unit], on: null };
  expect(visitsLetIn(rota, lift)).toBe(1);
  expect(visitsLetIn(rota, { ...lift, units: [] })).toBe(0);
  const otherDay = day.weekday === 'friday' ? ('monday' as const) : ('friday' as const);
  expect(visitsLetIn(rota, { ...lift, on: { weekday: otherDay, halves: ['morning'] } })).toBe(0);
});
