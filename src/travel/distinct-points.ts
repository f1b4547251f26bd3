/** Many places share a point (a commune and the stop in its middle): travel is measured once per point. */
import type { Position } from '../domain/primitives.ts';
import type { Place } from '../domain/travel-matrix.ts';

export interface DistinctPoints {
  readonly points: readonly Position[];
  /** Index of the point of each place. */
  readonly pointOf: Int32Array;
}

/** @returns every point of the places once, in the order in which they come first. Same coordinates, same point. */
export function distinctPoints(places: readonly Place[]): DistinctPoints {
  const points: Position[] = [];
  const indexOf = new Map<string, number>();
  const pointOf = Int32Array.from(places, ({ position }) => {
    // 0 and −0 are one place, and print alike.
    const key = `${position.lat} ${position.lon}`;
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, points.length);
    return points.push(position) - 1;
  });
  return { points, pointOf };
}

/** True where two places have the very same coordinates: nothing lies between them. */
export function areOnOneSpot(one: Place, other: Place): boolean {
  return one.position.lat === other.position.lat && one.position.lon === other.position.lon;
}
