import { describe, expect, test } from 'vitest';
import { keepNondominated } from '../../../src/solver/tours/dominance.ts';
import { ANY_HOUR, daySet, type PooledTour } from '../../../src/solver/tours/tour-pool.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const MORNING = 0;
const AFTERNOON = 1;
const visit = (stop: number, kind: number, variant = 0) => ({ stop, kind, variant, opens: ANY_HOUR });

const tour = (name: string, visits: PooledTour['visits'], measures: [cents: number, metres: number, span: number]) => ({
  name,
  visits,
  days: daySet([0]),
  cents: measures[0],
  metres: measures[1],
  spanSeconds: measures[2],
  workSeconds: measures[2],
  halves: 1,
  departs: 8 * 3600,
  returns: 16 * 3600,
  breaks: 0,
});

function kept(
  tours: readonly ReturnType<typeof tour>[],
  overrides: Parameters<typeof smallScenario>[0] = {},
): string[] {
  const free = { agents: [{ id: 'ana', hoursPerWeek: null }], ...overrides };
  const names = new Map<PooledTour, string>(tours.map((one) => [one, one.name]));
  return keepNondominated(tours, instanceOf(smallScenario(free)))
    .map((one) => names.get(one)!)
    .sort();
}

describe('of tours that make the same visits', () => {
  const there = [visit(0, MORNING), visit(1, MORNING)];
  const back = [visit(1, MORNING), visit(0, MORNING)];
  const cheap = tour('cheap', there, [10, 30, 50]);
  const short = tour('short', back, [11, 20, 50]);
  const quick = tour('quick', back, [12, 30, 40]);

  test('the cheapest is kept, where nothing but cost matters', () => {
    expect(kept([cheap, short, quick])).toEqual(['cheap']);
    expect(kept([quick, short, cheap])).toEqual(['cheap']);
  });

  test('those are kept that are better in something that is capped', () => {
    expect(kept([cheap, short, quick], { caps: { kmPerCycle: 100 } })).toEqual(['cheap', 'short']);
    expect(kept([cheap, short, quick], { caps: { hoursPerCycle: 100 } })).toEqual(['cheap', 'quick']);
    expect(kept([cheap, short, quick], { agents: [{ id: 'ana', hoursPerWeek: 35 }] })).toEqual(['cheap', 'quick']);
    expect(kept([cheap, short, quick], { agents: [{ id: 'ana', hoursPerWeek: null, hoursPerCycle: 70 }] })).toEqual([
      'cheap',
      'quick',
    ]);
  });

  test('one of several equal ones is kept', () => {
    expect(kept([cheap, { ...cheap, name: 'twin', visits: back }])).toEqual(['cheap']);
  });
});

describe('tours that make other visits', () => {
  test('are all kept: other stops, other parts of the day, other days', () => {
    const costly = (visits: PooledTour['visits'], name: string) => tour(name, visits, [99, 99, 99]);
    const base = tour('base', [visit(0, MORNING), visit(1, MORNING)], [1, 1, 1]);
    const others = [
      costly([visit(0, MORNING), visit(2, MORNING)], 'other stop'),
      costly([visit(0, MORNING), visit(1, AFTERNOON)], 'other part'),
      costly([visit(1, MORNING), visit(0, MORNING, 1)], 'other days'),
      costly([visit(0, MORNING)], 'fewer'),
    ];
    expect(kept([base, ...others])).toHaveLength(5);
  });
});
