/** Step *place*: counted tours go onto single days, keeping patterns, crews and weekly limits. */
import type { SolveRun } from '../run/solve-run.ts';
import { type CountedTour, chosenTours, onSingleDays } from '../selection/chosen-tours.ts';
import { buildDayModel } from '../selection/day-model.ts';

const PLACE_SHARE = 0.5;
/** Placing is worth this long even when the time is up: without it a choice is no rota. */
const LEAST_SECONDS = 2;

export function placeOnDays(run: SolveRun, choice: readonly CountedTour[]): void {
  const keep = run.pools.map((_, p) => choice.filter((entry) => entry.pool === p).map((entry) => entry.tour));
  const { selection, tours, first, dayTourOf } = buildDayModel(run.instance, run.pools, keep);
  const model = run.solver.createModel(selection.rows, selection.columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({ seconds: 0, gap: run.control.limits.gap / 10 }),
      ...run.timeOf(Math.max(run.remainingSeconds * PLACE_SHARE, LEAST_SECONDS)),
      start: null,
    });
    run.noteSolved(solution);
    if (solution.columns === null) return;
    run.offer(
      onSingleDays(chosenTours(solution.columns, { tours, first }), selection.groups).map((entry) =>
        dayTourOf({ ...entry, group: entry.day }),
      ),
    );
  } finally {
    model.dispose();
  }
}
