import { describe, expect, test } from 'vitest';
import { AUBE_DAY, AUBE_MORNING, brokenRules, smallTour, type VisitInput, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

const broken = (visit: VisitInput, scenario = smallScenario()) =>
  verdictOn([smallTour({ visits: [visit] })], scenario).violations;

describe('a session', () => {
  test('ends after it starts', () => {
    const violations = broken({ stop: 'aube', opens: '11:30', closes: '09:00' });
    expect(violations).toMatchObject([
      { rule: 'visit-times', tour: 0, visit: 0, parameters: { opens: '11:30', closes: '09:00', pauseFrom: null } },
    ]);
    expect(broken({ stop: 'aube', opens: '09:00', closes: '09:00' })).toMatchObject([{ rule: 'visit-times' }]);
  });

  test('has its pause inside', () => {
    const violations = broken({ ...AUBE_DAY, pause: { from: '08:00', to: '14:00' } });
    expect(violations[0]).toMatchObject({ rule: 'visit-times', parameters: { pauseFrom: '08:00', pauseTo: '14:00' } });
  });

  test('lies in a half-day that exists on that weekday', () => {
    const scenario = smallScenario({ cycle: { days: { monday: ['afternoon'] } } });
    expect(broken(AUBE_MORNING, scenario)).toMatchObject([
      { rule: 'half-day-off', parameters: { stop: 'aube', name: 'Stop aube', half: 'morning', weekday: 'monday' } },
    ]);
  });

  test('lies within the hours of its half-day', () => {
    // The morning is 09:00 to 12:30.
    expect(broken({ stop: 'aube', opens: '08:55', closes: '11:25' })).toMatchObject([
      {
        rule: 'half-day-hours',
        parameters: { half: 'morning', opens: '08:55', closes: '11:25', from: '09:00', to: '12:30' },
      },
    ]);
    expect(broken({ stop: 'aube', opens: '10:05', closes: '12:35' })).toMatchObject([{ rule: 'half-day-hours' }]);
    // The afternoon is 13:30 to 17:30.
    expect(broken({ stop: 'aube', opens: '15:05', closes: '17:35' })).toMatchObject([
      { rule: 'half-day-hours', parameters: { half: 'afternoon' } },
    ]);
    expect(broken({ stop: 'aube', opens: '15:00', closes: '17:30' })).toEqual([]);
  });

  test('is in the morning before a pause and in the afternoon after it', () => {
    // 09:00 to 10:30 and 10:45 to 12:15: two sessions of 90 minutes, both in the morning's hours.
    const scenario = smallScenario({
      visits: { dwellMinutes: [90] },
      dayRules: { lunch: { from: '10:00', minutes: 15 } },
    });
    const twice = { stop: 'aube', opens: '09:00', closes: '12:15', pause: { from: '10:30', to: '10:45' } };
    expect(broken(twice, scenario)).toMatchObject([{ rule: 'half-day-hours', parameters: { half: 'afternoon' } }]);
  });

  test('has one of the lengths of the scenario', () => {
    expect(broken({ stop: 'aube', opens: '09:00', closes: '11:00' })).toMatchObject([
      { rule: 'session-length', parameters: { opens: '09:00', closes: '11:00', minutes: 120, allowed: '150' } },
    ]);
    const both = smallScenario({ visits: { dwellMinutes: [120, 150] } });
    expect(broken({ stop: 'aube', opens: '09:00', closes: '11:00' }, both)).toEqual([]);
  });

  test('starts on the grid of opening times', () => {
    expect(broken({ stop: 'aube', opens: '09:02', closes: '11:32' })).toMatchObject([
      { rule: 'opening-step', parameters: { opens: '09:02', stepMinutes: 5 } },
    ]);
  });

  test('starts on the grid after a pause too', () => {
    expect(broken({ ...AUBE_DAY, pause: { from: '11:30', to: '13:58' }, closes: '16:28' })).toMatchObject([
      { rule: 'opening-step', parameters: { opens: '13:58' } },
    ]);
  });

  test('lies inside one opening window of the stop', () => {
    const windows = {
      monday: [
        { from: '08:00', to: '10:00' },
        { from: '10:00', to: '19:00' },
      ],
      tuesday: [],
    };
    const scenario = smallScenario({ stops: [{ id: 'aube', windows }] });
    expect(broken(AUBE_MORNING, scenario)).toMatchObject([
      {
        rule: 'window',
        parameters: { weekday: 'monday', opens: '09:00', closes: '11:30', windows: '08:00-10:00, 10:00-19:00' },
      },
    ]);
    expect(broken({ stop: 'aube', opens: '10:00', closes: '12:30' }, scenario)).toEqual([]);
  });

  test('finds a stop closed on that weekday', () => {
    const scenario = smallScenario({ stops: [{ id: 'aube', windows: { monday: [] } }] });
    expect(broken(AUBE_MORNING, scenario)).toMatchObject([{ rule: 'window', parameters: { windows: '' } }]);
  });

  test('is in a part of the day that the scenario allows', () => {
    const scenario = smallScenario({ visits: { parts: ['morning', 'afternoon'] } });
    expect(broken(AUBE_DAY, scenario)).toMatchObject([
      { rule: 'part', parameters: { part: 'day', allowed: 'morning, afternoon' } },
    ]);
    const days = smallScenario({ visits: { parts: ['day'] } });
    expect(broken(AUBE_MORNING, days)).toMatchObject([{ rule: 'part', parameters: { part: 'morning' } }]);
    expect(brokenRules(verdictOn([smallTour({ visits: [AUBE_DAY] })], days))).toEqual([]);
  });
});
