import { expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

test('presence is permitted on the date of the visit', () => {
  // The cycle starts on Monday 5 January 2026: Tuesday of week 2 is the 13th.
  const scenario = (from: string, to: string) => smallScenario({ stops: [{ id: 'aube', dates: [{ from, to }] }] });
  const tour = smallTour({ day: { week: 2, weekday: 'tuesday' }, visits: [AUBE_MORNING] });
  expect(verdictOn([tour], scenario('2026-01-13', '2026-01-13')).violations).toEqual([]);
  expect(verdictOn([tour], scenario('2026-01-14', '2026-12-31')).violations).toMatchObject([
    { rule: 'dates', tour: 0, visit: 0, parameters: { stop: 'aube', name: 'Stop aube', date: '2026-01-13' } },
  ]);
});
