import { describe, expect, test } from 'vitest';
import { AUBE_DAY, AUBE_MORNING, BIEF_AFTERNOON, smallTour, verdictOn } from '../support/small-rota.ts';
import { matrixOf, smallScenario } from '../support/small-scenario.ts';

// Aube closes 11:30, packed up 11:40; 6 minutes to Bief, where setting up starts 13:50. Lunch: 45 min in 11:30–14:30.
const withLunch = (from: string, to: string) => smallTour({ lunch: { from, to } });

describe('lunch', () => {
  test('may be before driving or after it', () => {
    expect(verdictOn([withLunch('11:40', '12:25')]).violations).toEqual([]);
    // Before driving at the latest: 13:44, for the drive of 6 minutes ends at 13:50.
    expect(verdictOn([withLunch('12:59', '13:44')]).violations).toEqual([]);
    // After driving at the earliest: 11:46.
    expect(verdictOn([withLunch('13:05', '13:50')]).violations).toEqual([]);
  });

  test('does not overlap packing up', () => {
    expect(verdictOn([withLunch('11:39', '12:24')]).violations).toMatchObject([
      { rule: 'lunch-overlap', tour: 0, visit: null, parameters: { lunchFrom: '11:39', lunchTo: '12:24' } },
    ]);
  });

  test('does not overlap setting up', () => {
    expect(verdictOn([withLunch('13:06', '13:51')]).violations).toMatchObject([{ rule: 'lunch-overlap' }]);
  });

  test('leaves room for the drive in one piece', () => {
    // 11:45 to 13:45 leaves 5 minutes on either side for a drive of 6.
    expect(verdictOn([withLunch('11:45', '13:45')]).violations).toMatchObject([{ rule: 'lunch-overlap' }]);
  });

  test('is long enough', () => {
    expect(verdictOn([withLunch('12:00', '12:44')]).violations).toMatchObject([
      { rule: 'lunch-short', parameters: { lunchFrom: '12:00', lunchTo: '12:44', minutes: 44, least: 45 } },
    ]);
  });

  test('lies within the hours for lunch', () => {
    const early = smallScenario({ dayRules: { lunch: { to: '12:30' } } });
    expect(verdictOn([withLunch('11:50', '12:35')], early).violations).toMatchObject([
      { rule: 'lunch-window', parameters: { lunchFrom: '11:50', lunchTo: '12:35', from: '11:30', to: '12:30' } },
    ]);
  });

  test('shortens the work by its prescribed length, however long it is taken', () => {
    // The span is 488 minutes, the prescribed break 45.
    expect(verdictOn([withLunch('12:00', '12:45')]).tours[0]!.workMinutes).toBe(488 - 45);
    expect(verdictOn([withLunch('12:00', '13:00')]).tours[0]!.workMinutes).toBe(488 - 45);
  });

  test('that nobody asked for shortens no work', () => {
    // Bief alone, in the afternoon: leaves 13:00, back 16:52.
    const tour = smallTour({ visits: [BIEF_AFTERNOON], departs: '13:00', lunch: { from: '13:12', to: '13:42' } });
    expect(verdictOn([tour]).tours[0]).toMatchObject({ spanMinutes: 232, workMinutes: 232 });
  });

  test('is found where the rota states none', () => {
    expect(verdictOn([smallTour()]).tours[0]!.workMinutes).toBe(488 - 45);
  });

  test('is missing where there is no room for it', () => {
    // Bief opens 12:45 in an afternoon that starts early: setting up from 12:35. From 11:40 that is 55 minutes, 6 of
    // them driving: 49 for lunch. At 13 minutes of driving, 42.
    const scenario = smallScenario({ cycle: { halfDays: { afternoon: { from: '12:40' } } } });
    const tour = smallTour({ visits: [AUBE_MORNING, { stop: 'bief', opens: '12:45', closes: '15:15' }] });
    expect(verdictOn([tour], scenario).violations).toEqual([]);
    const slower = matrixOf(scenario, () => 13 * 60);
    expect(verdictOn([tour], scenario, slower).violations).toMatchObject([
      { rule: 'lunch-missing', tour: 0, parameters: { minutes: 45, from: '11:30', to: '14:30' } },
    ]);
  });

  test('is found after driving where the hours for lunch begin too late to have it before', () => {
    // Lunch from 12:58 to 13:50: before driving it would end 13:43 and the drive of 8 minutes 13:51, too late for
    // setting up at 13:50; after driving it is 12:58 to 13:43.
    const scenario = smallScenario({ dayRules: { lunch: { from: '12:58' } } });
    const eightMinutes = matrixOf(scenario, () => 8 * 60);
    expect(verdictOn([smallTour()], scenario, eightMinutes).violations).toEqual([]);
  });

  test('is in the pause of a visit of a day', () => {
    expect(verdictOn([smallTour({ visits: [AUBE_DAY], lunch: { from: '11:30', to: '12:15' } })]).violations).toEqual(
      [],
    );
    expect(
      verdictOn([smallTour({ visits: [AUBE_DAY], lunch: { from: '13:16', to: '14:01' } })]).violations,
    ).toMatchObject([{ rule: 'lunch-overlap' }]);
    const short = { ...AUBE_DAY, pause: { from: '11:30', to: '12:10' } };
    const afternoons = smallScenario({
      cycle: { halfDays: { morning: { from: '08:00', to: '12:00' }, afternoon: { from: '12:00' } } },
    });
    const visit = { ...short, closes: '14:40' };
    expect(verdictOn([smallTour({ visits: [visit] })], afternoons).violations).toMatchObject([
      { rule: 'lunch-missing' },
    ]);
  });

  test('is not needed on a tour of one half-day', () => {
    const twoMornings = smallScenario({ visits: { dwellMinutes: [60] } });
    const tour = smallTour({
      visits: [
        { stop: 'aube', opens: '09:00', closes: '10:00' },
        { stop: 'bief', opens: '11:30', closes: '12:30' },
      ],
    });
    const verdict = verdictOn([tour], twoMornings);
    expect(verdict.violations).toEqual([]);
    expect(verdict.tours[0]!.workMinutes).toBe(verdict.tours[0]!.spanMinutes);
  });

  test('that nobody asked for must lie in a time without duty all the same', () => {
    const halfDay = (from: string, to: string) =>
      smallTour({ visits: [BIEF_AFTERNOON], departs: '13:00', lunch: { from, to } });
    // Leaves 13:00, 12 minutes to Bief, sets up from 13:50: free from 13:12, or until 13:38 before driving.
    expect(verdictOn([halfDay('13:12', '13:42')]).violations).toEqual([]);
    expect(verdictOn([halfDay('13:30', '14:00')]).violations).toMatchObject([{ rule: 'lunch-overlap' }]);
  });
});
