/**
 * Step *fold*: tours counted on groups of like days.
 *
 * Every legal rota is also a choice of counted tours of the same worth, so each bound proven here holds for rotas.
 */
import { InfeasibleError } from '../../domain/problem.ts';
import { ColumnBuilder, OPEN } from '../mip/block-builder.ts';
import type { IntegerSolution } from '../mip/mip-solver.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { type CountedTour, chosenTours } from '../selection/chosen-tours.ts';
import { likeDays } from '../selection/day-groups.ts';
import type { RelaxationControl } from '../selection/dual-proof.ts';
import { type LinearRelaxation, solveLinearRelaxation } from '../selection/linear-relaxation.ts';
import {
  addTourColumn,
  buildSelectionModel,
  type SelectionModel,
  type TourColumn,
} from '../selection/selection-model.ts';
import { survivingTours } from '../selection/survivors.ts';
import { solveVisitsBound, type VisitsBound } from '../selection/visits-bound.ts';
import { improveInParts } from './improve-in-parts.ts';
import { type Choice, placeOnDays } from './place-on-days.ts';
import { type ToursForVisits, toursForVisits } from './tours-for-visits.ts';

export interface FoldedChoice {
  readonly selection: SelectionModel;
  readonly relaxation: LinearRelaxation;
  /** Counted tours that are still to be placed on days; null where there is nothing better than the rota at hand. */
  readonly choice: readonly CountedTour[] | null;
  /** Worth of the best choice of counted tours; what placing falls short of it is lost to single days. */
  readonly objective: number;
  /** Bound behind the duals of the relaxation, for reduced-cost fixing. */
  readonly lagrangianBound: number;
}

/** Shares of the time left that the integer programmes of this step may take. */
const PRICING_SHARE = 0.4;
const VISITS_SHARE = 0.25;
/** Closer than this the bound by visits is not worth waiting for: it gives away more by itself. */
const VISITS_GAP = 2e-4;
const EXACT_SHARE = 0.9;
const PARTS_SHARE = 0.9;
/** Instead, of improving in parts and of choosing among the tours priced, where tours are not all known. */
const PRICED_SHARE = 0.6;
/** Gap above which, and survivors beyond which, the rota is improved in parts before the exact step. */
const FAR_GAP = 0.01;
const MANY_SURVIVORS = 20_000;
/** Tours that the exact step is worth trying with. */
const MOST_SURVIVORS = 150_000;

export function chooseFolded(run: SolveRun): FoldedChoice {
  const groups = likeDays(run.instance);
  const selection = buildSelectionModel(run.instance, run.pools, groups, run.beyond);
  const relaxation = solveLinearRelaxation(selection, run.solver, controlOfPricing(run, PRICING_SHARE), run.beyond);
  run.rows = selection.rows.lower.length;
  run.columns = selection.columns.count + relaxation.tours.length;
  run.dayClasses = groups.length;
  if (relaxation.status === 'infeasible') throw noLegalRota();
  const stoppedEarly = {
    selection,
    relaxation,
    choice: null,
    objective: Number.NEGATIVE_INFINITY,
    lagrangianBound: Number.POSITIVE_INFINITY,
  };
  if (relaxation.status === 'stopped') return stoppedEarly;
  run.prove(relaxation.bound);
  if (run.isOver()) return stoppedEarly;

  const visits = boundByVisits(run, selection, relaxation);
  const folded = { selection, relaxation, lagrangianBound: visits.bound };
  const first = visits.columns === null ? null : toursForVisits(run, selection, { relaxation, visits: visits.columns });
  if (first !== null) placeOnDays(run, first);
  const objective = first?.objective ?? Number.NEGATIVE_INFINITY;
  if (run.isGood || run.isOver()) return { ...folded, choice: null, objective };
  const basis = { relaxation, bound: visits.bound, first };
  const exact = run.beyond === null ? chooseAmongAll(run, selection, basis) : chooseAmongPriced(run, selection, basis);
  return { ...folded, choice: exact?.tours ?? null, objective: Math.max(objective, exact?.objective ?? objective) };
}

interface Basis {
  readonly relaxation: LinearRelaxation;
  readonly bound: number;
  readonly first: ToursForVisits | null;
}

function chooseAmongAll(run: SolveRun, selection: SelectionModel, basis: Basis): Choice | null {
  if (isBeyondExact(run, selection, basis)) {
    improveInParts(run, { selection, relaxation: basis.relaxation }, { untilSecondsLeft: left(run, PARTS_SHARE) });
    if (run.isGood || run.isOver()) return null;
  }
  return chooseExactly(run, selection, basis);
}

/** What is found is placed here: pricing for the bound then has the time that is left. */
function chooseAmongPriced(run: SolveRun, selection: SelectionModel, basis: Basis): null {
  const { relaxation } = basis;
  if (run.hasRota) improveInParts(run, { selection, relaxation }, { untilSecondsLeft: left(run, PRICED_SHARE) });
  const found = run.isGood || run.isOver() ? null : chooseExactly(run, selection, basis);
  if (found !== null) placeOnDays(run, found);
  proveFurther(run, relaxation);
  return null;
}

/** Seconds that are left once a share of the time left is used up. */
const left = (run: SolveRun, share: number): number => run.remainingSeconds * (1 - share);

/** Where tours are priced, a better bound is what is left to find. */
function proveFurther(run: SolveRun, { goOn, model, firstTourColumn, tours }: LinearRelaxation): void {
  if (goOn === null || run.isGood || run.isOver()) return;
  model.setBounds(firstTourColumn, { lower: tours.map(() => 0), upper: tours.map(() => OPEN) });
  run.prove(goOn(controlOfPricing(run, 1)));
}

/** @param share of the time left. */
function controlOfPricing(run: SolveRun, share: number): RelaxationControl {
  const { iterationLimit, gap } = run.control.limits;
  const until = left(run, share);
  return {
    timeLimitSeconds: () => run.timeOf(run.remainingSeconds).timeLimitSeconds,
    stopped: run.isOver,
    slackShare: gap / 10,
    isLongEnough: () => iterationLimit === null && run.remainingSeconds < until,
  };
}

/** True where the rota is far from the bound, and the tours that could be better are too many to choose among at once. */
function isBeyondExact(run: SolveRun, selection: SelectionModel, { relaxation, bound }: Basis): boolean {
  if (!run.hasRota || run.gap <= FAR_GAP) return false;
  const { leastBetter } = run;
  return survivingTours(selection, relaxation, { bound, leastBetter, most: MANY_SURVIVORS }) === null;
}

function noLegalRota(): InfeasibleError {
  return new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
}

function boundByVisits(run: SolveRun, selection: SelectionModel, relaxation: LinearRelaxation): VisitsBound {
  const visits = solveVisitsBound(selection, relaxation, run.solver, {
    ...run.integerControl({
      seconds: run.remainingSeconds * VISITS_SHARE,
      gap: Math.max(VISITS_GAP, run.control.limits.gap / 2),
    }),
    onBound: (bound) => run.prove(bound),
  });
  run.noteSolved(visits);
  if (visits.status === 'infeasible') throw noLegalRota();
  run.prove(visits.bound);
  return visits;
}

/** All tours that could still be better, and the best choice among them; where they are not all known, among those priced. */
function chooseExactly(run: SolveRun, selection: SelectionModel, basis: Basis): Choice | null {
  const { relaxation, first } = basis;
  const { objective, leastBetter } = run;
  const survivors = survivingTours(selection, relaxation, { bound: basis.bound, leastBetter, most: MOST_SURVIVORS });
  const { model, firstTourColumn } = relaxation;
  const tours: TourColumn[] = [...relaxation.tours];
  const wanted = [...(survivors ?? []), ...(first?.tours ?? [])];
  if (survivors !== null) leaveOutAllBut(relaxation, wanted);
  addMissing(selection, { model, tours, wanted });
  const solution = model.solveInteger({
    ...run.integerControl({
      seconds: run.remainingSeconds * (run.beyond === null ? EXACT_SHARE : PRICED_SHARE),
      gap: run.control.limits.gap / 2,
    }),
    presolve: survivors === null,
    start: first === null ? null : startFrom(first, tours),
    onBound: (bound) => {
      if (survivors !== null) run.prove(Math.max(bound, objective));
    },
  });
  run.noteSolved(solution);
  proveFrom(run, solution, { objective, isComplete: survivors !== null });
  if (solution.columns === null) return null;
  return { tours: chosenTours(solution.columns, { tours, first: firstTourColumn }), objective: solution.objective };
}

/** A rota with a tour that was left out is worth no more than the objective it was left out against. */
function proveFrom(run: SolveRun, solution: IntegerSolution, proof: { objective: number; isComplete: boolean }): void {
  if (!proof.isComplete) return;
  if (solution.status === 'infeasible' && proof.objective === Number.NEGATIVE_INFINITY) throw noLegalRota();
  if (Number.isFinite(solution.bound)) run.prove(Math.max(solution.bound, proof.objective));
}

/** Tours of the relaxation that cannot be part of anything better. */
function leaveOutAllBut({ model, tours, firstTourColumn }: LinearRelaxation, wanted: readonly TourColumn[]): void {
  const kept = new Set(wanted.map(keyOf));
  const upper = tours.map((column) => (kept.has(keyOf(column)) ? OPEN : 0));
  model.setBounds(firstTourColumn, { lower: tours.map(() => 0), upper });
}

function addMissing(
  selection: SelectionModel,
  target: { model: LinearRelaxation['model']; tours: TourColumn[]; wanted: readonly TourColumn[] },
): void {
  const held = new Set(target.tours.map(keyOf));
  const block = new ColumnBuilder();
  for (const column of target.wanted) {
    if (held.has(keyOf(column))) continue;
    held.add(keyOf(column));
    addTourColumn(block, selection, column);
    target.tours.push(column);
  }
  target.model.addColumns(block);
}

/** The first choice as values of every column of the model: static ones, then tours. */
function startFrom(first: ToursForVisits, tours: readonly TourColumn[]): Float64Array {
  const counts = new Map(first.tours.map((entry) => [keyOf(entry), entry.count]));
  return Float64Array.from([...first.staticValues, ...tours.map((column) => counts.get(keyOf(column)) ?? 0)]);
}

const keyOf = (column: TourColumn): string => `${column.pool}/${column.tour}/${column.group}`;
