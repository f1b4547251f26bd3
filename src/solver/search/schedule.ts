/** How the search divides its time: fresh starts first, then reheats of the best, each longer than the one before. */

export interface Round {
  /** Of the limit; all rounds together are 1. */
  readonly share: number;
  /** From nothing; else from the best tours so far. */
  readonly isFresh: boolean;
  /** Temperature at the start of the round, in costs of a mean leg. */
  readonly hot: number;
}

export const scheduleTune = { visitsOfStarts: 600, hot: 1, reheats: [0.3, 0.3, 0.15] };
const MOST_STARTS = 5;

/** @param visits that the tours make: the fewer, the sooner a start has found what it will find. */
export function scheduleFor(visits: number): readonly Round[] {
  const starts = Math.max(1, Math.min(MOST_STARTS, Math.floor(scheduleTune.visitsOfStarts / Math.max(1, visits))));
  const fresh = Array.from({ length: starts }, () => ({ parts: 4 / starts, isFresh: true, hot: scheduleTune.hot }));
  const reheats = scheduleTune.reheats.map((hot, index) => ({ parts: 2 * (index + 1), isFresh: false, hot }));
  const rounds = [...fresh, ...reheats];
  const whole = rounds.reduce((sum, { parts }) => sum + parts, 0);
  return rounds.map(({ parts, ...round }) => ({ ...round, share: parts / whole }));
}
