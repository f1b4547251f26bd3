/** A share that falls in a straight line from 1 at `near` to 0 at `far`. */
import type { Coefficient } from '../domain/coefficient.ts';

export interface DecayRange {
  readonly near: Coefficient;
  readonly far: Coefficient;
}

/**
 * @param distance in the unit of the range (minutes of driving, or kilometres); may be infinite.
 * @returns 1 up to `near`, 0 from `far` on, linear between. Where both are equal, 1 up to and including them.
 */
export function decay(distance: number, range: DecayRange): number {
  if (distance <= range.near.value) return 1;
  if (distance >= range.far.value) return 0;
  return (range.far.value - distance) / (range.far.value - range.near.value);
}
