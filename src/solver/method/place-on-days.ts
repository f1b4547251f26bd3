/** Step *place*: counted tours go onto single days, keeping patterns, crews and weekly limits. */
import { relativeGap } from '../../domain/rota.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { CountedTour } from '../selection/chosen-tours.ts';
import { buildDayModel } from '../selection/day-model.ts';

const PLACE_SHARE = 0.5;
/** Placing is worth this long even when the time is up: without it a choice is no rota. */
const LEAST_SECONDS = 2;

export interface Choice {
  readonly tours: readonly CountedTour[];
  /** Worth of the counted tours. */
  readonly objective: number;
}

/** Placing may lose such a share of what the choice itself is short of the bound. */
const SHARE_OF_GAP = 0.05;

export function placeOnDays(run: SolveRun, choice: Choice): void {
  const keep = run.pools.map((_, p) => choice.tours.filter((entry) => entry.pool === p).map((entry) => entry.tour));
  const days = buildDayModel(run.instance, run.pools, keep);
  const model = run.solver.createModel(days.selection.rows, days.selection.columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({
        seconds: 0,
        gap: Math.max(run.control.limits.gap / 10, SHARE_OF_GAP * gapOf(run, choice)),
      }),
      ...run.timeOf(Math.max(run.remainingSeconds * PLACE_SHARE, LEAST_SECONDS)),
      start: null,
      presolve: true,
    });
    run.noteSolved(solution);
    if (solution.columns !== null) run.offer(days.toursChosen(solution.columns));
  } finally {
    model.dispose();
  }
}

/** How far the choice is from the bound, relatively; 0 where there is no bound. */
function gapOf({ bound }: SolveRun, { objective }: Choice): number {
  return Number.isFinite(bound) && Number.isFinite(objective) ? Math.max(0, relativeGap({ objective, bound })) : 0;
}
