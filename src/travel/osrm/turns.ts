/** Work in turns: no more at a time than a server bears, first come, first served. */

export type InTurn = <Answer>(task: () => Promise<Answer>) => Promise<Answer>;

/** @param most tasks under way at a time. */
export function turns(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

/**
 * All of the answers, or the first failure: then the others are called off, and have ended before it is thrown.
 *
 * @param task told to stop by the signal it is given.
 */
export async function allOrNone<Item, Answer>(
  items: readonly Item[],
  signal: AbortSignal,
  task: (item: Item, signal: AbortSignal) => Promise<Answer>,
): Promise<Answer[]> {
  const calledOff = new AbortController();
  const stop = AbortSignal.any([signal, calledOff.signal]);
  const running = items.map((item) => task(item, stop));
  try {
    return await Promise.all(running);
  } catch (error) {
    calledOff.abort();
    await Promise.allSettled(running);
    throw error;
  }
}
