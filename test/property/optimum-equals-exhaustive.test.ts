import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/rules/judge.ts';
import { type ExhaustiveAnswer, exhaustiveRota, type SmallCase } from '../support/exhaustive-rota.ts';
import { type SmallCaseOptions, smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

/** Choices of tours that are worth trying one by one. */
const MOST_CHOICES = 20_000;
/** Integer programmes are solved to 1e-7 weighted hours. */
const grain = (objective: number) => 2e-7 + 1e-6 * Math.abs(objective);

async function expectTheOptimum(small: SmallCase, answer: ExhaustiveAnswer): Promise<void> {
  const result = await solvedOrNone(small);
  if (answer.best === null) {
    expect(result).toBeNull();
    return;
  }
  expect(result).not.toBeNull();
  const { rota, certificate } = result!;
  const { objective } = answer.best;
  const verdict = judge(small.scenario, small.need, small.matrix, rota);
  expect(verdict.violations).toEqual([]);
  expect(Math.abs(verdict.figures.objective - certificate.objective)).toBeLessThan(grain(objective));
  expect(Math.abs(certificate.objective - objective)).toBeLessThan(grain(objective));
  expect(certificate.bound).toBeGreaterThan(objective - grain(objective));
  expect(certificate.bound).toBeLessThan(objective + grain(objective));
}

/** The same rhythms without a word on the minute at which visits open. */
function atAnyHour(small: SmallCase): SmallCase {
  const patterns = small.scenario.patterns?.map((rule) => ({ ...rule, hourToleranceMinutes: null })) ?? null;
  return { ...small, scenario: { ...small.scenario, patterns } };
}

/** Solves every case that trying everything can solve, and counts them. */
async function solveAll(
  options: SmallCaseOptions,
  parameters: { numRuns: number; seed: number },
  changed: (small: SmallCase) => SmallCase = (small) => small,
  alsoExpect: (small: SmallCase, answer: ExhaustiveAnswer) => Promise<void> = async () => {},
) {
  const counts = { solved: 0, infeasible: 0, tours: 0 };
  await fc.assert(
    fc.asyncProperty(smallCases(options).map(changed), async (small) => {
      const answer = exhaustiveRota(small, MOST_CHOICES);
      fc.pre(answer !== null);
      counts.solved++;
      if (answer!.best === null) counts.infeasible++;
      else counts.tours += answer!.best.rota.tours.length;
      await expectTheOptimum(small, answer!);
      await alsoExpect(small, answer!);
    }),
    // Shrinking would solve for minutes; the case that fails is named by its seed and path.
    { ...parameters, endOnFailure: true },
  );
  return counts;
}

describe('the optimum of a small scenario', () => {
  test('with one unit is what trying everything finds', async () => {
    const counts = await solveAll({ mostUnits: 1, mostStops: 6 }, { numRuns: 33, seed: 31 });
    expect(counts.infeasible).toBeGreaterThan(1);
    expect(counts.tours).toBeGreaterThan(25);
  });

  test('with two units is what trying everything finds', async () => {
    const counts = await solveAll({ mostUnits: 2, mostStops: 4 }, { numRuns: 33, seed: 32 });
    expect(counts.infeasible).toBeGreaterThan(1);
    expect(counts.tours).toBeGreaterThan(25);
  });

  test('with agents under rules of work is what trying everything finds', async () => {
    const counts = await solveAll({ mostUnits: 2, mostStops: 3, rulesOfWork: true }, { numRuns: 40, seed: 34 });
    expect(counts.tours).toBeGreaterThan(20);
  });

  test('with visits that open at the same hour within a tolerance is what trying everything finds', async () => {
    const options = { mostUnits: 1, mostStops: 3, hourTolerance: true };
    let bound = 0;
    const counts = await solveAll(options, { numRuns: 20, seed: 35 }, undefined, async (small, { best }) => {
      const free = (await solvedOrNone(atAnyHour(small)))?.certificate.objective ?? null;
      if (best === null) return;
      expect(free!).toBeGreaterThan(best.objective - grain(best.objective));
      if (free! > best.objective + 1e-3) bound++;
    });
    expect(counts.tours).toBeGreaterThan(15);
    expect(bound).toBeGreaterThan(1);
  }, 150_000);

  test('is the same with a tolerance that cannot bind as without one, and again when it is taken off', async () => {
    await fc.assert(
      fc.asyncProperty(smallCases({ mostUnits: 2, mostStops: 2, hourTolerance: true }), async (small) => {
        const ofKinds = (hourToleranceMinutes: number | null): SmallCase => {
          // The same hours mean the same part of the day: half a day is then no tolerance at all.
          const patterns = small.scenario.patterns!.map((rule) => ({ ...rule, sameHours: true, hourToleranceMinutes }));
          return { ...small, scenario: { ...small.scenario, patterns } };
        };
        const [off, on, offAgain] = [
          await solvedOrNone(ofKinds(null)),
          await solvedOrNone(ofKinds(720)),
          await solvedOrNone(atAnyHour(ofKinds(720))),
        ];
        expect(on?.certificate.objective).toBe(off?.certificate.objective);
        expect(offAgain?.certificate.objective).toBe(off?.certificate.objective);
      }),
      { numRuns: 6, seed: 37, endOnFailure: true },
    );
  }, 150_000);

  test('with such hours, several units and rules of work is what trying everything finds', async () => {
    const options = { mostUnits: 2, mostStops: 2, hourTolerance: true, rulesOfWork: true };
    const counts = await solveAll(options, { numRuns: 20, seed: 36 });
    expect(counts.tours).toBeGreaterThan(15);
  }, 150_000);

  test('of several units that a label asks for days open together is what trying everything finds', async () => {
    const hours = { unit: 'hours per week', source: 'test', verified: false };
    const counts = await solveAll({ mostUnits: 2, mostStops: 4 }, { numRuns: 20, seed: 34 }, (small) => {
      const { scenario } = small;
      const days = new Set(Object.keys(scenario.cycle.days)).size;
      const label = {
        scope: 'service' as const,
        leastOpenHoursPerWeek: { ...hours, value: 1 },
        leastDaysPerWeek: { ...hours, unit: 'days per week', value: Math.min(days, 2) },
      };
      // Other rules rarely leave a day to every week: they are left out.
      const caps = { kmPerCycle: null, hoursPerCycle: null, centsPerCycle: null };
      const cycle = { ...scenario.cycle, sectorOfWeek: null };
      const stops = scenario.stops.map((stop) => ({ ...stop, patterns: null, dates: null }));
      const visits = { ...scenario.visits, beside: true };
      return { ...small, scenario: { ...scenario, label, caps, cycle, stops, visits, floors: [], locks: [] } };
    });
    expect(counts.solved - counts.infeasible).toBeGreaterThan(3);
    expect(counts.tours).toBeGreaterThan(15);
  });

  test('which trying everything finds is legal, and worth what it was thought to be', () => {
    fc.assert(
      fc.property(smallCases({ mostUnits: 2, mostStops: 5 }), (small) => {
        const answer = exhaustiveRota(small, MOST_CHOICES);
        fc.pre(answer?.best != null);
        const { rota, objective } = answer!.best!;
        const verdict = judge(small.scenario, small.need, small.matrix, rota);
        expect(verdict.violations).toEqual([]);
        expect(Math.abs(verdict.figures.objective - objective)).toBeLessThan(grain(objective));
      }),
      { numRuns: 60, seed: 33 },
    );
  });
});
