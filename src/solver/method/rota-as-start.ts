/** The best rota so far as values of every column of a model over single days: solved with its tours fixed. */
import type { MipModel } from '../mip/mip-solver.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayModel } from '../selection/day-model.ts';

/** @returns null where the model does not hold all its tours. */
export function rotaAsStart(run: SolveRun, model: MipModel, days: DayModel): Float64Array | null {
  const { first, tours, selection } = days;
  const fixed = new Float64Array(tours.length);
  for (const tour of run.chosen) {
    const column = days.columnOf(tour);
    if (column === undefined) return null;
    fixed[column - first] = 1;
  }
  model.setBounds(first, { lower: fixed, upper: fixed });
  const solution = model.solveInteger({
    ...run.integerControl({ seconds: run.remainingSeconds, gap: 0 }),
    start: null,
    presolve: true,
  });
  model.setBounds(first, {
    lower: selection.columns.lower.slice(first),
    upper: selection.columns.upper.slice(first),
  });
  return solution.columns;
}
