/** A flat map of a small region, in metres: to tell on which side of a line a point lies. */
import type { Position } from '../domain/primitives.ts';

export interface PlanePoint {
  /** Metres east. */
  readonly x: number;
  /** Metres north. */
  readonly y: number;
}

export interface Plane {
  toPlane(position: Position): PlanePoint;
  toPosition(point: PlanePoint): Position;
}

const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

/**
 * Equirectangular around the middle of the positions. Straight lines in degrees stay straight, so what crosses what is
 * exact; lengths are off by some per mille over 100 km, and are measured with `straightMetres` instead. Not for regions
 * across the 180th meridian.
 */
export function planeAround(positions: readonly Position[]): Plane {
  const lat = middle(positions.map((position) => position.lat));
  const lon = middle(positions.map((position) => position.lon));
  const metresPerLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return {
    toPlane: (position) => ({ x: (position.lon - lon) * metresPerLon, y: (position.lat - lat) * METRES_PER_DEGREE }),
    toPosition: (point) => ({ lat: lat + point.y / METRES_PER_DEGREE, lon: lon + point.x / metresPerLon }),
  };
}

function middle(values: readonly number[]): number {
  return (
    (values.reduce((low, value) => Math.min(low, value)) + values.reduce((top, value) => Math.max(top, value))) / 2
  );
}

/** @returns true where `c` lies to the left of the line from `a` to `b`, or on it. */
export function isLeft(a: PlanePoint, b: PlanePoint, c: PlanePoint): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) >= 0;
}

/** @returns the unit vector from one point to another, which must differ. */
export function direction(from: PlanePoint, to: PlanePoint): PlanePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
