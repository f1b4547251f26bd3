import { describe, expect, test } from 'vitest';
import { AUBE_DAY, AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

describe('the dwell', () => {
  test('is no shorter than the stop accepts', () => {
    const scenario = smallScenario({ stops: [{ id: 'aube', leastDwellMinutes: 151 }] });
    expect(verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario).violations).toMatchObject([
      {
        rule: 'dwell-short',
        tour: 0,
        visit: 0,
        parameters: { stop: 'aube', name: 'Stop aube', minutes: 150, least: 151 },
      },
    ]);
  });

  test('counts both sessions of a day', () => {
    // 2 × 150 = 300 minutes.
    const longest = (mostDwellMinutes: number) => smallScenario({ stops: [{ id: 'aube', mostDwellMinutes }] });
    expect(verdictOn([smallTour({ visits: [AUBE_DAY] })], longest(300)).violations).toEqual([]);
    expect(verdictOn([smallTour({ visits: [AUBE_DAY] })], longest(299)).violations).toMatchObject([
      { rule: 'dwell-long', parameters: { minutes: 300, most: 299 } },
    ]);
  });
});
