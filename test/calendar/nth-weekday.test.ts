import { describe, expect, test } from 'vitest';
import { nthWeekdayConflicts, nthWeekdayOf } from '../../src/calendar/nth-weekday.ts';
import { WEEKDAYS } from '../../src/domain/primitives.ts';

describe('the n-th weekday of a month', () => {
  test('is found by counting from the first', () => {
    // March 2026 starts on a Sunday and has five Sundays, Mondays and Tuesdays.
    expect(nthWeekdayOf('2026-03', { weekday: 'sunday', nth: 1 })).toBe('2026-03-01');
    expect(nthWeekdayOf('2026-03', { weekday: 'tuesday', nth: 2 })).toBe('2026-03-10');
    expect(nthWeekdayOf('2026-03', { weekday: 'tuesday', nth: 5 })).toBe('2026-03-31');
    expect(nthWeekdayOf('2026-03', { weekday: 'wednesday', nth: 5 })).toBeNull();
  });

  test('is what a walk day by day finds', () => {
    for (let month = 1; month <= 12; month++) {
      const name = `2028-${String(month).padStart(2, '0')}`;
      const days = new Date(Date.UTC(2028, month, 0)).getUTCDate();
      for (const [w, weekday] of WEEKDAYS.entries()) {
        const dates = Array.from({ length: days }, (_, d) => `${name}-${String(d + 1).padStart(2, '0')}`).filter(
          (date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 === w,
        );
        for (let nth = 1; nth <= 5; nth++) expect(nthWeekdayOf(name, { weekday, nth })).toBe(dates[nth - 1] ?? null);
      }
    }
  });
});

describe('a four-week cycle that is announced as the second Tuesday of the month', () => {
  // Tuesday of week 2 of the cycle anchored on 5 January 2026 is the 13th: the second Tuesday of January.
  const cycle = { anchor: '2026-01-05', weeks: 4 };
  const asked = { day: { week: 2, weekday: 'tuesday' as const }, nth: 2 };

  test('keeps to it as long as months have four weeks, and parts with it after a month of five', () => {
    // 13 January, 10 February, 10 March: second Tuesdays; then 7 April is the first, and 5 May too.
    expect(nthWeekdayConflicts(cycle, { from: '2026-01-01', to: '2026-03-31' }, asked)).toEqual([]);
    expect(nthWeekdayConflicts(cycle, { from: '2026-03-01', to: '2026-05-31' }, asked)).toEqual([
      { month: '2026-04', expected: '2026-04-14', planned: ['2026-04-07'] },
      { month: '2026-05', expected: '2026-05-12', planned: ['2026-05-05'] },
    ]);
  });

  test('may fall twice into a month', () => {
    expect(nthWeekdayConflicts(cycle, { from: '2026-06-01', to: '2026-06-30' }, asked)).toEqual([
      { month: '2026-06', expected: '2026-06-09', planned: ['2026-06-02', '2026-06-30'] },
    ]);
  });

  test('is looked at within the dates alone, before the anchor too', () => {
    // 16 December 2025 is the third Tuesday.
    expect(nthWeekdayConflicts(cycle, { from: '2025-12-01', to: '2025-12-31' }, asked)).toEqual([
      { month: '2025-12', expected: '2025-12-09', planned: ['2025-12-16'] },
    ]);
    expect(nthWeekdayConflicts(cycle, { from: '2025-12-10', to: '2025-12-15' }, asked)).toEqual([]);
    expect(nthWeekdayConflicts(cycle, { from: '2025-12-10', to: '2025-12-16' }, asked)).toEqual([
      { month: '2025-12', expected: null, planned: ['2025-12-16'] },
    ]);
  });

  test('is laid every 28 days over ten years, across years of 53 weeks', () => {
    const dates = nthWeekdayConflicts(cycle, { from: '2026-01-01', to: '2035-12-31' }, asked).flatMap(
      ({ planned }) => planned,
    );
    expect(dates.length).toBeGreaterThan(80);
    for (let d = 1; d < dates.length; d++) {
      const days = (Date.parse(`${dates[d]}T00:00:00Z`) - Date.parse(`${dates[d - 1]}T00:00:00Z`)) / 86_400_000;
      // Months that agree are no conflict: between conflicts there may be several cycles.
      expect(days % 28).toBe(0);
    }
  });
});
