/** Coordinates as OSRM writes them: longitude first, six decimals, which is a tenth of a metre. */
import type { Position } from '../../domain/primitives.ts';

const DECIMALS = 6;
const ZERO = (0).toFixed(DECIMALS);

/** @returns `-1.188611,46.012345`; positions that agree to six decimals have one text. No sign before a zero. */
export function coordinatesText({ lat, lon }: Position): string {
  return `${fixed(lon)},${fixed(lat)}`;
}

function fixed(degrees: number): string {
  const text = degrees.toFixed(DECIMALS);
  return Number(text) === 0 ? ZERO : text;
}
