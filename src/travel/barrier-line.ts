/** A barrier on the plane: what crosses it, and the point of it that is nearest to a bridge. */
import { isLeft, type PlanePoint } from './plane.ts';

export interface BarrierLine {
  /** At least two; neighbours differ. */
  readonly points: readonly PlanePoint[];
  readonly box: Box;
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** @returns the line, repeated points left out; null where all its points are one. */
export function barrierLine(points: readonly PlanePoint[]): BarrierLine | null {
  const distinct = points.filter((point, k) => k === 0 || point.x !== points[k - 1]!.x || point.y !== points[k - 1]!.y);
  return distinct.length < 2 ? null : { points: distinct, box: boxOf(distinct) };
}

function boxOf(points: readonly PlanePoint[]): Box {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { x, y } of points) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

/**
 * Whether the straight way from `a` to `b` crosses the barrier. A point that lies on a line counts as to its left, so
 * a way through a corner of the barrier crosses it once, not twice or never.
 */
export function isCrossed(line: BarrierLine, a: PlanePoint, b: PlanePoint): boolean {
  if (isApart(line.box, a, b)) return false;
  const { points } = line;
  let before = isLeft(a, b, points[0]!);
  for (let k = 1; k < points.length; k++) {
    const here = isLeft(a, b, points[k]!);
    if (here !== before && isLeft(points[k - 1]!, points[k]!, a) !== isLeft(points[k - 1]!, points[k]!, b)) return true;
    before = here;
  }
  return false;
}

function isApart(box: Box, a: PlanePoint, b: PlanePoint): boolean {
  return (
    (a.x < box.west && b.x < box.west) ||
    (a.x > box.east && b.x > box.east) ||
    (a.y < box.south && b.y < box.south) ||
    (a.y > box.north && b.y > box.north)
  );
}

export interface NearestPoint {
  readonly point: PlanePoint;
  /** Index of the end of its segment in the line, from 1. */
  readonly segment: number;
  readonly metres: number;
}

/** @returns the point of the line that is nearest to `target`; of two as near, the first along the line. */
export function nearestPoint(line: BarrierLine, target: PlanePoint): NearestPoint {
  let nearest: NearestPoint | null = null;
  for (let segment = 1; segment < line.points.length; segment++) {
    const point = nearestOnSegment(line.points[segment - 1]!, line.points[segment]!, target);
    const metres = Math.hypot(point.x - target.x, point.y - target.y);
    if (nearest === null || metres < nearest.metres) nearest = { point, segment, metres };
  }
  return nearest!;
}

function nearestOnSegment(start: PlanePoint, end: PlanePoint, target: PlanePoint): PlanePoint {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const along = ((target.x - start.x) * dx + (target.y - start.y) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  return { x: start.x + share * dx, y: start.y + share * dy };
}
