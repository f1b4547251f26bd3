/** How the search divides its time: fresh starts first, then reheats of the best, each longer than the one before. */

export interface Round {
  /** Of the limit; all rounds together are 1. */
  readonly share: number;
  /** From nothing; else from the best tours so far. */
  readonly isFresh: boolean;
  /** Temperature at the start of the round, in costs of a mean leg. */
  readonly hot: number;
}

/** Starts share the time of one where there are so many visits. */
const VISITS_OF_STARTS = 900;
const MOST_STARTS = 5;
/** From so many visits on, one annealing as long as can be finds more than any starts and reheats that share the time. */
const MANY_VISITS = 300;
/** A short one before it: so that there are good tours at a fifth of the limit, not only at its end. */
const SHORT_SHARE = 0.19;
const HOT = 1;
const REHEATS = [0.5, 0.3];
/** Shares of all starts together and of the first reheat; the second is twice as long. */
const START_PARTS = 4;
const REHEAT_PARTS = 2;

/** @param visits that the tours make: the fewer, the sooner a start has found what it will find. */
export function scheduleFor(visits: number): readonly Round[] {
  if (visits > MANY_VISITS) {
    return [
      { share: SHORT_SHARE, isFresh: true, hot: HOT },
      { share: 1 - SHORT_SHARE, isFresh: false, hot: HOT },
    ];
  }
  const starts = Math.min(MOST_STARTS, Math.floor(VISITS_OF_STARTS / Math.max(1, visits)));
  const fresh = Array.from({ length: starts }, () => ({ parts: START_PARTS / starts, isFresh: true, hot: HOT }));
  const reheats = REHEATS.map((hot, index) => ({ parts: REHEAT_PARTS * (index + 1), isFresh: false, hot }));
  const rounds = [...fresh, ...reheats];
  const whole = rounds.reduce((sum, { parts }) => sum + parts, 0);
  return rounds.map(({ parts, ...round }) => ({ ...round, share: parts / whole }));
}
