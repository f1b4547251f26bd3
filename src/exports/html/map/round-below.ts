/** Round figures, for scales. */

/** @returns the greatest of 1, 2 and 5 times a power of ten that is not above the value. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((digit) => digit * power <= value * (1 + 1e-9)) ?? 1) * power;
}
