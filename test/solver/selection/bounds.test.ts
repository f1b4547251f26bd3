import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnBuilder } from '../../../src/solver/mip/block-builder.ts';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import type { MipSolver } from '../../../src/solver/mip/mip-solver.ts';
import { likeDays } from '../../../src/solver/selection/day-groups.ts';
import { type LinearRelaxation, solveLinearRelaxation } from '../../../src/solver/selection/linear-relaxation.ts';
import { forEachReducedCost } from '../../../src/solver/selection/pricing.ts';
import {
  addTourColumn,
  allTourColumns,
  buildSelectionModel,
  type SelectionModel,
  type TourColumn,
} from '../../../src/solver/selection/selection-model.ts';
import { survivingTours } from '../../../src/solver/selection/survivors.ts';
import { solveVisitsBound } from '../../../src/solver/selection/visits-bound.ts';
import type { SmallCase } from '../../support/exhaustive-rota.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';
import { INTEGER, UNHURRIED } from '../../support/mip-programmes.ts';
import { smallCases } from '../../support/small-cases.ts';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** Without promises: whether they can be kept is the business of other tests. */
const cases = smallCases({ mostUnits: 2, mostStops: 6 }).map((small) => ({
  ...small,
  scenario: { ...small.scenario, floors: [], locks: [], label: null },
}));

function modelFor(small: SmallCase): SelectionModel {
  const instance = instanceOf(small.scenario, small.matrix);
  return buildSelectionModel(instance, poolsOf(instance), likeDays(instance));
}

/** The selection over all tours, or some, at once. */
function over(selection: SelectionModel, tours: readonly TourColumn[] = allTourColumns(selection)) {
  const columns: ColumnBuilder = selection.columns.copy();
  for (const tour of tours) addTourColumn(columns, selection, tour);
  return solver.createModel(selection.rows, columns);
}

/** Optimum in whole tours. */
function optimumOf(selection: SelectionModel, tours?: readonly TourColumn[]): number {
  return over(selection, tours).solveInteger(INTEGER).objective;
}

function relaxationOf(small: SmallCase): LinearRelaxation {
  return solveLinearRelaxation(modelFor(small), solver, {
    timeLimitSeconds: () => 30,
    stopped: () => false,
    slackShare: 0,
    isLongEnough: () => false,
  });
}

const grain = (value: number) => 2e-7 + 1e-6 * Math.abs(value);

describe('the linear relaxation by column generation', () => {
  test('is worth what the linear programme of all tours is worth', () => {
    let fewer = 0;
    fc.assert(
      fc.property(cases, (small) => {
        const selection = modelFor(small);
        const relaxation = relaxationOf(small);
        const all = over(selection).solveLinear(UNHURRIED);
        expect(relaxation.status).toBe('optimal');
        expect(Math.abs(relaxation.bound - all.objective)).toBeLessThan(grain(all.objective));
        if (relaxation.tours.length < allTourColumns(selection).length) fewer++;
      }),
      { numRuns: 40, seed: 71 },
    );
    expect(fewer).toBeGreaterThan(3);
  });

  test('ends with duals at which no tour, held or not, is worth adding', () => {
    fc.assert(
      fc.property(cases, (small) => {
        const { rowDuals, slack } = relaxationOf(small);
        forEachReducedCost(modelFor(small), rowDuals, (_, reducedCost) => {
          expect(reducedCost).toBeLessThan(slack + 1e-6);
        });
        expect(slack).toBeLessThan(1e-5);
      }),
      { numRuns: 40, seed: 72 },
    );
  });

  test('says infeasible where a promise cannot be kept by any tours', () => {
    fc.assert(
      fc.property(cases, (small) => {
        const commune = small.scenario.stops[0]!.commune;
        const floor = { commune, leastVisitsPerCycle: 100, mostVisitsPerCycle: null, leastServedShare: 0 };
        const promised = { ...small, scenario: { ...small.scenario, floors: [floor] } };
        expect(relaxationOf(promised).status).toBe('infeasible');
      }),
      { numRuns: 10, seed: 73 },
    );
  });
});

describe('the bound from the visits', () => {
  test('is never below the optimum, and never above the linear relaxation', () => {
    let tighter = 0;
    fc.assert(
      fc.property(cases, (small) => {
        const selection = modelFor(small);
        const relaxation = relaxationOf(small);
        const { bound, status } = solveVisitsBound(modelFor(small), relaxation, solver, INTEGER);
        const optimum = optimumOf(selection);
        expect(status).toBe('optimal');
        expect(bound).toBeGreaterThan(optimum - grain(optimum));
        expect(bound).toBeLessThan(relaxation.bound + grain(bound));
        if (bound < relaxation.bound - 1e-3) tighter++;
      }),
      { numRuns: 40, seed: 74 },
    );
    expect(tighter).toBeGreaterThan(3);
  });
});

describe('tours that survive', () => {
  test('are enough for the optimum, whatever rota was known before', () => {
    let leftOut = 0;
    fc.assert(
      fc.property(cases, fc.constantFrom(0, 0.5, 3), (small, short) => {
        const selection = modelFor(small);
        const relaxation = relaxationOf(small);
        const { bound } = solveVisitsBound(modelFor(small), relaxation, solver, INTEGER);
        const optimum = optimumOf(selection);
        const tours = survivingTours(selection, relaxation, { bound, leastBetter: optimum - short, most: 1e6 })!;
        leftOut += allTourColumns(selection).length - tours.length;
        expect(Math.abs(optimumOf(selection, tours) - optimum)).toBeLessThan(grain(optimum));
      }),
      { numRuns: 25, seed: 75 },
    );
    expect(leftOut).toBeGreaterThan(50);
  });

  test('are not told where they are too many', () => {
    const [small] = fc.sample(cases, { seed: 76, numRuns: 1 });
    const relaxation = relaxationOf(small!);
    const proof = { bound: 1000, leastBetter: 0 };
    const all = allTourColumns(modelFor(small!)).length;
    expect(survivingTours(modelFor(small!), relaxation, { ...proof, most: all })).toHaveLength(all);
    expect(survivingTours(modelFor(small!), relaxation, { ...proof, most: all - 1 })).toBeNull();
  });
});
