/**
 * Column generation where the pools do not hold all tours: the others are priced by labelling, quickly most of the time, and
 * exactly now and then for the bound.
 *
 * Duals of a restricted programme swing; tours are priced at smoothed ones, between those and where they were priced before
 * (Neame 1999; Pessoa et al. 2018). Each exact pricing proves a Lagrangian bound, wherever it is made, so it may end at any time.
 */
import { type DualProof, NOTHING_PROVEN, PRICE_TOLERANCE, type RelaxationControl } from './dual-proof.ts';
import { lagrangianBound, mostToursAdd } from './lagrangian-bound.ts';
import type { LinearControl, MasterProgramme } from './master-programme.ts';
import type { ToursBeyond } from './tours-beyond.ts';

/** Weight of the duals at which tours were priced before. */
const SMOOTHING = 0.8;
/** Rounds of quick pricing from one exact pricing to the next, where quick pricing goes on finding tours. */
const ROUNDS_BETWEEN = 12;

/** @param from what an earlier call has proven: where this one goes on. */
export function solveByPricing(
  { master, beyond }: { readonly master: MasterProgramme; readonly beyond: ToursBeyond },
  control: RelaxationControl,
  from: DualProof = NOTHING_PROVEN,
): DualProof {
  const { selection } = master;
  let best = from;
  /** Where tours were priced before; null: nowhere, or in vain. */
  let centre: Float64Array | null = from === NOTHING_PROVEN ? null : from.rowDuals;
  if (from === NOTHING_PROVEN) master.takeUp(Number.NEGATIVE_INFINITY);
  if (!solveOverPools(master, control)) return best;
  for (let round = 1; !control.stopped(); round++) {
    const isLast = control.isLongEnough();
    if (isLast && Number.isFinite(best.bound)) break;
    const at: Float64Array = centre === null ? master.duals : between(centre, master.duals);
    // The least asked for is charged to the bound for every tour that can be driven: an exact pricing gives nothing away.
    const price = (isExact: boolean) =>
      beyond.price(selection, at, { isExact, least: isExact ? 0 : PRICE_TOLERANCE, stopped: control.stopped });
    let found = isLast ? 0 : price(false).found;
    const isExact = found === 0 || round % ROUNDS_BETWEEN === 0;
    if (isExact) {
      const exact = price(true);
      found += exact.found;
      const proof = proofAt(master, at, exact.most);
      if (proof.bound < best.bound) best = proof;
    }
    if (isLast || isCloseEnough(master, best, control)) break;
    if (master.takeUp(PRICE_TOLERANCE).count > 0) {
      if (!solveOverPools(master, control)) break;
      centre = at;
    } else if (centre === null) {
      return { ...best, isComplete: found === 0 };
    } else {
      centre = null;
    }
  }
  return best;
}

/** Takes up tours of the pools until none is worth adding. @returns false where a programme was not solved to its optimum. */
function solveOverPools(master: MasterProgramme, control: LinearControl): boolean {
  do {
    if (!master.optimise(control)) return false;
  } while (!control.stopped() && master.takeUp(PRICE_TOLERANCE).count > 0);
  return true;
}

function proofAt(master: MasterProgramme, rowDuals: Float64Array, most: Float64Array): DualProof {
  const { selection } = master;
  const mostOf = (of: { unitClass: number; group: number }) => most[of.unitClass * selection.groups.length + of.group]!;
  const bound = lagrangianBound(selection, rowDuals, mostOf);
  return { bound, rowDuals, slack: mostToursAdd(selection, mostOf), isComplete: false };
}

function isCloseEnough(
  { solution, needsArtificial }: MasterProgramme,
  { bound }: DualProof,
  control: RelaxationControl,
) {
  const { objective } = solution!;
  return !needsArtificial && bound - objective <= control.slackShare * Math.abs(objective);
}

function between(centre: Float64Array, duals: Float64Array): Float64Array {
  return duals.map((dual, row) => SMOOTHING * centre[row]! + (1 - SMOOTHING) * dual);
}
