/** What the duals of a master programme prove of all choices of tours. */
import type { LinearControl } from './master-programme.ts';

/** Reduced costs up to here, weighted hours, are noise of the simplex method. */
export const PRICE_TOLERANCE = 1e-7;

export interface RelaxationControl extends LinearControl {
  /** Where tours are priced: they may be left out where all together could add so little, by the objective. */
  readonly slackShare: number;
  /** Where tours are priced: true once their share of the time is used up, and what is proven by then has to do. */
  readonly isLongEnough: () => boolean;
}

export interface DualProof {
  readonly bound: number;
  readonly rowDuals: Float64Array;
  readonly slack: number;
  /** True where no tour, held or not, is worth adding: what the programme cannot keep then, no rota can. */
  readonly isComplete: boolean;
}

export const NOTHING_PROVEN: DualProof = {
  bound: Number.POSITIVE_INFINITY,
  rowDuals: new Float64Array(0),
  slack: Number.POSITIVE_INFINITY,
  isComplete: false,
};
