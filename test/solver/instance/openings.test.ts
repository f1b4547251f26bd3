import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earliestOpening, latestOpening } from '../../../src/solver/instance/openings.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** Opening times of Aube on a day, as pairs of minutes after midnight: [of mornings, of afternoons], one dwell. */
function openingsOf(scenario: ReturnType<typeof smallScenario>, day = 0): number[][] | null {
  const instance = instanceOf(scenario);
  const variant = instance.openings.variantOnDay[day]!;
  if (variant < 0) return null;
  return instance.openings.variantsOfStop[0]![variant]!.intervals.map((pairs) => pairs.map((seconds) => seconds / 60));
}

describe('opening times', () => {
  test('lie within one window and the half-day, the whole session', () => {
    // 150 minutes: mornings from 9:00 (540) to 12:30 − 2:30 (600), afternoons from 13:30 (810) to 17:30 − 2:30 (900).
    expect(openingsOf(smallScenario())).toEqual([
      [540, 600],
      [810, 900],
    ]);
  });

  test('are multiples of the step after midnight, whatever the window begins with', () => {
    // From 9:07 and 13:41: 9:15 is the first quarter, and 13:45; 12:30 − 2:30 is one, 17:29 − 2:30 = 14:59 is not.
    const monday = [
      { from: '09:07', to: '12:30' },
      { from: '13:41', to: '17:29' },
    ];
    const scenario = smallScenario({
      visits: { openingStepMinutes: 15 },
      stops: [{ id: 'aube', windows: { monday } }],
    });
    expect(openingsOf(scenario)).toEqual([
      [555, 600],
      [825, 885],
    ]);
  });

  test('never bridge two windows that touch', () => {
    const monday = [
      { from: '09:00', to: '11:00' },
      { from: '11:00', to: '12:30' },
    ];
    expect(openingsOf(smallScenario({ stops: [{ id: 'aube', windows: { monday } }] }))).toBeNull();
  });

  test('are none in a half-day that does not exist, on a date not permitted, or on a day locked away', () => {
    const morningsOff = smallScenario({ cycle: { days: { monday: ['afternoon'], tuesday: ['morning'] } } });
    expect(openingsOf(morningsOff)).toEqual([[], [810, 900]]);
    // The anchor is Monday 5 January 2026: only the second week is permitted.
    const dates = [{ from: '2026-01-12', to: '2026-01-16' }];
    const permitted = smallScenario({ stops: [{ id: 'aube', dates }] });
    expect(openingsOf(permitted, 0)).toBeNull();
    expect(openingsOf(permitted, 5)).not.toBeNull();
    const locked = smallScenario({ locks: [{ kind: 'stop-weekday', stop: 'aube', weekday: 'tuesday' }] });
    expect(openingsOf(locked, 0)).toBeNull();
    expect(openingsOf(locked, 6)).not.toBeNull();
    expect(openingsOf(smallScenario({ locks: [{ kind: 'stop-closed', stop: 'aube' }] }), 1)).toBeNull();
  });

  test('are one variant on all days on which they are alike', () => {
    const tuesday = [{ from: '09:00', to: '12:00' }];
    const windows = { monday: [{ from: '08:00', to: '19:00' }], tuesday, thursday: [{ from: '09:00', to: '19:00' }] };
    const { openings } = instanceOf(smallScenario({ stops: [{ id: 'aube', windows }] }));
    // Mondays and Thursdays differ by their windows, not by when a visit may open.
    expect(openings.variantsOfStop[0]!.map(({ days }) => days)).toEqual([
      [0, 3, 5, 8],
      [1, 6],
    ]);
  });

  test('are found by looking at every multiple of the step', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 4 }), fc.integer({ min: -500, max: 20_000 }), (drawn, at) => {
        const step = 300;
        const pairs = drawn.flatMap(([first, more]) => [first * step, (first + more) * step]);
        const all = Array.from({ length: 60 }, (_, k) => k * step).filter((opening) =>
          drawn.some(([first, more]) => opening >= first * step && opening <= (first + more) * step),
        );
        expect(earliestOpening(pairs, at, step)).toBe(Math.min(...all.filter((opening) => opening >= at)));
        expect(latestOpening(pairs, at, step)).toBe(Math.max(...all.filter((opening) => opening <= at)));
      }),
      { numRuns: 300, seed: 61 },
    );
  });
});
