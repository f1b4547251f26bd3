/**
 * What the method of src/solver/solve.ts is measured against: one model of all tours, handed to HiGHS at once.
 *
 * Same enumeration, same rows, same limits; no greedy start, no column generation, no bound from visits, no fixing. Over
 * groups of like days the counted tours are placed on days afterwards, by the method's own step; over single days the
 * model's answer is a rota.
 */
import { compileInstance, type SolverInput } from '../../src/solver/instance/compile.ts';
import { findTours } from '../../src/solver/method/find-tours.ts';
import { placeOnDays } from '../../src/solver/method/place-on-days.ts';
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { type SolveControl, SolveRun } from '../../src/solver/run/solve-run.ts';
import type { StageOutcome } from '../../src/solver/run/stage-outcome.ts';
import { type CountedTour, chosenTours } from '../../src/solver/selection/chosen-tours.ts';
import { likeDays } from '../../src/solver/selection/day-groups.ts';
import { buildDayModel } from '../../src/solver/selection/day-model.ts';
import { addTourColumn, allTourColumns, buildSelectionModel } from '../../src/solver/selection/selection-model.ts';

/** Share of the time for the counted tours; placing them has the rest. */
const COUNT_SHARE = 0.9;

/** @throws NoRotaFoundError where none was found in time. */
export async function solveAllToursCounted(input: SolverInput, control: SolveControl): Promise<StageOutcome> {
  const run = await startRun(input, control);
  run.enter('fold');
  const counted = countAllTours(run);
  run.enter('place');
  if (counted.length > 0) placeOnDays(run, { tours: counted, objective: Number.POSITIVE_INFINITY });
  return run.finish();
}

/** @throws NoRotaFoundError where none was found in time. */
export async function solveAllToursByDay(input: SolverInput, control: SolveControl): Promise<StageOutcome> {
  const run = await startRun(input, control);
  run.enter('days');
  chooseAmongAllByDay(run);
  return run.finish();
}

async function startRun(input: SolverInput, control: SolveControl): Promise<SolveRun> {
  const startedAt = control.now();
  const [solver, appraiser] = [await loadHighsSolver(), await loadHighsSolver()];
  const stage = { number: 1, count: 1, measure: 'weighted-hours' } as const;
  const run = new SolveRun({ instance: compileInstance(input), solver, appraiser, control, startedAt, stage });
  findTours(run);
  return run;
}

function countAllTours(run: SolveRun): CountedTour[] {
  const groups = likeDays(run.instance);
  const selection = buildSelectionModel(run.instance, run.pools, groups);
  const tours = allTourColumns(selection);
  const first = selection.columns.count;
  for (const column of tours) addTourColumn(selection.columns, selection, column);
  note(run, { rows: selection.rows.lower.length, columns: selection.columns.count, groups: groups.length });
  const model = run.solver.createModel(selection.rows, selection.columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({ seconds: run.remainingSeconds * COUNT_SHARE, gap: run.control.limits.gap }),
      start: null,
      onBound: (bound) => run.prove(bound),
    });
    run.noteSolved(solution);
    run.prove(solution.bound);
    return solution.columns === null ? [] : chosenTours(solution.columns, { tours, first });
  } finally {
    model.dispose();
  }
}

function chooseAmongAllByDay(run: SolveRun): void {
  const days = buildDayModel(
    run.instance,
    run.pools,
    run.pools.map((pool) => Array.from({ length: pool.size }, (_, tour) => tour)),
  );
  const { rows, columns, groups } = days.selection;
  note(run, { rows: rows.lower.length, columns: columns.count, groups: groups.length });
  const model = run.solver.createModel(rows, columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({ seconds: run.remainingSeconds, gap: run.control.limits.gap }),
      start: null,
      onIncumbent: (_, values) => run.offer(days.toursChosen(values)),
      onBound: (bound) => run.prove(bound),
    });
    run.noteSolved(solution);
    run.prove(solution.bound);
    if (solution.columns !== null) run.offer(days.toursChosen(solution.columns));
  } finally {
    model.dispose();
  }
}

function note(run: SolveRun, model: { rows: number; columns: number; groups: number }): void {
  run.rows = model.rows;
  run.columns = model.columns;
  run.dayClasses = model.groups;
}
