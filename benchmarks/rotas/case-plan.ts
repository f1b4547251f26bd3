/** Which cases a part runs: its own, a tiny one to see that it works, or those that the command line asks for. */
import type { RunOptions, Size } from '../harness/arguments.ts';
import { type Case, caseName, casesOf, DEFAULT_SEEDS, timeLimitOf } from './targets.ts';

export interface CasePlan {
  readonly cases: readonly Case[];
  readonly seeds: readonly number[];
  /** Relative gap that the solver is asked for. */
  readonly gap: number;
  readonly timeLimitOf: (one: Case) => number;
  /** As results state it. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Below every target, so that a run goes on to its limit where it can still prove more. */
const GAP = 1e-4;
/** Cases of a few stops are solved anywhere within the seconds. */
const SMOKE = { closed: [1], seeds: [1], gap: 0.01, timeLimitSeconds: 20 };

export function casePlan(
  { smoke, clock, ...asked }: RunOptions,
  own: { readonly sizes: readonly Size[]; readonly closed: readonly number[]; readonly smokeSize: Size },
): CasePlan {
  const sizes = asked.sizes ?? (smoke ? [own.smokeSize] : own.sizes);
  const closed = asked.closed ?? (smoke ? SMOKE.closed : own.closed);
  const seeds = asked.seeds ?? (smoke ? SMOKE.seeds : DEFAULT_SEEDS);
  const gap = smoke ? SMOKE.gap : GAP;
  return {
    cases: casesOf(sizes, closed),
    seeds,
    gap,
    timeLimitOf: smoke ? () => SMOKE.timeLimitSeconds : timeLimitOf,
    parameters: { sizes: sizes.map(caseName), closedWeekdays: closed, seeds, gapAsked: gap, clock },
  };
}
