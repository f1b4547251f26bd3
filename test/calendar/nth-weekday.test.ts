import { describe, expect, test } from 'vitest';
import { announcedStops, nthWeekdayOf } from '../../src/calendar/nth-weekday.ts';
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

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
  const secondTuesday = { nth: [2], weekday: 'tuesday' as const };
  const scenario = smallScenario({ cycle: { weeks: 4 }, stops: [{ id: 'aube', nthWeekdays: secondTuesday }] });
  const rota = rotaOf([smallTour({ day: { week: 2, weekday: 'tuesday' } })]);
  const conflicts = (from: string, to: string) => announcedStops(scenario, rota, { from, to })[0]!.conflicts;

  test('keeps to it as long as months have four weeks, and parts with it after a month of five', () => {
    // 13 January, 10 February, 10 March: second Tuesdays; then 7 April is the first, and 5 May too.
    const span = { from: '2026-01-01', to: '2026-05-31' };
    expect(announcedStops(scenario, rota, span)).toEqual([
      {
        stop: 'aube',
        nthWeekdays: secondTuesday,
        kept: 3,
        conflicts: [
          { month: '2026-04', planned: '2026-04-07', announced: '2026-04-14' },
          { month: '2026-05', planned: '2026-05-05', announced: '2026-05-12' },
        ],
      },
    ]);
  });

  test('may fall twice into a month', () => {
    expect(conflicts('2026-06-01', '2026-06-30')).toEqual([
      { month: '2026-06', planned: '2026-06-02', announced: '2026-06-09' },
      { month: '2026-06', planned: '2026-06-30', announced: null },
    ]);
  });

  test('is looked at within the dates alone, before the anchor too', () => {
    // 16 December 2025 is the third Tuesday.
    expect(conflicts('2025-12-01', '2025-12-31')).toEqual([
      { month: '2025-12', planned: '2025-12-16', announced: '2025-12-09' },
    ]);
    expect(conflicts('2025-12-01', '2025-12-15')).toEqual([
      { month: '2025-12', planned: null, announced: '2025-12-09' },
    ]);
    expect(conflicts('2025-12-10', '2025-12-16')).toEqual([
      { month: '2025-12', planned: '2025-12-16', announced: null },
    ]);
  });

  test('is told of stops that the rota visits and that ask for it', () => {
    const span = { from: '2026-01-01', to: '2026-12-31' };
    expect(announcedStops(smallScenario({ cycle: { weeks: 4 } }), rota, span)).toEqual([]);
    expect(announcedStops(scenario, rotaOf([]), span)).toEqual([]);
  });
});

describe('the first and third Tuesdays of the month', () => {
  const asked = { nth: [3, 1], weekday: 'tuesday' as const };
  const scenario = smallScenario({ cycle: { weeks: 2 }, stops: [{ id: 'aube', nthWeekdays: asked }] });
  const rota = rotaOf([smallTour({ day: { week: 1, weekday: 'tuesday' } })]);

  test('are held against a fortnight, over ten years and weeks 53, as a walk day by day does', () => {
    const [found] = announcedStops(scenario, rota, { from: '2026-01-01', to: '2035-12-31' });
    const planned: string[] = [];
    const announced: string[] = [];
    for (let day = Date.UTC(2026, 0, 1); day <= Date.UTC(2035, 11, 31); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      const position = Math.round((day - Date.UTC(2026, 0, 5)) / 86_400_000);
      if (((position % 14) + 14) % 14 === 1) planned.push(date);
      const dayOfMonth = Number(date.slice(8));
      if (new Date(day).getUTCDay() === 2 && [1, 3].includes(Math.ceil(dayOfMonth / 7))) announced.push(date);
    }
    const { kept, conflicts } = found!;
    expect(kept).toBe(planned.filter((date) => announced.includes(date)).length);
    expect(conflicts.flatMap((one) => one.planned ?? [])).toEqual(planned.filter((date) => !announced.includes(date)));
    expect(conflicts.flatMap((one) => one.announced ?? [])).toEqual(
      announced.filter((date) => !planned.includes(date)),
    );
    expect(kept + conflicts.length).toBeGreaterThan(230);
  });
});
