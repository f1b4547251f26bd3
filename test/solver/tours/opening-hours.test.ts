import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { enumerateTours } from '../../../src/solver/tours/enumerate.ts';
import { type TourPool, visitsOf } from '../../../src/solver/tours/tour-pool.ts';
import { instanceOf } from '../../support/instances.ts';
import { type DeepPartial, smallScenario } from '../../support/small-scenario.ts';

/** One morning visit a tour, or a morning and an afternoon; mornings open from 9:00 to 10:00, by the half-hour. */
function poolWith(hourToleranceMinutes: number | null, changes: DeepPartial<ScenarioInput> = {}) {
  const instance = instanceOf(
    smallScenario({
      patterns: [{ name: 'weekly', visitsPerCycle: 2, hourToleranceMinutes }],
      visits: { openingStepMinutes: 30, parts: ['morning', 'afternoon'], mostPerTour: 1 },
      ...changes,
    }),
  );
  const pool = enumerateTours(instance, instance.unitClasses[0]!, { mostTours: 1e6, stopped: () => false });
  return { instance, pool };
}

/** Hours at which tours of two visits open, and how long they take, as texts. */
function pairsOf(pool: TourPool): string[] {
  return Array.from({ length: pool.size }, (_, tour) => ({ visits: visitsOf(pool, tour), tour }))
    .filter(({ visits }) => visits.length === 2 && visits[0]!.stop === 0 && visits[1]!.stop === 1)
    .map(({ visits, tour }) => `${visits.map(({ opens }) => opens / 3600).join(' ')}: ${pool.spanSeconds[tour]! / 60}`);
}

function aubeInTheMorning({ instance, pool }: ReturnType<typeof poolWith>): number[] {
  const hours: number[] = [];
  for (let tour = 0; tour < pool.size; tour++) {
    for (const { stop, kind, opens } of visitsOf(pool, tour)) {
      if (stop === 0 && instance.kinds.kinds[kind]!.part === 'morning') hours.push(opens < 0 ? opens : opens / 3600);
    }
  }
  return hours;
}

describe('a sequence of visits', () => {
  test('is one tour where no hour matters: without a tolerance, or with one that cannot bind', () => {
    expect(aubeInTheMorning(poolWith(null))).toEqual([-1]);
    // 9:00, 9:30, 10:00: an hour at most.
    expect(aubeInTheMorning(poolWith(60))).toEqual([-1]);
  });

  test('is driven once in each band of hours', () => {
    // 9:00 to 9:30, and 9:30 to 10:00: the earliest of equally short days of each.
    expect(aubeInTheMorning(poolWith(30))).toEqual([9, 9.5]);
    expect(aubeInTheMorning(poolWith(0))).toEqual([9, 9.5, 10]);
  });

  test('is driven in each choice of bands for its visits as shortly as these allow', () => {
    // Afternoons open from 13:30 to 15:00. The day is shorter by as much as the morning is later than 9:00, and longer by
    // as much as the afternoon is. From 12:30, when 10:00 closes, the way and lunch do not leave the bus there by 13:30.
    const both = poolWith(0, { visits: { openingStepMinutes: 30, parts: ['morning', 'afternoon'], mostPerTour: 2 } });
    const pairs = pairsOf(both.pool);
    expect(pairs).toHaveLength(3 * 4 - 1);
    const spans = new Map(pairs.map((pair) => pair.split(': ') as [string, string]));
    expect(spans.has('10 13.5')).toBe(false);
    const longest = Number(spans.get('9 13.5'));
    for (const [hours, span] of spans) {
      const [morning, afternoon] = hours.split(' ').map(Number) as [number, number];
      expect(Number(span)).toBe(longest + (9 - morning + afternoon - 13.5) * 60);
    }
  });
});
