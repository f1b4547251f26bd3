/**
 * Tours for given visits: the stops that the bound visits, as often as it visits them; on which days and in which
 * company is open, for there the bound is indifferent and the cost of tours is not.
 */
import type { SolveRun } from '../run/solve-run.ts';
import { type CountedTour, chosenTours } from '../selection/chosen-tours.ts';
import type { LinearRelaxation } from '../selection/linear-relaxation.ts';
import { addTourColumn, type SelectionModel, type TourColumn } from '../selection/selection-model.ts';

export interface ToursForVisits {
  readonly tours: readonly CountedTour[];
  readonly objective: number;
  /** Values of the static columns of the selection, patterns first. */
  readonly staticValues: Float64Array;
}

const TIME_SHARE = 0.4;
/** Closer than this is not worth waiting for: the exact step goes on from here. */
const WORTHWHILE_GAP = 3e-4;

/** @param basis the tours that the relaxation found worth while; values of the selection's columns at the bound. */
export function toursForVisits(
  run: SolveRun,
  selection: SelectionModel,
  basis: { relaxation: LinearRelaxation; visits: Float64Array },
): ToursForVisits | null {
  const rhythmOf = (pattern: { stop: number; visits: number }) => `${pattern.stop}/${pattern.visits}`;
  const chosen = selection.patterns.filter((_, p) => basis.visits[p]! > 0.5);
  const rhythms = new Set(chosen.map(rhythmOf));
  const stops = new Set(chosen.map((pattern) => pattern.stop));
  const columns = selection.columns.copy();
  selection.patterns.forEach((pattern, p) => {
    columns.upper[p] = rhythms.has(rhythmOf(pattern)) ? 1 : 0;
  });
  const tours = basis.relaxation.tours.filter((column) => visitsOnly(selection, column, stops));
  for (const column of tours) addTourColumn(columns, selection, column);
  const model = run.solver.createModel(selection.rows, columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({
        seconds: run.remainingSeconds * TIME_SHARE,
        gap: Math.max(WORTHWHILE_GAP, run.control.limits.gap / 4),
      }),
      start: null,
      presolve: true,
    });
    run.noteSolved(solution);
    if (solution.columns === null) return null;
    return {
      tours: chosenTours(solution.columns, { tours, first: selection.columns.count }),
      objective: solution.objective,
      staticValues: solution.columns.slice(0, selection.columns.count),
    };
  } finally {
    model.dispose();
  }
}

function visitsOnly(selection: SelectionModel, { pool, tour }: TourColumn, stops: ReadonlySet<number>): boolean {
  const { firstVisit, stop } = selection.pools[pool]!;
  for (let v = firstVisit[tour]!; v < firstVisit[tour + 1]!; v++) if (!stops.has(stop[v]!)) return false;
  return true;
}
