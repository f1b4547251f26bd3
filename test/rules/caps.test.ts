import { describe, expect, test } from 'vitest';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

// Twice 24 km, 488 min and 21773.33 ct.
const rota = [smallTour(), smallTour({ day: { week: 2, weekday: 'monday' } })];

describe('a cap on the whole rota', () => {
  test('kilometres', () => {
    expect(verdictOn(rota, smallScenario({ caps: { kmPerCycle: 48 } })).violations).toEqual([]);
    expect(verdictOn(rota, smallScenario({ caps: { kmPerCycle: 47 } })).violations).toMatchObject([
      { rule: 'cap-kilometres', tour: null, parameters: { kilometres: 48, most: 47 } },
    ]);
  });

  test('hours from garage to garage', () => {
    expect(verdictOn(rota, smallScenario({ caps: { hoursPerCycle: 976 / 60 } })).violations).toEqual([]);
    expect(verdictOn(rota, smallScenario({ caps: { hoursPerCycle: 16 } })).violations).toMatchObject([
      { rule: 'cap-hours', parameters: { hours: expect.closeTo(976 / 60, 9), most: 16 } },
    ]);
  });

  test('cost', () => {
    expect(verdictOn(rota, smallScenario({ caps: { centsPerCycle: 43_547 } })).violations).toEqual([]);
    expect(verdictOn(rota, smallScenario({ caps: { centsPerCycle: 43_546 } })).violations).toMatchObject([
      { rule: 'cap-cost', parameters: { cents: expect.closeTo(43_546.667, 3), most: 43_546 } },
    ]);
  });

  test('taken from the verdict on a rota, fits that rota', () => {
    const { kilometres, spanHours, costCents } = verdictOn(rota).figures;
    const caps = { kmPerCycle: kilometres, hoursPerCycle: spanHours, centsPerCycle: costCents };
    expect(verdictOn(rota, smallScenario({ caps })).violations).toEqual([]);
  });
});
