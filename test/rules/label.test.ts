import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

/** Two and a half hours, on Monday and Tuesday of week 1, on Monday of week 2. */
const rota = [
  smallTour({ day: { week: 1, weekday: 'monday' }, visits: [AUBE_MORNING] }),
  smallTour({ day: { week: 1, weekday: 'tuesday' }, visits: [{ ...AUBE_MORNING, stop: 'bief' }] }),
  smallTour({ day: { week: 2, weekday: 'monday' }, visits: [AUBE_MORNING] }),
];
const found = (label: { scope?: 'service' | 'unit'; leastOpenHoursPerWeek: number; leastDaysPerWeek: number }) =>
  verdictOn(rota, smallScenario({ label })).violations;

describe('a label asks of each week', () => {
  test('hours open', () => {
    expect(found({ leastOpenHoursPerWeek: 2.5, leastDaysPerWeek: 0 })).toEqual([]);
    expect(found({ leastOpenHoursPerWeek: 5, leastDaysPerWeek: 0 })).toMatchObject([
      { rule: 'label-hours', tour: null, parameters: { unit: null, name: null, week: 2, hours: 2.5, least: 5 } },
    ]);
  });

  test('days on which somebody is open', () => {
    expect(found({ leastOpenHoursPerWeek: 0, leastDaysPerWeek: 1 })).toEqual([]);
    expect(found({ leastOpenHoursPerWeek: 0, leastDaysPerWeek: 2 })).toMatchObject([
      { rule: 'label-days', parameters: { week: 2, days: 1, least: 2 } },
    ]);
  });

  test('of each unit, where that is meant', () => {
    expect(found({ scope: 'unit', leastOpenHoursPerWeek: 0, leastDaysPerWeek: 2 })).toMatchObject([
      { rule: 'label-days', parameters: { unit: 'bus', name: 'The bus', week: 2 } },
    ]);
  });

  test('24 hours over 5 days, unverified, where it is left to the default', () => {
    expect(smallScenario({ label: {} }).label).toMatchObject({
      leastOpenHoursPerWeek: { value: 24, verified: false },
      leastDaysPerWeek: { value: 5, verified: false },
    });
  });
});
