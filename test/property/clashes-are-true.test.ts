import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClashChange, ClashReport } from '../../src/domain/clash.ts';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { Scenario } from '../../src/domain/scenario.ts';
import { judge } from '../../src/rules/judge.ts';
import { findClashes } from '../../src/solver/explain/find-clashes.ts';
import { halfDaysOf, withChanges, withOnly, withoutEach } from '../support/eased-scenario.ts';
import { exhaustiveRota, type SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

/** Choices of tours that are worth trying one by one; above, another way through the solver decides. */
const MOST_CHOICES = 3000;

/** True where some rota is legal: tried, or solved by the method that plans, and judged. */
async function isPossible(small: SmallCase): Promise<boolean> {
  // Locked tours are beyond the exhaustive search.
  const hasLockedTour = small.scenario.locks.some(({ kind }) => kind === 'tour');
  const tried = hasLockedTour ? null : exhaustiveRota(small, MOST_CHOICES);
  if (tried !== null) return tried.best !== null;
  const found = await solvedOrNone(small, { gap: 1 });
  if (found !== null) expect(judge(small.scenario, small.need, small.matrix, found.rota).violations).toEqual([]);
  return found !== null;
}

const floors = fc.array(
  fc.constantFrom<NonNullable<ScenarioInput['floors']>[number]>(
    { commune: '17001', leastVisitsPerCycle: 2 },
    { commune: '17002', leastVisitsPerCycle: 1 },
    { commune: '17003', leastServedShare: 0.6 },
    { commune: '17001', mostVisitsPerCycle: 0 },
    { leastVisitsPerCycle: 1 },
    { leastServedShare: 0.3 },
    { mostVisitsPerCycle: 1 },
  ),
  { minLength: 1, maxLength: 3 },
);

const MONDAY = { week: 1, weekday: 'monday' as const };
const locks = fc.array(
  fc.constantFrom<NonNullable<ScenarioInput['locks']>[number]>(
    { kind: 'visit', stop: 's0', day: MONDAY },
    { kind: 'visit', stop: 's0', day: MONDAY, half: 'morning', unit: 'u0' },
    { kind: 'visit', stop: 's1', day: MONDAY, half: 'morning', unit: 'u0' },
    { kind: 'tour', unit: 'u0', day: MONDAY, visits: [{ stop: 's1' }] },
    { kind: 'stop-weekday', stop: 's0', weekday: 'tuesday' },
    { kind: 'stop-closed', stop: 's1' },
    { kind: 'agent-unit', agent: 'a0', unit: 'u0' },
  ),
  { maxLength: 2 },
);

const caps = fc.constantFrom<NonNullable<ScenarioInput['caps']>>(
  {},
  {},
  { kmPerCycle: 30 },
  { hoursPerCycle: 5 },
  { centsPerCycle: 9000 },
);

/** Small scenarios that ask for too much. */
const demanding = fc.record({ small: smallCases({ mostUnits: 1, mostStops: 4 }), floors, locks, caps }).map((drawn) => {
  const { small } = drawn;
  const exists = (lock: (typeof drawn.locks)[number]) =>
    small.scenario.stops.length > 1 || !JSON.stringify(lock).includes('"s1"');
  const scenario = Scenario.parse({
    ...small.scenario,
    floors: drawn.floors,
    locks: drawn.locks.filter(exists),
    caps: drawn.caps,
  });
  return { ...small, scenario };
});

const found = (small: SmallCase): Promise<ClashReport> =>
  findClashes(small.scenario, small, { timeLimitSeconds: 60, now: () => performance.now(), stopped: () => false });

const GRAINS: Partial<Record<ClashChange['code'], number>> = {
  'cap-kilometres': 1,
  'cap-hours': 0.1,
  'cap-cost': 100,
  'agent-week-hours': 0.1,
  'agent-cycle-hours': 0.1,
  range: 1,
  radius: 1,
  autonomy: 0.5,
  'day-span': 5,
  'day-work': 5,
};

/** The same change, a step less of it; empty where it is known to be all or nothing. */
function stepsLess(change: ClashChange): ClashChange[] {
  const { code, parameters } = change;
  const [from, to] = [Number(parameters.from), Number(parameters.to)];
  const less = (value: number): ClashChange[] => [{ ...change, parameters: { ...parameters, to: value } }];
  if (code === 'agent-availability') {
    const granted = halfDaysOf(parameters.halfDays).map((halfDay) => halfDay.join(' '));
    return granted.map((one) => {
      const halfDays = granted.filter((other) => other !== one).join(', ');
      return { ...change, parameters: { ...parameters, halfDays } };
    });
  }
  if (code.startsWith('floor-visits')) return less(to + 1);
  if (code.startsWith('floor-share')) return less(Math.min(from, Number((to + 0.01).toFixed(6))));
  if (code.startsWith('ceiling-visits')) return less(to - 1);
  const grain = GRAINS[code];
  return grain === undefined ? [] : less(Math.max(from, Number((to - grain).toFixed(6))));
}

interface Seen {
  clashes: number;
  ofSeveral: number;
  remedies: number;
  together: number;
  steps: number;
  fewest: number;
}

async function expectTrueClashes(small: SmallCase, { clashes }: ClashReport, seen: Seen): Promise<void> {
  expect(clashes.length).toBeGreaterThan(0);
  for (const { rules, irreducible } of clashes) {
    seen.clashes++;
    if (rules.length > 1) seen.ofSeveral++;
    expect(irreducible).toBe(true);
    expect(await isPossible(withOnly(small, rules))).toBe(false);
    for (const rule of rules) {
      const others = rules.filter((other) => other !== rule);
      expect(await isPossible(withOnly(small, others))).toBe(true);
    }
  }
}

async function expectTrueRemedies(small: SmallCase, { remedies, fewest }: ClashReport, seen: Seen): Promise<void> {
  expect(remedies.length).toBeGreaterThan(0);
  for (const { changes, least } of remedies) {
    seen.remedies++;
    if (changes.length > 1) seen.together++;
    expect(await isPossible(withChanges(small, changes))).toBe(true);
    expect(least).toBe(true);
    for (const change of changes) {
      const others = changes.filter((other) => other !== change);
      expect(await isPossible(withChanges(small, others))).toBe(false);
      for (const less of stepsLess(change)) {
        seen.steps++;
        expect(await isPossible(withChanges(small, [...others, less]))).toBe(false);
      }
    }
  }
  if (!fewest || remedies.some(({ changes }) => changes.length < 2)) return;
  seen.fewest++;
  for (const without of withoutEach(small)) expect(await isPossible(without)).toBe(false);
}

describe('of a small scenario without a legal rota', () => {
  test('rules that clash cannot be kept alone, none of them can be spared, and remedies do, and no less', async () => {
    const seen: Seen = { clashes: 0, ofSeveral: 0, remedies: 0, together: 0, steps: 0, fewest: 0 };
    await fc.assert(
      fc.asyncProperty(demanding, async (small) => {
        if (await isPossible(small)) return;
        const report = await found(small);
        expect(report.complete).toBe(true);
        await expectTrueClashes(small, report, seen);
        await expectTrueRemedies(small, report, seen);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    expect(seen.clashes).toBeGreaterThan(3);
    expect(seen.ofSeveral).toBeGreaterThan(0);
    expect(seen.steps).toBeGreaterThan(3);
  }, 150_000);
});
