import { expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

test('a place that the market takes is not visited on its day', () => {
  const tour = smallTour({ day: { week: 2, weekday: 'tuesday' }, visits: [AUBE_MORNING] });
  const scenario = (market: 'wanted' | 'allowed' | 'excluded', marketDay: 'tuesday' | 'friday' | null) =>
    smallScenario({ stops: [{ id: 'aube', market, marketDay }] });
  expect(verdictOn([tour], scenario('excluded', 'tuesday')).violations).toMatchObject([
    { rule: 'market', tour: 0, visit: 0, parameters: { stop: 'aube', name: 'Stop aube', weekday: 'tuesday' } },
  ]);
  expect(verdictOn([tour], scenario('excluded', 'friday')).violations).toEqual([]);
  expect(verdictOn([tour], scenario('excluded', null)).violations).toEqual([]);
  expect(verdictOn([tour], scenario('allowed', 'tuesday')).violations).toEqual([]);
  expect(verdictOn([tour], scenario('wanted', 'tuesday')).violations).toEqual([]);
});
