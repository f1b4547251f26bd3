import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEEKDAYS } from '../../src/domain/primitives.ts';
import { RULES } from '../../src/rules/rule-codes.ts';
import { type TourInput, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const range = fc
  .tuple(time, time)
  .filter(([from, to]) => from !== to)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

/** Any rota of the right form: names that exist and names that do not, any times. */
const tours: fc.Arbitrary<TourInput[]> = fc.array(
  fc.record({
    unit: fc.constantFrom('bus', 'tram'),
    day: fc.record({ week: fc.integer({ min: 1, max: 5 }), weekday: fc.constantFrom(...WEEKDAYS) }),
    agents: fc.array(fc.constantFrom('ana', 'zoe'), { maxLength: 3 }),
    departs: fc.option(time),
    lunch: fc.option(range),
    returns: fc.option(time),
    visits: fc.array(
      fc.record({
        stop: fc.constantFrom('aube', 'bief', 'dent', 'nowhere'),
        opens: time,
        closes: time,
        pause: fc.option(range),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);

/** Numbers anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

// Out of reach, floors, locks and a working week that some tours miss: every rule has something to look at.
const scenario = smallScenario({
  stops: [{ id: 'dent', reachableByRoad: false, dates: [{ from: '2026-01-05', to: '2026-01-06' }] }],
  units: [{ id: 'bus', rangeKm: 20, needs: { socket: '16A' }, autonomyHours: 3 }],
  agents: [{ id: 'ana', availability: { monday: ['morning'] }, hoursPerCycle: 5 }],
  caps: { kmPerCycle: 30, hoursPerCycle: 10, centsPerCycle: 1000 },
  floors: [{ leastVisitsPerCycle: 1, mostVisitsPerCycle: 2, leastServedShare: 0.1 }],
  locks: [
    { kind: 'visit', stop: 'aube', day: { week: 1, weekday: 'monday' } },
    { kind: 'agent-unit', agent: 'ana', unit: 'tram' },
  ],
});

test('the judge answers any rota, with known rules, finite figures and clock times of the day', () => {
  const parametersOf = new Map<string, string>(
    RULES.map(({ code, parameters }) => [code, [...parameters].sort().join()]),
  );
  fc.assert(
    fc.property(tours, (rota) => {
      const verdict = verdictOn(rota, scenario);
      expect(verdict.legal).toBe(verdict.violations.length === 0);
      expect(numbersIn(verdict).every(Number.isFinite)).toBe(true);
      for (const { rule, parameters } of verdict.violations) {
        expect(Object.keys(parameters).sort().join()).toBe(parametersOf.get(rule));
      }
      for (const { departs, returns } of verdict.tours) {
        expect(departs).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        expect(returns).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }
    }),
    { numRuns: 300, seed: 19 },
  );
});
