import { expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../../support/small-rota.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const rota = [1, 2].map((week) => smallTour({ day: { week, weekday: 'tuesday' }, visits: [AUBE_MORNING] }));
const figuresOf = (market: 'wanted' | 'allowed', marketDay: 'tuesday' | 'friday') =>
  verdictOn(rota, smallScenario({ stops: [{ id: 'aube', market, marketDay }], goal: { marketDayReward: 0.3 } }))
    .figures;

test('a visit on the market day is worth more where it is wanted, and there alone', () => {
  const plain = figuresOf('allowed', 'tuesday');
  expect(plain).toMatchObject({ marketVisits: 0, marketReward: 0 });
  expect(figuresOf('wanted', 'friday')).toEqual(plain);
  const figures = figuresOf('wanted', 'tuesday');
  expect(figures.marketVisits).toBe(2);
  expect(figures.marketReward).toBeCloseTo(0.6, 12);
  expect(figures.objective).toBeCloseTo(plain.objective + 0.6, 12);
  expect(figures.value).toBe(plain.value);
});
