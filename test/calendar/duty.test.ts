import { describe, expect, test } from 'vitest';
import { dutyOf } from '../../src/calendar/duty.ts';
import { AUBE_DAY, AUBE_MORNING, BIEF_AFTERNOON, rotaOf, smallTour } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

const scenario = smallScenario();
const unit = scenario.units[0]!;
const stated = { departs: '08:30', lunch: { from: '12:15', to: '13:00' }, returns: '17:00' };
const duty = (changes: object, visits?: number[]) => {
  const tour = rotaOf([smallTour(changes)]).tours[0]!;
  const left = visits === undefined ? tour.visits : visits.map((k) => tour.visits[k]!);
  const { from, to, minutes, isWhole } = dutyOf({ tour, unit, date: '2026-01-05' }, left, scenario);
  return { from, to, minutes, isWhole };
};

/** In hours after midnight. */
const day = (from: number, to: number, hours: number, isWhole = true) => ({
  from: Math.round(from * 60),
  to: Math.round(to * 60),
  minutes: Math.round(hours * 60),
  isWhole,
});

describe('a day of work', () => {
  test('is what the rota states, less lunch', () => {
    expect(duty(stated)).toEqual(day(8.5, 17, 7.75));
  });

  test('is counted from set-up to pack-up where the rota states no times', () => {
    expect(duty({})).toEqual(day(9 - 10 / 60, 16.5 + 10 / 60, 7 + 50 / 60));
  });

  test('counts a break longer than lunch needs as work, as the judge does', () => {
    expect(duty({ ...stated, lunch: { from: '12:15', to: '13:30' } }).minutes).toBe(465);
  });

  test('is shorter by the time of visits that are gone, and of the lunch beside them', () => {
    // Bief gone: 2 h 30 open, ten minutes before and ten after, 45 of lunch: 3 h 35 less. So for Aube.
    const less = 2.5 + 20 / 60 + 0.75;
    expect(duty(stated, [0])).toEqual(day(8.5, 17 - less, 8.5 - less, false));
    expect(duty(stated, [1])).toEqual(day(8.5 + less, 17, 8.5 - less, false));
  });

  test('never ends before what is left of it is packed up, nor begins after its set-up', () => {
    expect(duty({ ...stated, returns: '12:00' }, [0]).to).toBe(11 * 60 + 40);
  });

  test('leaves lunch where it is while visits on both sides of it are left', () => {
    const visits = [AUBE_MORNING, { stop: 'cure', opens: '11:45', closes: '12:00' }, BIEF_AFTERNOON];
    const three = { ...stated, visits };
    const aube = 2.5 + 20 / 60;
    expect(duty(three, [1, 2])).toEqual(
      day(Math.min(8.5 + aube, 11.75 - 10 / 60), 17, 17 - (8.5 + aube) - 0.75, false),
    );
  });

  test('has lunch once where it lies in the pause of a visit that is gone', () => {
    const visits = [AUBE_DAY, { stop: 'bief', opens: '16:45', closes: '17:15' }];
    // 9:00 to 16:30, and twenty minutes.
    expect(duty({ ...stated, returns: '18:00', visits }, [1]).from).toBe(16 * 60 + 20);
  });
});
