/** What given tours are worth: the selection with its tours fixed is a small linear programme. */
import type { Instance } from '../instance/instance.ts';
import type { IntegerControl, MipSolver } from '../mip/mip-solver.ts';
import type { TourPool } from '../tours/tour-pool.ts';
import type { DayTour } from './chosen-tours.ts';
import { buildFixedDayModel } from './day-model.ts';

const MOST_SECONDS = 60;

export interface Appraisal {
  /** In the unit of the aim; what is minimised counts negative. */
  readonly objective: number;
  /** Communes that count as served the share which the aim speaks of, by index. */
  readonly communes: readonly number[];
}

/** @returns what the tours are worth; null where they break a rule of the selection. */
export function appraiseTours(
  instance: Instance,
  pools: readonly TourPool[],
  chosen: readonly DayTour[],
  solver: MipSolver,
): Appraisal | null {
  const { selection, first, tours } = buildFixedDayModel(instance, pools, chosen);
  for (let t = 0; t < tours.length; t++) selection.columns.lower[first + t] = 1;
  const model = solver.createModel(selection.rows, selection.columns);
  const { communes, isOpen } = selection.breadth;
  try {
    if (!isOpen) {
      const solution = model.solveLinear({ timeLimitSeconds: MOST_SECONDS, stopped: () => false });
      return solution.status === 'optimal' ? { objective: solution.objective, communes } : null;
    }
    const solution = model.solveInteger(TO_THE_END);
    if (solution.columns === null || solution.status !== 'optimal') return null;
    const counted = communes.filter((_, c) => solution.columns![selection.firstBreadthColumn + c]! > 0.5);
    return { objective: solution.objective, communes: counted };
  } finally {
    model.dispose();
  }
}

/** Tours are given: only which communes count is left to choose. */
const TO_THE_END: IntegerControl = {
  timeLimitSeconds: MOST_SECONDS,
  gap: 0,
  nodeLimit: null,
  seed: 1,
  start: null,
  stopped: () => false,
  onIncumbent: () => {},
  onBound: () => {},
};
