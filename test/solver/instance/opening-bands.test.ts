import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import type { Band } from '../../../src/solver/instance/opening-bands.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

type Rule = NonNullable<ScenarioInput['patterns']>[number];
type Windows = NonNullable<ScenarioInput['stops'][number]['windows']>;

/** Aube opens by the half-hour, for two hours and a half. */
function aube(rule: Partial<Rule>, windows: Windows, dwellMinutes = [150]) {
  return instanceOf(
    smallScenario({
      patterns: [{ name: 'weekly', visitsPerCycle: 2, ...rule }],
      visits: { openingStepMinutes: 30, dwellMinutes },
      cycle: { halfDays: { morning: { from: '08:00', to: '13:00' }, afternoon: { from: '13:30', to: '18:00' } } },
      stops: [{ id: 'aube', windows }],
    }),
  );
}

const hours = ({ from, to }: Band): string => `${from / 3600}-${to / 3600}`;
const mornings = (instance: ReturnType<typeof aube>) => instance.bands.ofAllRules(0, 'morning').map(hours);
const EARLY: Windows = { monday: [{ from: '08:00', to: '13:00' }] };

describe('bands of hours', () => {
  test('start at every hour at which the stop can open, and end where the tolerance does', () => {
    // 13:00 less 2:30: openings at 8, 8:30, 9, 9:30, 10, 10:30.
    expect(mornings(aube({ hourToleranceMinutes: 60 }, EARLY))).toEqual(['8-9', '8.5-9.5', '9-10', '9.5-10.5']);
    expect(mornings(aube({ hourToleranceMinutes: 80 }, EARLY))).toEqual(['8-9', '8.5-9.5', '9-10', '9.5-10.5']);
    expect(mornings(aube({ hourToleranceMinutes: 0 }, EARLY))).toHaveLength(6);
  });

  test('are none where nothing can bind: no tolerance, one visit, hours that lie near enough', () => {
    expect(mornings(aube({}, EARLY))).toEqual([]);
    expect(mornings(aube({ hourToleranceMinutes: 0, visitsPerCycle: 1 }, EARLY))).toEqual([]);
    // 10:30 less 8:00 is 150 minutes.
    expect(mornings(aube({ hourToleranceMinutes: 149 }, EARLY))).toHaveLength(2);
    expect(mornings(aube({ hourToleranceMinutes: 150 }, EARLY))).toEqual([]);
  });

  test('know the hours of all weekdays and all lengths', () => {
    const windows = { monday: [{ from: '08:00', to: '10:30' }], tuesday: [{ from: '10:00', to: '12:30' }] };
    expect(mornings(aube({ hourToleranceMinutes: 60 }, windows))).toEqual(['8-8', '10-10']);
    // One hour: 8:00 to 9:30, and 10:00 to 11:30.
    expect(mornings(aube({ hourToleranceMinutes: 120 }, windows, [60]))).toEqual([
      '8-10',
      '8.5-10.5',
      '9-11',
      '9.5-11.5',
    ]);
  });

  test('hold exactly the sets of openings that keep the tolerance', () => {
    const drawn = fc.record({
      minutes: fc.constantFrom(0, 20, 30, 60, 90),
      from: fc.constantFrom('08:00', '08:30', '10:00'),
      chosen: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(drawn, ({ minutes, from, chosen }) => {
        const windows = { monday: [{ from: '08:00', to: '10:30' }], tuesday: [{ from, to: '13:00' }] };
        const instance = aube({ hourToleranceMinutes: minutes }, windows, [60]);
        const bands = instance.bands.ofAllRules(0, 'morning');
        const possible = new Set<number>();
        for (const { intervals } of instance.openings.variantsOfStop[0]!) {
          for (let i = 0; i < intervals[0]!.length; i += 2) {
            for (let opens = intervals[0]![i]!; opens <= intervals[0]![i + 1]!; opens += 1800) possible.add(opens);
          }
        }
        const all = [...possible];
        const opens = chosen.map((at) => all[at % all.length]!);
        const keeps = Math.max(...opens) - Math.min(...opens) <= minutes * 60;
        const isHeld = bands.some(({ from: first, to: last }) => opens.every((one) => first <= one && one <= last));
        expect(bands.length === 0 || isHeld).toBe(keeps);
      }),
      { numRuns: 200, seed: 71 },
    );
  });
});
