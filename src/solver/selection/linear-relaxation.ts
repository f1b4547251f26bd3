/**
 * The linear relaxation of the selection, by column generation.
 *
 * A model of all tours at once is slow to solve and large to hold; a few tours per visit are enough, and pricing all others
 * at the optimum proves it: the pools are scanned, and where they do not hold all tours, the others are priced by
 * labelling once the pools have nothing to add. Ends with duals at which no tour has a positive reduced cost, or none that matters.
 */
import type { MipModel, MipSolver } from '../mip/mip-solver.ts';
import { type DualProof, NOTHING_PROVEN, PRICE_TOLERANCE, type RelaxationControl } from './dual-proof.ts';
import { mostToursAdd } from './lagrangian-bound.ts';
import { type LinearControl, MasterProgramme } from './master-programme.ts';
import type { SelectionModel, TourColumn } from './selection-model.ts';
import { solveByPricing } from './solve-by-pricing.ts';
import type { ToursBeyond } from './tours-beyond.ts';

const MOST_ROUNDS = 200;

export interface LinearRelaxation {
  /** Holds the static columns and `tours`, in that order. */
  readonly model: MipModel;
  readonly tours: readonly TourColumn[];
  /** Column of the first tour in `model`. */
  readonly firstTourColumn: number;
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** No choice of tours is worth more: the objective where it was solved to the end, but for noise. */
  readonly bound: number;
  /** Duals behind the bound. */
  readonly rowDuals: Float64Array;
  /** What tours with a positive reduced cost at these duals could add: the largest, for every tour that can be driven. */
  readonly slack: number;
  /** Goes on pricing for a better bound, which it returns; null where all tours were listed. */
  readonly goOn: ((control: RelaxationControl) => number) | null;
}

export function solveLinearRelaxation(
  selection: SelectionModel,
  solver: MipSolver,
  control: RelaxationControl,
  beyond: ToursBeyond | null = null,
): LinearRelaxation {
  const master = new MasterProgramme(selection, solver);
  const proof = beyond === null ? solveListed(master, control) : solveByPricing({ master, beyond }, control);
  const { solution, needsArtificial } = master;
  const isDone = solution !== null && solution.status === 'optimal' && Number.isFinite(proof.slack);
  const isInfeasible = isDone ? needsArtificial && proof.isComplete : solution?.status === 'infeasible';
  master.closeArtificial();
  return {
    model: master.model,
    tours: master.tours,
    firstTourColumn: selection.columns.count,
    status: isInfeasible ? 'infeasible' : isDone && !needsArtificial ? 'optimal' : 'stopped',
    bound: proof.bound,
    rowDuals: proof.rowDuals,
    slack: proof.slack,
    goOn: beyond === null ? null : (further) => solveByPricing({ master, beyond }, further, proof).bound,
  };
}

/** Goes on until no tour of the pools, which hold all, is worth adding. */
function solveListed(master: MasterProgramme, control: LinearControl): DualProof {
  const { selection } = master;
  for (let round = 0; round < MOST_ROUNDS && !control.stopped(); round++) {
    const { count, worst } = master.takeUp(round === 0 ? Number.NEGATIVE_INFINITY : PRICE_TOLERANCE);
    if (round > 0 && count === 0) {
      const slack = mostToursAdd(selection, () => worst);
      return { bound: master.solution!.objective + slack, rowDuals: master.duals, slack, isComplete: true };
    }
    if (!master.optimise(control)) break;
  }
  return NOTHING_PROVEN;
}
