/** What given tours are worth: the selection with its tours fixed is a small linear programme. */
import type { Instance } from '../instance/instance.ts';
import type { MipSolver } from '../mip/mip-solver.ts';
import type { TourPool } from '../tours/tour-pool.ts';
import type { DayTour } from './chosen-tours.ts';
import { buildFixedDayModel } from './day-model.ts';

const MOST_SECONDS = 60;

/** @returns the objective, weighted hours per cycle; null where the tours break a rule of the selection. */
export function valueOfTours(
  instance: Instance,
  pools: readonly TourPool[],
  chosen: readonly DayTour[],
  solver: MipSolver,
): number | null {
  const { selection, first, tours } = buildFixedDayModel(instance, pools, chosen);
  for (let t = 0; t < tours.length; t++) selection.columns.lower[first + t] = 1;
  const model = solver.createModel(selection.rows, selection.columns);
  try {
    const solution = model.solveLinear({ timeLimitSeconds: MOST_SECONDS, stopped: () => false });
    return solution.status === 'optimal' ? solution.objective : null;
  } finally {
    model.dispose();
  }
}
