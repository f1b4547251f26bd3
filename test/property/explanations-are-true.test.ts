import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommuneExplanation, RotaExplanation } from '../../src/domain/explanation.ts';
import type { Floor } from '../../src/domain/goal.ts';
import type { Rota } from '../../src/domain/rota.ts';
import { explain } from '../../src/planning/explain.ts';
import { findClashesOf } from '../../src/planning/explain-clash.ts';
import { solveScenario } from '../../src/planning/solve-scenario.ts';
import { halfDaysToAdd } from '../../src/planning/what-if.ts';
import { judge } from '../../src/rules/judge.ts';
import { withOnly } from '../support/eased-scenario.ts';
import { exhaustiveRota, type SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

/** Choices of tours that are worth trying one by one. */
const MOST_CHOICES = 1500;
/** Integer programmes are solved to 1e-7 weighted hours. */
const grain = (value: number) => 1e-6 * Math.max(1, Math.abs(value));
/** Wide, so that what is proven is a range. */
const GAP = 0.02;

/** @param communes null: all, and half-days more. */
function explained(small: SmallCase, rota: Rota, communes: string[] | null): Promise<RotaExplanation> {
  const { signal } = new AbortController();
  const now = () => performance.now();
  return explain({ ...small, warnings: [] }, rota, {
    solve: (request) => solveScenario(request, { now, stopped: () => false, onProgress: () => {} }),
    findClashes: (request) => findClashesOf(request, { now, stopped: () => false }),
    threads: 2,
    communes,
    stops: communes === null ? null : [],
    timeLimitSeconds: 60,
    gap: GAP,
    seed: 1,
    signal,
    onProgress: () => {},
    now,
  });
}

/** Worth of the best rota; null where none is legal, undefined where there are too many to try. */
function optimum(small: SmallCase): number | null | undefined {
  const answer = exhaustiveRota(small, MOST_CHOICES);
  return answer === null ? undefined : (answer.best?.objective ?? null);
}

const promise = (commune: string, leastVisitsPerCycle: number): Floor => ({
  commune,
  leastVisitsPerCycle,
  mostVisitsPerCycle: null,
  leastServedShare: 0,
});

const withFloors = (small: SmallCase, floors: Floor[]): SmallCase => ({
  ...small,
  scenario: { ...small.scenario, floors },
});

function expectWithin(value: number, range: { readonly least: number; readonly most: number }): void {
  expect(value).toBeGreaterThanOrEqual(range.least - grain(value));
  expect(value).toBeLessThanOrEqual(range.most + grain(value));
}

interface Case {
  readonly small: SmallCase;
  readonly best: number;
  /** Worth of the rota explained. */
  readonly objective: number;
}

interface Seen {
  visits: number;
  costly: number;
  excluded: number;
  impossible: number;
  clashes: number;
  halfDays: number;
}

async function expectTrueCommune({ small, best, objective }: Case, told: CommuneExplanation, seen: Seen) {
  const { floors } = small.scenario;
  const wanted = promise(told.commune, told.visits + 1);
  const forced = withFloors(small, [...floors, wanted]);
  const truth = optimum(forced);
  if (truth === undefined) return;
  if (truth === null) {
    expect(told.oneMoreVisit).toBeNull();
    expect(told.impossible).toBe(told.exclusion === null);
  }
  if (told.exclusion !== null) {
    seen.excluded++;
    const freed = { ...small, scenario: { ...small.scenario, floors: [promise(told.commune, 1)], caps: NO_CAPS } };
    expect(optimum(freed) ?? null).toBeNull();
  }
  if (told.impossible) {
    seen.impossible++;
    expect(truth).toBeNull();
    if (told.clash.length === 0) return;
    seen.clashes++;
    const asked = { code: 'floor-visits', path: ['floors', floors.length], parameters: { commune: told.commune } };
    const alone = withOnly(forced, [...told.clash, asked] as Parameters<typeof withOnly>[1]);
    expect(await solvedOrNone(alone)).toBeNull();
  }
  if (told.oneMoreVisit === null || truth === null) {
    expect(told.exclusion !== null || told.impossible).toBe(true);
    return;
  }
  seen.visits++;
  if (best - truth > 0.1) seen.costly++;
  const { loss, lossAgainstRota, visits } = told.oneMoreVisit;
  expect(visits).toBe(wanted.leastVisitsPerCycle);
  expectWithin(truth, { least: loss.certificate.objective, most: loss.certificate.bound });
  expectWithin(best - truth, loss);
  expectWithin(objective - truth, lossAgainstRota);
}

const NO_CAPS = { kmPerCycle: null, hoursPerCycle: null, centsPerCycle: null };

function expectTrueHalfDays({ small, best, objective }: Case, told: RotaExplanation, seen: Seen): void {
  for (const { weekday, half, scenario } of halfDaysToAdd(small.scenario)) {
    const truth = optimum({ ...small, scenario });
    const found = told.moreHalfDays.find((one) => one.weekday === weekday && one.half === half);
    if (truth === undefined) continue;
    if (truth === null) {
      expect(found).toBeUndefined();
      continue;
    }
    seen.halfDays++;
    expectWithin(best - truth, found!.loss);
    expectWithin(objective - truth, found!.lossAgainstRota);
  }
}

/** Each question takes a second on a busy machine: mostly two communes are asked for. */
const asksAll = fc.constantFrom(true, false, false, false, false);
const withStops = ({ scenario }: SmallCase) => [...new Set(scenario.stops.map(({ commune }) => commune))];

/** Another legal rota than the best: the best where half of the need counts for nothing. */
const lopsided = (small: SmallCase): SmallCase => ({
  ...small,
  scenario: {
    ...small.scenario,
    goal: { ...small.scenario.goal, weights: { withCar: 0.1, withoutCar: 1 }, tiers: [{ width: 1, worth: 1 }] },
  },
});

describe('of a small scenario', () => {
  test('each statement agrees with trying everything', async () => {
    const seen: Seen = { visits: 0, costly: 0, excluded: 0, impossible: 0, clashes: 0, halfDays: 0 };
    const cases = fc.record({ small: smallCases({ mostUnits: 1, mostStops: 3 }), isBest: fc.boolean(), asksAll });
    await fc.assert(
      fc.asyncProperty(cases, async ({ small, isBest, asksAll }) => {
        const communes = asksAll ? null : withStops(small).slice(0, 2);
        const answer = exhaustiveRota(small, MOST_CHOICES);
        fc.pre(answer?.best != null);
        const best = answer!.best!.objective;
        const rota = isBest ? answer!.best!.rota : (await solvedOrNone(lopsided(small)))!.rota;
        const { legal, figures } = judge(small.scenario, small.need, small.matrix, rota);
        const told = await explained(small, rota, communes);
        expect(told).toMatchObject({ legal, complete: true, objective: figures.objective });
        expectWithin(best, { least: told.best.objective, most: told.best.bound });
        const known = { small, best, objective: figures.objective };
        for (const commune of told.communes) await expectTrueCommune(known, commune, seen);
        if (asksAll) expectTrueHalfDays(known, told, seen);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(seen.visits + seen.impossible).toBeGreaterThan(1);
    expect(seen.excluded).toBeGreaterThan(1);
  });
});
