import { describe, expect, test } from 'vitest';
import { instanceOf, timesOf } from '../../support/instances.ts';
import { matrixOf, smallScenario } from '../../support/small-scenario.ts';

/**
 * Set-up and pack-up take 10 minutes; a car makes 1 km a minute: garage–Aube 6, garage–Bief 12, Aube–Bief 6, garage–Cure 8
 * minutes. Mornings are 9:00–12:30, afternoons 13:30–17:30; a visit takes 150 minutes and opens at multiples of 5.
 * Lunch takes 45 minutes between 11:30 and 14:30.
 */
const AUBE_THEN_BIEF = [
  { stop: 'aube', morning: 150 },
  { stop: 'bief', afternoon: 150 },
];
const windowsOnMonday = (from: string, to: string) => ({ monday: [{ from, to }] });

describe('a tour is timed', () => {
  test('as the shortest day, and of equally short ones the earliest', () => {
    // From closing at Aube to opening at Bief: 10 + 6 + 45 + 10 = 71 minutes. Both open on the grid of 5 and last 150, so
    // the openings are 225 apart, and Bief opens at 13:30 at the earliest: Aube 9:45–12:15, Bief 13:30–16:00.
    // Leaves 9:45 − 10 − 6 = 9:29; packed up 12:25, lunch until 13:10, driven 13:16, set up 13:26; back 16:00 + 10 + 12.
    expect(timesOf(instanceOf(smallScenario()), AUBE_THEN_BIEF)).toEqual({
      departs: '09:29',
      opens: ['09:45', '13:30'],
      lunch: '12:25-13:10',
      returns: '16:22',
    });
  });

  test('with waiting where windows ask for it, and no more of it than they ask for', () => {
    // Bief opens 15:00 at the earliest and Aube closes 12:00 at the latest: Aube 9:30–12:00, Bief 15:00–17:30.
    // Lunch is free from 12:10.
    const scenario = smallScenario({
      stops: [
        { id: 'aube', windows: windowsOnMonday('08:00', '12:00') },
        { id: 'bief', windows: windowsOnMonday('15:00', '19:00') },
      ],
    });
    expect(timesOf(instanceOf(scenario), AUBE_THEN_BIEF)).toEqual({
      departs: '09:14',
      opens: ['09:30', '15:00'],
      lunch: '12:10-12:55',
      returns: '17:52',
    });
  });

  test('not from its earliest start, where a later window makes the day shorter', () => {
    // Two visits of an hour. Cure first: in 9:00–10:00 or 11:00–12:00; then Aube in 12:00–13:30 of a long morning.
    // Cure 9:00–10:00 would wait for Aube until 12:00; Cure 11:00–12:00 and Aube 12:30–13:30 is an hour and a half shorter:
    // from 12:00 it takes 10 + 10 + 10 minutes (Cure–Aube: the square root of 6² + 8²), exactly until 12:30.
    const scenario = smallScenario({
      cycle: { halfDays: { morning: { to: '13:30' } } },
      visits: { dwellMinutes: [60] },
      stops: [
        {
          id: 'cure',
          windows: {
            monday: [
              { from: '09:00', to: '10:00' },
              { from: '11:00', to: '12:00' },
            ],
          },
        },
        { id: 'aube', windows: windowsOnMonday('12:00', '13:30') },
      ],
    });
    const visits = [
      { stop: 'cure', morning: 60 },
      { stop: 'aube', morning: 60 },
    ];
    // Leaves 11:00 − 10 − 8, is back 13:30 + 10 + 6.
    expect(timesOf(instanceOf(scenario), visits)).toEqual({
      departs: '10:42',
      opens: ['11:00', '12:30'],
      lunch: null,
      returns: '13:46',
    });
  });

  test('with lunch after driving, where the hours for lunch begin late', () => {
    // Lunch 12:40–13:25 after driving lets Bief open 13:35; before driving it would be 13:25 + 6 + 10 = 13:41. Aube is open
    // as late as that allows: closed, packed up and driven by 12:40, so until 12:20 on the grid, from 9:50.
    const scenario = smallScenario({ dayRules: { lunch: { from: '12:40' } } });
    expect(timesOf(instanceOf(scenario), AUBE_THEN_BIEF)).toEqual({
      departs: '09:34',
      opens: ['09:50', '13:35'],
      lunch: '12:40-13:25',
      returns: '16:27',
    });
  });

  test('so that it leaves and returns on whole minutes, with lunch on one too', () => {
    // Every way takes 400 seconds: leaves 9:45 − 10:00 − 6:40 = 9:28:20, on the minute 9:28; packed up 12:25; lunch until
    // 13:10, driven 13:16:40, set up 13:26:40; back 16:10 + 6:40 = 16:16:40, on the minute 16:17.
    const scenario = smallScenario();
    const matrix = matrixOf(scenario, () => 400);
    expect(timesOf(instanceOf(scenario, matrix), AUBE_THEN_BIEF)).toEqual({
      departs: '09:28',
      opens: ['09:45', '13:30'],
      lunch: '12:25-13:10',
      returns: '16:17',
    });
  });

  test('with lunch in the pause of a visit of a day, and nothing packed or driven in it', () => {
    // Opens again 45 minutes after closing, on the grid: 9:00–11:30 would open 12:15, before the afternoon. 13:30 − 45 is
    // 12:45, but the morning ends 12:30: 10:00–12:30, an hour of pause, 13:30–16:00.
    expect(timesOf(instanceOf(smallScenario()), [{ stop: 'aube', morning: 150, afternoon: 150 }])).toEqual({
      departs: '09:44',
      opens: ['10:00', '13:30'],
      lunch: '12:30-13:15',
      returns: '16:16',
    });
  });

  test('not at all where lunch does not fit into its hours', () => {
    // Aube closes 12:00 at the earliest when the morning begins 9:30; packed up 12:10. Lunch until 12:50 has no room.
    const scenario = (to: string) =>
      smallScenario({ cycle: { halfDays: { morning: { from: '09:30' } } }, dayRules: { lunch: { to } } });
    expect(timesOf(instanceOf(scenario('12:50')), AUBE_THEN_BIEF)).toBeNull();
    expect(timesOf(instanceOf(scenario('12:55')), AUBE_THEN_BIEF)).toMatchObject({ lunch: '12:10-12:55' });
  });

  test('within the span and the work of a day, to the minute', () => {
    // 9:29 to 16:22 are 413 minutes, 368 of them work.
    const rules = (most: { mostSpanMinutes?: number; mostWorkMinutes?: number }) => smallScenario({ dayRules: most });
    expect(timesOf(instanceOf(rules({ mostSpanMinutes: 413 })), AUBE_THEN_BIEF)).not.toBeNull();
    expect(timesOf(instanceOf(rules({ mostSpanMinutes: 412 })), AUBE_THEN_BIEF)).toBeNull();
    expect(timesOf(instanceOf(rules({ mostWorkMinutes: 368 })), AUBE_THEN_BIEF)).not.toBeNull();
    expect(timesOf(instanceOf(rules({ mostWorkMinutes: 367 })), AUBE_THEN_BIEF)).toBeNull();
  });

  test('between the earliest departure and the latest return, to the minute', () => {
    // Bief can open later, to 15:00: a later departure only shifts the day. Leaving at 10:00 at the earliest, Aube opens
    // 10:20 at the earliest, too late to close by 12:30.
    const aubeAlone = [{ stop: 'aube', morning: 150 }];
    expect(timesOf(instanceOf(smallScenario({ dayRules: { earliestDeparture: '09:44' } })), aubeAlone)).toMatchObject({
      departs: '09:44',
      opens: ['10:00'],
    });
    expect(timesOf(instanceOf(smallScenario({ dayRules: { earliestDeparture: '09:45' } })), aubeAlone)).toBeNull();
    // Aube 9:00–11:30 is the earliest; back 11:30 + 10 + 6.
    expect(timesOf(instanceOf(smallScenario({ dayRules: { latestReturn: '11:46' } })), aubeAlone)).not.toBeNull();
    expect(timesOf(instanceOf(smallScenario({ dayRules: { latestReturn: '11:45' } })), aubeAlone)).toBeNull();
  });
});
