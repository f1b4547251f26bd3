import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

const inWeek = (week: number) => smallTour({ day: { week, weekday: 'monday' }, visits: [AUBE_MORNING] });
const of = (sectorOfWeek: (string | null)[] | null, communes: Record<string, string[]>) =>
  smallScenario({
    cycle: { weeks: 2, sectorOfWeek },
    sectors: Object.entries(communes).map(([id, codes]) => ({ id, communes: codes })),
  });

describe('one sector per week', () => {
  const both = { north: ['17003', '17004'], east: ['17001'] };

  test('stops of a sector are visited in its weeks', () => {
    expect(verdictOn([inWeek(2)], of(['north', 'east'], both)).violations).toEqual([]);
    expect(verdictOn([inWeek(1)], of(['north', 'east'], both)).violations).toMatchObject([
      {
        rule: 'sector',
        tour: 0,
        visit: 0,
        parameters: { stop: 'aube', name: 'Stop aube', sector: 'east', week: 1, sectorOfWeek: 'north' },
      },
    ]);
    expect(verdictOn([inWeek(1)], of([null, 'east'], both)).violations).toMatchObject([
      { rule: 'sector', parameters: { sectorOfWeek: null } },
    ]);
  });

  test('a commune of two sectors in the weeks of either, of none in all', () => {
    const weeks = ['north', 'east'];
    const shared = of(weeks, { north: ['17001'], east: ['17001'] });
    for (const week of [1, 2]) {
      expect(verdictOn([inWeek(week)], shared).violations).toEqual([]);
      expect(verdictOn([inWeek(week)], of(weeks, { north: ['17002'], east: ['17003'] })).violations).toEqual([]);
    }
  });

  test('is no rule where sectors have no weeks', () => {
    expect(verdictOn([inWeek(1)], of(null, both)).violations).toEqual([]);
  });
});
