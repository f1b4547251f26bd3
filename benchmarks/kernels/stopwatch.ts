/**
 * How fast a piece of code is: warm it up, run it in rounds, take the median round.
 *
 * Why not a benchmark library: the kernels are synchronous and take from a millisecond to seconds, so a few rounds are
 * enough and no statistics of nanoseconds are wanted; a rate in tours or columns a second says more than one in calls;
 * CPU seconds of the thread, which the libraries at hand do not count, hold on a busy machine; and the sources run as
 * Node runs them, not through the transforms of a test runner.
 */
import { startStopwatch } from '../harness/clocks.ts';
import { median } from '../harness/statistics.ts';

export interface Rounds {
  /** CPU seconds of running before anything counts: the compiler has then seen the code. */
  readonly warmUpSeconds: number;
  /** CPU seconds that a round takes at least. */
  readonly roundSeconds: number;
  readonly rounds: number;
}

export interface Speed {
  /** Units of work that one call does. */
  readonly unitsPerCall: number;
  /** CPU milliseconds of a call: median of the rounds, the fastest, the slowest. */
  readonly callMs: { readonly median: number; readonly least: number; readonly most: number };
  /** By the median round. */
  readonly unitsPerSecond: number;
  readonly calls: number;
}

/** @param call does the work once. @returns how many units of work that was, alike each time. */
export function speedOf(call: () => number, { warmUpSeconds, roundSeconds, rounds }: Rounds): Speed {
  let unitsPerCall = 0;
  const repeat = (seconds: number) => {
    const elapsed = startStopwatch();
    let calls = 0;
    do {
      unitsPerCall = call();
      calls++;
    } while (elapsed().cpuSeconds < seconds);
    return { calls, callMs: (elapsed().cpuSeconds * 1000) / calls };
  };
  repeat(warmUpSeconds);
  const measured = Array.from({ length: rounds }, () => repeat(roundSeconds));
  const times = measured.map((round) => round.callMs);
  const callMs = { median: median(times), least: Math.min(...times), most: Math.max(...times) };
  return {
    unitsPerCall,
    callMs,
    unitsPerSecond: (unitsPerCall * 1000) / callMs.median,
    calls: measured.reduce((sum, round) => sum + round.calls, 0),
  };
}
