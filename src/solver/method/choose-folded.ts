/**
 * Step *fold*: tours counted on groups of like days.
 *
 * Every legal rota is also a choice of counted tours of the same worth, so each bound proven here holds for rotas.
 */
import { InfeasibleError } from '../../domain/problem.ts';
import type { IntegerSolution } from '../mip/mip-solver.ts';
import { ColumnBuilder } from '../mip/block-builder.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { type CountedTour, chosenTours } from '../selection/chosen-tours.ts';
import { likeDays } from '../selection/day-groups.ts';
import { type LinearRelaxation, solveLinearRelaxation } from '../selection/linear-relaxation.ts';
import { addTourColumn, buildSelectionModel, type SelectionModel, type TourColumn } from '../selection/selection-model.ts';
import { survivingTours } from '../selection/survivors.ts';
import { solveVisitsBound, type VisitsBound } from '../selection/visits-bound.ts';

export interface FoldedChoice {
  readonly selection: SelectionModel;
  readonly relaxation: LinearRelaxation;
  /** Choices of counted tours, the most valuable first. */
  readonly choices: readonly (readonly CountedTour[])[];
  /** Bound behind the duals of the relaxation, for reduced-cost fixing. */
  readonly lagrangianBound: number;
}

/** Shares of the time left that the integer programmes of this step may take. */
const VISITS_SHARE = 0.4;
const TOURS_SHARE = 0.4;
const EXACT_SHARE = 0.8;
/** Tours that the exact step is worth trying with. */
const MOST_SURVIVORS = 60_000;

export function chooseFolded(run: SolveRun): FoldedChoice {
  const groups = likeDays(run.instance);
  const selection = buildSelectionModel(run.instance, run.pools, groups);
  const relaxation = solveLinearRelaxation(selection, run.solver, {
    timeLimitSeconds: () => run.remainingSeconds,
    stopped: run.isOver,
    onObjective: () => {},
  });
  run.rows = selection.rows.lower.length;
  run.columns = selection.columns.count + relaxation.tours.length;
  run.dayClasses = groups.length;
  if (relaxation.status === 'infeasible') throw noLegalRota();
  const stoppedEarly = { selection, relaxation, choices: [], lagrangianBound: Number.POSITIVE_INFINITY };
  if (relaxation.status === 'stopped') return stoppedEarly;
  run.prove(relaxation.objective + run.instance.scenario.units.length * run.instance.days.length * relaxation.worstReducedCost);
  if (run.isOver()) return stoppedEarly;

  const visits = boundByVisits(run, selection, relaxation);
  const choices: CountedTour[][] = [];
  const first = visits.columns === null ? null : toursForVisits(run, selection, { relaxation, visits });
  if (first !== null) choices.push(first.tours);
  run.nodes += visits.nodes;

  const folded = { selection, relaxation, lagrangianBound: visits.bound };
  const known = Math.max(first?.objective ?? Number.NEGATIVE_INFINITY, run.objective);
  if (isWithin(run, known) || run.isOver()) return { ...folded, choices };
  const exact = chooseExactly(run, selection, { relaxation, bound: visits.bound, first });
  if (exact !== null) choices.unshift(exact);
  return { ...folded, choices };
}

function noLegalRota(): InfeasibleError {
  return new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
}

function isWithin(run: SolveRun, objective: number): boolean {
  return (run.bound - objective) / Math.max(Math.abs(objective), 1e-9) <= run.control.limits.gap;
}

function boundByVisits(run: SolveRun, selection: SelectionModel, relaxation: LinearRelaxation): VisitsBound {
  const visits = solveVisitsBound(selection, relaxation, run.solver, {
    ...run.integerControl({ seconds: run.remainingSeconds * VISITS_SHARE, gap: run.control.limits.gap / 2 }),
    onBound: (bound) => run.prove(bound),
  });
  if (visits.status === 'infeasible') throw noLegalRota();
  run.prove(visits.bound);
  return visits;
}

/** Tours among those of the relaxation that make (at most) the visits of the bound: a small programme. */
function toursForVisits(
  run: SolveRun,
  selection: SelectionModel,
  basis: { relaxation: LinearRelaxation; visits: VisitsBound },
): { tours: CountedTour[]; objective: number; values: Float64Array } | null {
  const { model, tours, firstTourColumn } = basis.relaxation;
  selection.patterns.forEach((_, p) => model.setBounds(p, { lower: 0, upper: Math.round(basis.visits.columns![p]!) }));
  const solution = model.solveInteger({
    ...run.integerControl({ seconds: run.remainingSeconds * TOURS_SHARE, gap: run.control.limits.gap / 2 }),
    start: null,
  });
  selection.patterns.forEach((_, p) => model.setBounds(p, { lower: 0, upper: 1 }));
  run.noteSolved(solution);
  if (solution.columns === null) return null;
  return {
    tours: chosenTours(solution.columns, { tours, first: firstTourColumn }),
    objective: solution.objective,
    values: solution.columns,
  };
}

/** All tours that could still be better, and the best choice among them. */
function chooseExactly(
  run: SolveRun,
  selection: SelectionModel,
  basis: {
    relaxation: LinearRelaxation;
    bound: number;
    first: { objective: number; values: Float64Array } | null;
  },
): CountedTour[] | null {
  const { relaxation, first } = basis;
  const objective = Math.max(first?.objective ?? Number.NEGATIVE_INFINITY, run.objective);
  const survivors = survivingTours(selection, relaxation, { bound: basis.bound, objective, most: MOST_SURVIVORS });
  const { model, firstTourColumn } = relaxation;
  const tours: TourColumn[] = [...relaxation.tours];
  if (survivors !== null) addMissing(selection, { model, tours, survivors });
  const solution = model.solveInteger({
    ...run.integerControl({ seconds: run.remainingSeconds * EXACT_SHARE, gap: run.control.limits.gap / 2 }),
    start: first === null ? null : startFrom(first.values),
    onBound: (bound) => {
      if (survivors !== null) run.prove(Math.max(bound, objective));
    },
  });
  run.noteSolved(solution);
  proveFrom(run, solution, { objective, isComplete: survivors !== null });
  if (solution.columns === null) return null;
  return chosenTours(solution.columns, { tours, first: firstTourColumn });
}

/** A rota with a tour that was left out is worth no more than the objective it was left out against. */
function proveFrom(run: SolveRun, solution: IntegerSolution, proof: { objective: number; isComplete: boolean }): void {
  if (!proof.isComplete) return;
  if (solution.status === 'infeasible' && proof.objective === Number.NEGATIVE_INFINITY) throw noLegalRota();
  if (Number.isFinite(solution.bound)) run.prove(Math.max(solution.bound, proof.objective));
}

function addMissing(
  selection: SelectionModel,
  target: { model: LinearRelaxation['model']; tours: TourColumn[]; survivors: readonly TourColumn[] },
): void {
  const keyOf = (column: TourColumn) => `${column.pool}/${column.tour}/${column.group}`;
  const held = new Set(target.tours.map(keyOf));
  const block = new ColumnBuilder();
  for (const column of target.survivors) {
    if (held.has(keyOf(column))) continue;
    addTourColumn(block, selection, column);
    target.tours.push(column);
  }
  target.model.addColumns(block);
}

function startFrom(values: Float64Array): { indices: number[]; values: number[] } {
  return { indices: Array.from(values.keys()), values: Array.from(values) };
}
