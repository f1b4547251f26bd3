/** Random duals of rows, of the sign that they have at an optimum: rows are charged where they can bind. */
import type { RowBlock } from '../../src/solver/mip/mip-solver.ts';

/** @param prices taken in turn, row by row. @returns duals; of equations of either sign. */
export function signedDuals({ lower, upper }: RowBlock, prices: readonly number[]): Float64Array {
  return Float64Array.from(lower, (least, row) => {
    const price = prices[row % prices.length]!;
    if (price > 0 && upper[row] === Number.POSITIVE_INFINITY) return least === Number.NEGATIVE_INFINITY ? 0 : -price;
    if (price < 0 && least === Number.NEGATIVE_INFINITY) return -price;
    return price;
  });
}
