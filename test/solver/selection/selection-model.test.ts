import { expect, test } from 'vitest';
import { singleDays } from '../../../src/solver/selection/day-groups.ts';
import { allTourColumns, buildSelectionModel, forEachEntry } from '../../../src/solver/selection/selection-model.ts';
import { instanceOf, kindOf, poolsOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** One week, Monday and Tuesday mornings, Aube alone, nobody comes from elsewhere. */
const scenario = smallScenario(
  {
    visits: { parts: ['morning'] },
    cycle: { weeks: 1, days: { monday: ['morning'], tuesday: ['morning'] } },
    units: [{ id: 'bus', desks: 2 }],
    coverage: { awayShareWithCar: 0, awayShareWithoutCar: 0 },
    caps: { kmPerCycle: 30, hoursPerCycle: 8, centsPerCycle: 20_000 },
  },
  { stops: ['aube'] },
);
const instance = instanceOf(scenario);
const selection = buildSelectionModel(instance, poolsOf(instance), singleDays(instance));
const { rows, columns, ruleRows, links, coverage, presence } = selection;
const kind = kindOf(instance, { morning: 150 });

/** Entries of a column of the model, by row. */
function entriesOf(column: number): Map<number, number> {
  const entries = new Map<number, number>();
  for (let e = columns.starts[column]!; e < columns.starts[column + 1]!; e++)
    entries.set(columns.rows[e]!, columns.values[e]!);
  return entries;
}

test('a tour enters the fleet of its day, its visits, and the caps with what it takes of them', () => {
  const tours = allTourColumns(selection);
  // The one tour, on either day: 12 km, 8:44 to 11:46, and so 7.20 + 182 / 60 × 25 euros.
  expect(tours).toHaveLength(2);
  const entries = new Map<number, number>();
  forEachEntry(selection, tours[1]!, (row, value) => entries.set(row, value));
  const cap = Object.fromEntries(ruleRows.caps.map(({ measure, row }) => [measure, row]));
  expect(entries.get(ruleRows.fleet[1]!)).toBe(1);
  expect(entries.get(links.rowOf(0, 1, kind))).toBe(1);
  expect(entries.get(cap.kilometres!)).toBe(12);
  expect(entries.get(cap.spanHours!)).toBeCloseTo(182 / 60, 9);
  expect(entries.get(cap.euros!)).toBeCloseTo(7.2 + (182 / 60) * 25, 9);
  expect(rows.upper[ruleRows.fleet[1]!]).toBe(1);
  // Half a metre, half a minute above: whole ones are kept exactly.
  expect(rows.upper[cap.kilometres!]).toBeCloseTo(30.0005, 9);
  expect(rows.upper[cap.spanHours!]).toBeCloseTo(8 + 0.5 / 60, 9);
  expect(rows.upper[cap.euros!]).toBeCloseTo(200, 6);
});

test('a pattern promises its visits, opens hours at each desk, and lets presence capture', () => {
  expect(selection.patterns).toEqual([
    { stop: 0, kind, visits: 1, counts: [[0, 1]], band: null, isFree: false },
    { stop: 0, kind, visits: 1, counts: [[1, 1]], band: null, isFree: false },
  ]);
  const second = entriesOf(1);
  expect(second.get(links.rowOf(0, 1, kind))).toBe(-1);
  expect(second.has(links.rowOf(0, 0, kind))).toBe(false);
  expect(second.get(presence.onePattern[0]!)).toBe(1);
  // Two and a half hours at two desks.
  expect(second.get(coverage.offer[0]!)).toBe(-5);
  // One visit a week captures everybody: 8 hours a week of those with a car, 2 of those without.
  const captured = coverage.captures[0]!.map(({ row }) => second.get(row)!);
  expect(captured.map((hours) => Number(hours.toFixed(9)))).toEqual([-8, -2]);
});

test('hours served are bounded by need, and worth what their tier and segment are', () => {
  const { tiers, weights } = scenario.goal;
  const least = selection.patterns.length;
  const worths = Array.from({ length: columns.count - least }, (_, at) => columns.objective[least + at]!);
  // One column of hours served for each segment, worth nothing by itself; then the tiers of each.
  const ofTiers = (weight: number) => tiers.map((tier) => weight * tier.worth);
  expect(worths).toEqual([0, 0, ...ofTiers(weights.withCar), ...ofTiers(weights.withoutCar)]);
  const uppers = Array.from(columns.upper.slice(least + 2), (upper) => Number(upper.toFixed(9)));
  const widths = (need: number) => tiers.map((tier) => Number((tier.width * need).toFixed(9)));
  expect(uppers).toEqual([...widths(8), ...widths(2)]);
});
