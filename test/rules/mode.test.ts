import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { hoursOfHelp } from '../../src/rules/mode.ts';
import { AUBE_DAY, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

type Modes = NonNullable<ScenarioInput['units'][number]['modes']>;
// Aube is open 9:30–12:00 and 14:00–16:30: 2.5 hours in each half.
const rota = [smallTour({ visits: [AUBE_DAY] })];
const received = (modes: Modes, roomSeats = 0) =>
  smallScenario({ units: [{ id: 'bus', desks: 1, modes }], stops: [{ id: 'aube', roomSeats }] });
const offered = (modes: Modes) => verdictOn(rota, received(modes)).figures.offeredHours;

describe('a workshop', () => {
  test('asks for a room with its seats, unless the unit brings them', () => {
    expect(verdictOn(rota, received({ afternoon: { kind: 'collective', seats: 5 } }, 5)).violations).toEqual([]);
    expect(verdictOn(rota, received({ afternoon: { kind: 'collective', seats: 5 } }, 4)).violations).toMatchObject([
      { rule: 'workshop-room', visit: 0, parameters: { stop: 'aube', unit: 'bus', offered: 4, needed: 5 } },
    ]);
    const own: Modes = { afternoon: { kind: 'collective', seats: 5, needsRoom: false } };
    expect(verdictOn(rota, received(own)).violations).toEqual([]);
  });

  test('lasts as long as it is said to', () => {
    const lasting = (minutes: number): Modes => ({
      morning: { kind: 'collective', seats: 5, minutes, needsRoom: false },
    });
    expect(verdictOn(rota, received(lasting(150))).violations).toEqual([]);
    expect(verdictOn(rota, received(lasting(120))).violations).toMatchObject([
      { rule: 'workshop-length', parameters: { minutes: 150, needed: 120 } },
    ]);
  });
});

describe('hours of help', () => {
  test.each<[string, Modes, number]>([
    ['at each desk one by one', {}, 5],
    [
      'for each seat of a workshop half as much',
      { afternoon: { kind: 'collective', seats: 6, needsRoom: false } },
      2.5 + 2.5 * 6 * 0.5,
    ],
    [
      'as the planner says of a seat',
      { morning: { kind: 'collective', seats: 6, needsRoom: false, helpPerSeatHour: 1 } },
      15 + 2.5,
    ],
    [
      'less the time from home to home',
      { morning: { kind: 'home', minutesBetween: 30 }, afternoon: { kind: 'home', minutesBetween: 0 } },
      1.25 + 2.5,
    ],
  ])('are offered %s', (_, modes, hours) => {
    expect(offered(modes)).toBeCloseTo(hours, 9);
  });

  test('are those of the half in which the session lies', () => {
    const { units, need } = received({ afternoon: { kind: 'collective', seats: 4, needsRoom: false } });
    const bus = units.find(({ id }) => id === 'bus')!;
    expect(hoursOfHelp({ half: 'morning', opens: 0, closes: 3600 }, bus, need)).toBe(1);
    expect(hoursOfHelp({ half: 'afternoon', opens: 0, closes: 3600 }, bus, need)).toBe(2);
  });
});
