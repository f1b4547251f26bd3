import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import type { LinearSolution, MipSolver } from '../../../src/solver/mip/mip-solver.ts';
import { likeDays } from '../../../src/solver/selection/day-groups.ts';
import { lagrangianBound, mostToursAdd } from '../../../src/solver/selection/lagrangian-bound.ts';
import { MasterProgramme } from '../../../src/solver/selection/master-programme.ts';
import { forEachReducedCost } from '../../../src/solver/selection/pricing.ts';
import {
  addTourColumn,
  allTourColumns,
  buildSelectionModel,
  type SelectionModel,
  type TourColumn,
} from '../../../src/solver/selection/selection-model.ts';
import type { SmallCase } from '../../support/exhaustive-rota.ts';
import { chanceOf } from '../../support/hashed-travel.ts';
import { instanceOf, poolsOf } from '../../support/instances.ts';
import { UNHURRIED } from '../../support/mip-programmes.ts';
import { smallCases } from '../../support/small-cases.ts';
import { positionAt, smallScenario } from '../../support/small-scenario.ts';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const CONTROL = { timeLimitSeconds: () => 30, stopped: () => false };
/** Where hours of agents are limited, it matters who rides which unit. */
const FREE = { id: 'ana', hoursPerWeek: null, hoursPerCycle: null };
const PRICE_TOLERANCE = 1e-7;
const cases = smallCases({ mostUnits: 2, mostStops: 6 });

function selectionOf({ scenario, matrix }: SmallCase): SelectionModel {
  const instance = instanceOf(scenario, matrix);
  return buildSelectionModel(instance, poolsOf(instance), likeDays(instance));
}

/** The same with columns that keep promises at a penalty, which a master programme adds to what it is made of. */
function withPenalties(selection: SelectionModel): SelectionModel {
  return new MasterProgramme(selection, solver).selection;
}

/** The linear programme of some tours. */
function solvedWith(selection: SelectionModel, tours: readonly TourColumn[]): LinearSolution {
  const columns = selection.columns.copy();
  for (const tour of tours) addTourColumn(columns, selection, tour);
  const solution = solver.createModel(selection.rows, columns).solveLinear(UNHURRIED);
  expect(solution.status).toBe('optimal');
  return solution;
}

const optimumOf = (selection: SelectionModel) => solvedWith(selection, allTourColumns(selection)).objective;

/** Duals of the programme of about a third of all tours. */
function dualsOfAThird(selection: SelectionModel, seed: number): Float64Array {
  const isHeld = ({ pool, tour, group }: TourColumn) => chanceOf(`${pool} ${tour} ${group}`, seed) < 1 / 3;
  return solvedWith(selection, allTourColumns(selection, isHeld)).rowDuals;
}

/** The bound with the greatest reduced cost of all tours, by scanning them. */
function boundAt(selection: SelectionModel, duals: Float64Array): number {
  const { groups, pools } = selection;
  const most = new Float64Array(pools.length * groups.length).fill(Number.NEGATIVE_INFINITY);
  forEachReducedCost(selection, duals, ({ pool, group }, reducedCost) => {
    const at = pools[pool]!.unitClass * groups.length + group;
    most[at] = Math.max(most[at]!, reducedCost);
  });
  return lagrangianBound(selection, duals, ({ unitClass, group }) => most[unitClass * groups.length + group]!);
}

/** Duals of the master programme where no tour is worth adding any more. */
function lastDuals(selection: SelectionModel): Float64Array {
  const master = new MasterProgramme(selection, solver);
  master.takeUp(Number.NEGATIVE_INFINITY);
  do {
    expect(master.optimise(CONTROL)).toBe(true);
  } while (master.takeUp(PRICE_TOLERANCE).count > 0);
  return master.duals;
}

const grain = (value: number) => 2e-6 + 1e-6 * Math.abs(value);

describe('the Lagrangian bound', () => {
  test('is the optimum of the linear programme of all tours at its duals', () => {
    fc.assert(
      fc.property(cases, (small) => {
        const selection = selectionOf(small);
        const bound = boundAt(selection, lastDuals(selection));
        const optimum = optimumOf(selection);
        expect(Math.abs(bound - optimum)).toBeLessThan(grain(optimum));
      }),
      { numRuns: 40, seed: 91 },
    );
  });

  test('is never below that optimum at the duals of fewer tours, nor anywhere between two of them', () => {
    let above = 0;
    fc.assert(
      fc.property(cases, fc.constantFrom(0, 0.2, 0.5, 0.8), fc.nat(), (small, weight, seed) => {
        const selection = withPenalties(selectionOf(small));
        const optimum = optimumOf(selection);
        const [one, other] = [dualsOfAThird(selection, seed), dualsOfAThird(selection, seed + 1)];
        const between = one.map((dual, row) => weight * dual + (1 - weight) * other[row]!);
        const bound = boundAt(selection, between);
        expect(bound).toBeLessThan(Number.POSITIVE_INFINITY);
        expect(bound).toBeGreaterThan(optimum - grain(optimum));
        if (bound > optimum + grain(optimum)) above++;
      }),
      { numRuns: 40, seed: 92 },
    );
    expect(above).toBeGreaterThan(10);
  });

  test('has every unit drive the best tour on every day, where there is one worth driving', () => {
    const garage = { name: 'Garage', point: positionAt(0, 0) };
    const scenario = smallScenario({ units: [{ id: 'twin', name: 'The same bus again', garage }], agents: [FREE] });
    const instance = instanceOf(scenario);
    const selection = buildSelectionModel(instance, poolsOf(instance), likeDays(instance));
    expect(instance.unitClasses).toHaveLength(1);
    expect(mostToursAdd(selection, () => 0.5)).toBeCloseTo(2 * instance.days.length * 0.5, 9);
    expect(mostToursAdd(selection, () => -0.5)).toBe(0);
    const nothing = new Float64Array(selection.rows.lower.length);
    const at = (most: number) => lagrangianBound(selection, nothing, () => most);
    expect(at(0.5) - at(0)).toBeCloseTo(instance.days.length, 9);
  });

  test('proves nothing at a dual of the wrong sign, unless it is noise', () => {
    const [small] = fc.sample(cases, { seed: 93, numRuns: 1 });
    const selection = selectionOf(small!);
    const duals = lastDuals(selection);
    const fleet = selection.ruleRows.fleet[0]!;
    const at = (dual: number) => boundAt(selection, duals.with(fleet, dual));
    expect(at(-1e-3)).toBe(Number.POSITIVE_INFINITY);
    expect(at(-1e-9)).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});
