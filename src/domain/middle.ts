/** The middle of places, and how far others are from it. */
import { distance } from '@turf/distance';
import type { Position } from './primitives.ts';

/** @param points at least one. @returns medians, for one place in the wrong place must not move the middle. */
export function middleOf(points: readonly Position[]): Position {
  return { lat: median(points.map(({ lat }) => lat)), lon: median(points.map(({ lon }) => lon)) };
}

/** @returns kilometres as the crow flies. */
export function kmBetween(from: Position, to: Position): number {
  return distance([from.lon, from.lat], [to.lon, to.lat], { units: 'kilometers' });
}

/** @param values at least one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
