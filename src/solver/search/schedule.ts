/** How the search divides its time: fresh starts first, then reheats of the best, each longer than the one before. */

export interface Round {
  /** Of the limit; all rounds together are 1. */
  readonly share: number;
  /** From nothing; else from the best tours so far. */
  readonly isFresh: boolean;
  /** Temperature at the start of the round, in costs of a mean leg. */
  readonly hot: number;
}

/** Starts share the time of one where there are so many visits, and as many as fit where there are fewer. */
const VISITS_OF_STARTS = 900;
const MOST_STARTS = 5;
const HOT = 1;
const REHEATS = [0.5, 0.3];
/** Shares of all starts together and of the first reheat; the second is twice as long. */
const START_PARTS = 4;
const REHEAT_PARTS = 2;

/** @param visits that the tours make: the fewer, the sooner a start has found what it will find. */
export function scheduleFor(visits: number): readonly Round[] {
  const starts = Math.max(1, Math.min(MOST_STARTS, Math.floor(VISITS_OF_STARTS / Math.max(1, visits))));
  const fresh = Array.from({ length: starts }, () => ({ parts: START_PARTS / starts, isFresh: true, hot: HOT }));
  const reheats = REHEATS.map((hot, index) => ({ parts: REHEAT_PARTS * (index + 1), isFresh: false, hot }));
  const rounds = [...fresh, ...reheats];
  const whole = rounds.reduce((sum, { parts }) => sum + parts, 0);
  return rounds.map(({ parts, ...round }) => ({ ...round, share: parts / whole }));
}
