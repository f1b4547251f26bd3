/**
 * Tours that a better rota could still drive (reduced-cost fixing).
 *
 * A rota that drives a tour once is worth at most `bound` plus the tour's reduced cost at the duals behind the bound;
 * where that is not above the best rota known, the tour may be left out and nothing better is lost.
 */
import type { LinearRelaxation } from './linear-relaxation.ts';
import { forEachReducedCost } from './pricing.ts';
import type { SelectionModel, TourColumn } from './selection-model.ts';

/** Slack, weighted hours, so that rounding never drops a tour of an equally good rota. */
const SLACK = 1e-6;

/**
 * @param proof `leastBetter`: what a better rota is worth at least; `bound` stands behind the duals of the relaxation.
 * @returns the survivors, best reduced cost first; `null` where there are more than `most`, or where the pools do not hold all tours.
 */
export function survivingTours(
  selection: SelectionModel,
  relaxation: LinearRelaxation,
  proof: { readonly bound: number; readonly leastBetter: number; readonly most: number },
): TourColumn[] | null {
  if (selection.beyond !== null) return null;
  const least = proof.leastBetter - proof.bound - SLACK;
  const survivors: { column: TourColumn; reducedCost: number }[] = [];
  let count = 0;
  const survive = (column: TourColumn, reducedCost: number): void => {
    count++;
    if (count <= proof.most) survivors.push({ column, reducedCost });
  };
  forEachReducedCost(selection, relaxation.rowDuals, survive, least);
  if (count > proof.most) return null;
  return survivors.sort((a, b) => b.reducedCost - a.reducedCost).map((entry) => entry.column);
}
