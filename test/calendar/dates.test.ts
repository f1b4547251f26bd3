import { describe, expect, test } from 'vitest';
import { cycleStart, weekOfCycle } from '../../src/calendar/cycle-dates.ts';
import { dateAfter, dateYearsAfter, daysBetween, isoWeekOf, mondayOf, weekdayOf } from '../../src/calendar/dates.ts';
import { smallScenario } from '../support/small-scenario.ts';

describe('dates', () => {
  test('are counted over clock changes, leap days and the ends of years', () => {
    expect(dateAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dateAfter('2026-10-26', -2)).toBe('2026-10-24');
    expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dateAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween({ from: '2026-01-01', to: '2036-01-01' })).toBe(3652);
    expect(dateYearsAfter('2028-02-29', 10)).toBe('2038-02-28');
  });

  test('have the week number of ISO 8601: two odd weeks in a row after a year of 53', () => {
    expect(['2026-12-21', '2026-12-28', '2027-01-03', '2027-01-04'].map(isoWeekOf)).toEqual([52, 53, 53, 1]);
    expect(['2032-12-27', '2033-01-02', '2033-01-03'].map(isoWeekOf)).toEqual([53, 53, 1]);
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
    expect(weekdayOf('2027-01-03')).toBe('sunday');
  });
});

describe('the cycle', () => {
  const { cycle } = smallScenario({ cycle: { weeks: 2, anchor: '2026-01-05' } });

  test('goes on through a year of 53 weeks, where the parity of weeks would not', () => {
    const mondays = ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'];
    expect(mondays.map((date) => weekOfCycle(cycle, date))).toEqual([2, 1, 2, 1, 2]);
    expect(mondays.map((date) => isoWeekOf(date) % 2)).toEqual([1, 0, 1, 1, 0]);
  });

  test('has run before its anchor too', () => {
    expect(weekOfCycle(cycle, '2025-12-31')).toBe(2);
    expect(cycleStart(cycle, '2026-01-04')).toBe('2025-12-22');
    expect(cycleStart(cycle, '2026-01-05')).toBe('2026-01-05');
    expect(cycleStart(cycle, '2026-01-18')).toBe('2026-01-05');
  });
});
