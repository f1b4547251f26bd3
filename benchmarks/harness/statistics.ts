/** Figures of a few runs. */

/** @returns the middle value, the mean of the middle two where they are even; NaN of none. Infinity counts as large. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => (a === b ? 0 : a - b));
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  const [below, above] = [sorted[middle - 1]!, sorted[middle]!];
  return above === Number.POSITIVE_INFINITY ? above : (below + above) / 2;
}

/** @returns value with so many significant digits; not a number stays that. */
export function rounded(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}
