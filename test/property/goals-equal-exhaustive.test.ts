import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/domain/goal.ts';
import { judge } from '../../src/rules/judge.ts';
import { type EveryChoice, everyChoice, type Option, type SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases, withoutFurtherPublics } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

const MOST_CHOICES = 1500;
const LEAST_SHARE = 0.3;

const withGoal = (small: SmallCase, goal: Partial<Goal>): SmallCase => ({
  ...small,
  scenario: { ...small.scenario, goal: { ...small.scenario.goal, ...goal } },
});

/** The greatest of a number over all choices that crews can be found for; null where there is none. */
function greatest(every: EveryChoice, numberOf: (chosen: readonly Option[]) => number | null): number | null {
  const sorted = every.choices
    .map((chosen) => ({ chosen, value: numberOf(chosen) }))
    .filter((one): one is { chosen: Option[]; value: number } => one.value !== null)
    .sort((one, other) => other.value - one.value);
  return sorted.find(({ chosen }) => every.manned(chosen) !== null)?.value ?? null;
}

/** Shares by commune for each set of communes within reach. */
function setsOf(every: EveryChoice, communeCount: number, share: number) {
  return Array.from({ length: 2 ** every.reachable.length }, (_, mask) => {
    const members = every.reachable.filter((_, k) => (mask & (1 << k)) !== 0);
    const shares = Array.from({ length: communeCount }, (_, c) => (members.includes(c) ? share : 0));
    return { count: members.length, worth: every.worthKeeping(shares) };
  });
}

/** Equity by trying everything: communes, least share (null where not all are reached), and what is left for coverage. */
function equityByTrial(small: SmallCase, every: EveryChoice) {
  const communeCount = small.scenario.territory.communes.length;
  const sets = setsOf(every, communeCount, LEAST_SHARE);
  const communes = greatest(every, (chosen) => {
    const kept = sets.filter(({ worth }) => worth(chosen) !== null).map(({ count }) => count);
    return kept.length === 0 ? null : Math.max(...kept);
  });
  if (communes === null) return null;
  const isAll = communes === every.reachable.length && communes > 0;
  const leastShare = isAll ? greatestShare(every, communeCount) : null;
  const last = isAll ? setsOf(every, communeCount, leastShare! - 2e-6) : sets;
  const value = greatest(every, (chosen) => {
    const worths = last.filter(({ count }) => count >= communes).map(({ worth }) => worth(chosen) ?? -Infinity);
    const best = Math.max(...worths);
    return best === -Infinity ? null : best;
  });
  return { communes, leastShare, value: value! };
}

function greatestShare(every: EveryChoice, communeCount: number): number {
  const worthAt = (share: number) =>
    every.worthKeeping(Array.from({ length: communeCount }, (_, c) => (every.reachable.includes(c) ? share : 0)));
  const isPossible = (share: number) => {
    const worth = worthAt(share);
    return every.choices.some((chosen) => worth(chosen) !== null && every.manned(chosen) !== null);
  };
  let [possible, impossible] = [LEAST_SHARE, 1 + 1e-9];
  while (impossible - possible > 1e-6) {
    const middle = (possible + impossible) / 2;
    if (isPossible(middle)) possible = middle;
    else impossible = middle;
  }
  return possible;
}

function expectLegal(small: SmallCase, rota: Parameters<typeof judge>[3]) {
  expect(judge(small.scenario, small.need, small.matrix, rota).violations).toEqual([]);
}

/** Half of them with seniors alone and without radii: otherwise hardly ever are all communes served. */
const smallOfOneUnit = smallCases({ mostUnits: 1, mostStops: 5 });
const casesOfEquity = fc.oneof(smallOfOneUnit, smallOfOneUnit.map(withoutFurtherPublics));

describe('the goal', () => {
  test('equity reaches, stage by stage, what trying everything does', async () => {
    const counts = { all: 0, some: 0 };
    await fc.assert(
      fc.asyncProperty(casesOfEquity, async (drawn) => {
        const small = withGoal(drawn, { kind: 'equity', leastShare: LEAST_SHARE });
        const every = everyChoice(small, MOST_CHOICES);
        fc.pre(every !== null);
        const truth = equityByTrial(small, every!);
        const result = await solvedOrNone(small);
        if (truth === null) {
          expect(result).toBeNull();
          return;
        }
        for (const stage of [...result!.stages, result!]) expectLegal(small, stage.rota);
        const [communes, leastShare] = result!.stages;
        expect(communes!.certificate).toMatchObject({
          measure: 'communes',
          status: 'optimal',
          objective: truth.communes,
        });
        if (truth.leastShare === null) {
          expect(leastShare).toBeUndefined();
          counts.some++;
        } else {
          counts.all++;
          expect(leastShare!.certificate.measure).toBe('least-share');
          expect(Math.abs(leastShare!.certificate.objective - truth.leastShare)).toBeLessThan(1e-5);
          expect(leastShare!.certificate.bound).toBeGreaterThan(truth.leastShare - 1e-5);
        }
        expect(Math.abs(result!.certificate.objective - truth.value)).toBeLessThan(1e-4 * (1 + Math.abs(truth.value)));
        expect(result!.certificate.keeps?.communes).toBe(truth.communes);
      }),
      { numRuns: 45, seed: 52, endOnFailure: true },
    );
    expect(counts.all).toBeGreaterThan(0);
    expect(counts.some).toBeGreaterThan(2);
  });

  test('economy costs what the cheapest legal rota costs', async () => {
    let paid = 0;
    await fc.assert(
      fc.asyncProperty(smallCases({ mostUnits: 2, mostStops: 4 }), fc.boolean(), async (drawn, byShare) => {
        const floor = {
          commune: null,
          leastVisitsPerCycle: byShare ? 0 : 1,
          mostVisitsPerCycle: null,
          leastServedShare: byShare ? 0.4 : 0,
        };
        const asked = { ...drawn, scenario: { ...drawn.scenario, floors: [...drawn.scenario.floors, floor] } };
        const small = withGoal(asked, { kind: 'economy' });
        const every = everyChoice(small, MOST_CHOICES);
        fc.pre(every !== null);
        const worth = every!.worthKeeping([]);
        const saved = greatest(every!, (chosen) => (worth(chosen) === null ? null : -every!.centsOf(chosen)));
        const result = await solvedOrNone(small);
        if (saved === null) {
          expect(result).toBeNull();
          return;
        }
        expectLegal(small, result!.rota);
        const euros = (0 - saved) / 100;
        expect(result!.certificate).toMatchObject({ measure: 'euros' });
        expect(Math.abs(result!.certificate.objective - euros)).toBeLessThan(1e-5 * (1 + euros));
        expect(result!.certificate.bound).toBeLessThan(euros + 1e-5 * (1 + euros));
        expect(result!.certificate.bound).toBeGreaterThan(euros - 1e-5 * (1 + euros));
        if (euros > 0) paid++;
      }),
      { numRuns: 50, seed: 52, endOnFailure: true },
    );
    expect(paid).toBeGreaterThan(5);
  });
});
