/** Figures that are sums of fractions are compared with a grain of tolerance; whole minutes and seconds exactly. */

/** Relative to the limit, or absolute below 1. */
const TOLERANCE = 1e-9;

/** @returns true where the value exceeds the limit by more than rounding explains. */
export function isAbove(comparison: { readonly value: number; readonly limit: number }): boolean {
  return comparison.value > comparison.limit + TOLERANCE * Math.max(1, Math.abs(comparison.limit));
}

/**
 * Tolerance on a share of need served: a millionth of the need, some milliseconds of help. Solvers keep their rows to
 * about that; a rota must not be illegal for what nobody could notice.
 */
export const SHARE_TOLERANCE = 1e-6;
