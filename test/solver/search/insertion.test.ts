import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../../src/solver/search/audit.ts';
import { compileProblem } from '../../../src/solver/search/compiled-problem.ts';
import { Insertion } from '../../../src/solver/search/insertion.ts';
import { Penalties } from '../../../src/solver/search/penalties.ts';
import { Random } from '../../../src/solver/search/random.ts';
import { TourPlan } from '../../../src/solver/search/tour-plan.ts';
import { searchProblems } from '../../support/search-cases.ts';

/** Puts stops in one after another wherever the insertion says, and compares what it said with what it came to. */
function insertAll(plan: TourPlan, seed: number, find: (insertion: Insertion, visit: number) => void): number {
  const { problem } = plan;
  const random = new Random(seed);
  const penalties = new Penalties(plan);
  const insertion = new Insertion(plan, penalties.weights, random);
  let compared = 0;
  for (let stop = 0; stop < problem.stopCount; stop++) {
    const from = problem.stopPatternFrom[stop]!;
    const pattern = from + random.below(problem.stopPatternFrom[stop + 1]! - from);
    plan.setPattern(stop, pattern);
    for (let i = problem.patternVisitFrom[pattern]!; i < problem.patternVisitFrom[pattern + 1]!; i++) {
      const visit = problem.patternVisit[i]!;
      find(insertion, visit);
      if (insertion.cost[visit] === Number.POSITIVE_INFINITY) return compared;
      const before = penalties.price();
      plan.insert(visit, insertion.tour[visit]!, insertion.position[visit]!);
      expect(penalties.price() - before).toBeCloseTo(insertion.cost[visit]!, 6);
      compared++;
    }
    audit(plan);
  }
  return compared;
}

const kinds: readonly [string, (insertion: Insertion, visit: number) => void][] = [
  ['everywhere', (insertion, visit) => insertion.find(visit)],
  ['beside near stops', (insertion, visit) => insertion.findNearOf(visit)],
];

test.each(kinds)('what an insertion found %s costs is what it says', (_, find) => {
  let compared = 0;
  for (const isTimed of [false, true]) {
    fc.assert(
      fc.property(searchProblems({ mostStops: 12, isTimed }), fc.nat(), (problem, seed) => {
        compared += insertAll(new TourPlan(compileProblem(problem)), seed, find);
      }),
      { numRuns: 60 },
    );
  }
  expect(compared).toBeGreaterThan(200);
});

test('a plan is as it was after any changes are undone', () => {
  fc.assert(
    fc.property(searchProblems({ mostStops: 12, isTimed: true }), fc.nat(), (problem, seed) => {
      const plan = new TourPlan(compileProblem(problem));
      insertAll(plan, seed, (insertion, visit) => insertion.find(visit));
      const state = () =>
        structuredClone([plan.cost, plan.warp, plan.length, plan.tourOf, plan.positionOf, plan.tourCost]);
      const before = state();
      plan.begin();
      const mark = new Uint8Array(plan.problem.visitCount).fill(1);
      for (let tour = 0; tour < plan.problem.tourCount; tour += 2) plan.removeMarked(tour, mark);
      plan.setPattern(0, -1);
      plan.undo();
      expect(state()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
