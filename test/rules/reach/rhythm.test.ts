import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsOfDay } from '../../../src/domain/clock.ts';
import type { PatternRule } from '../../../src/domain/cycle.ts';
import { daysOf } from '../../../src/domain/cycle-days.ts';
import { hasRhythm } from '../../../src/rules/reach/rhythm.ts';
import { AUBE_MORNING, smallTour, verdictOn } from '../../support/small-rota.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const AUBE_AFTERNOON = { stop: 'aube', opens: '14:00', closes: '16:30' };
const AUBE_LATER = { stop: 'aube', opens: '09:45', closes: '12:15' };
const NINE = { part: 'morning' as const, opens: [9 * 3600] };
const days = daysOf(smallScenario().cycle);
const rule = (changes: Partial<PatternRule>): PatternRule => ({
  name: 'some',
  visitsPerCycle: 2,
  sameWeekday: true,
  sameHours: true,
  hourToleranceMinutes: null,
  leastGapDays: 1,
  mostGapDays: null,
  ...changes,
});
const mondays = days.filter((day) => day.weekday === 'monday');

describe('a rhythm', () => {
  test('is there where possible visits match the rule together', () => {
    expect(
      hasRhythm(
        mondays.map((day) => ({ day, hours: 'morning', ...NINE })),
        rule({}),
        14,
      ),
    ).toBe(true);
    expect(hasRhythm([{ day: mondays[0]!, hours: 'morning', ...NINE }], rule({}), 14)).toBe(false);
    const mixed = mondays.map((day, week) => ({ day, hours: week === 0 ? 'morning' : 'afternoon', ...NINE }));
    expect(hasRhythm(mixed, rule({}), 14)).toBe(false);
    expect(hasRhythm(mixed, rule({ sameHours: false }), 14)).toBe(true);
  });

  test('is there exactly where the judge finds no fault with some choice of visits', () => {
    const visits = days
      .slice(0, 8)
      .flatMap((day) => [AUBE_MORNING, AUBE_LATER, AUBE_AFTERNOON].map((visit) => ({ day, visit })));
    const drawn = fc.record({
      possible: fc.subarray(visits, { maxLength: 6 }),
      asked: fc.record({
        visitsPerCycle: fc.integer({ min: 1, max: 4 }),
        sameWeekday: fc.boolean(),
        sameHours: fc.boolean(),
        hourToleranceMinutes: fc.constantFrom(null, null, 30, 60, 400),
        leastGapDays: fc.integer({ min: 1, max: 7 }),
        mostGapDays: fc.option(fc.integer({ min: 2, max: 14 })),
      }),
    });
    fc.assert(
      fc.property(drawn, ({ possible, asked }) => {
        const scenario = smallScenario({ patterns: [{ name: 'some', ...asked }] });
        const isLegal = (chosen: typeof possible) =>
          new Set(chosen.map(({ day }) => day.index)).size === chosen.length &&
          verdictOn(
            chosen.map(({ day: { week, weekday }, visit }) => smallTour({ day: { week, weekday }, visits: [visit] })),
            scenario,
          ).legal;
        const found = hasRhythm(
          possible.map(({ day, visit }) => ({
            day,
            hours: visit === AUBE_AFTERNOON ? 'afternoon' : 'morning',
            part: visit === AUBE_AFTERNOON ? ('afternoon' as const) : ('morning' as const),
            opens: [secondsOfDay(visit.opens)],
          })),
          rule(asked),
          14,
        );
        expect(found).toBe(choicesOf(possible, asked.visitsPerCycle).some(isLegal));
      }),
      { numRuns: 60, seed: 20 },
    );
  });
});

function choicesOf<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => choicesOf(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}
