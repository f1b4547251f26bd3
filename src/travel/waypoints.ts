/**
 * The points by which a way can go round a barrier or over it.
 *
 * A shortest way among barriers is straight but for two kinds of points: the outer side of a *bend*, round which it
 * follows the bank, and the two *mouths* of a crossing, one on either bank. All of them stand a hand's breadth off the
 * line, on their own bank: no leg of a way ever ends on a barrier, and what crosses what needs no tolerance.
 *
 * The ends of a barrier are not gone round (an estuary ends in the sea): where a road goes round an end, put a crossing.
 */

import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Territory } from '../domain/territory.ts';
import { type BarrierLine, type NearestPoint, nearestPoint } from './barrier-line.ts';
import { direction, type Plane, type PlanePoint } from './plane.ts';

const OFFSET_METRES = 0.1;
/** A crossing farther than this from its barrier's line is a mistake, not a line drawn by hand. */
const FARTHEST_CROSSING_METRES = 2000;
const SECONDS_PER_MINUTE = 60;

export interface Waypoints {
  readonly points: readonly PlanePoint[];
  readonly spans: readonly Span[];
}

/** A crossing: the way from one of its mouths to the other, and back. */
export interface Span {
  readonly mouths: readonly [number, number];
  /** Time lost on it. */
  readonly extraSeconds: number;
}

/**
 * @param lines of the barriers, by id.
 * @throws InputError for every crossing that is nowhere near its barrier.
 */
export function waypointsOf(
  territory: Pick<Territory, 'crossings'>,
  lines: ReadonlyMap<string, BarrierLine>,
  plane: Plane,
): Waypoints {
  const points = [...lines.values()].flatMap(bendsOf);
  const spans: Span[] = [];
  const problems: Problem[] = [];
  territory.crossings.forEach((crossing, k) => {
    const line = lines.get(crossing.barrier);
    if (line === undefined) return;
    const nearest = nearestPoint(line, plane.toPlane(crossing.point));
    if (nearest.metres > FARTHEST_CROSSING_METRES) {
      const parameters = { name: crossing.name, barrier: crossing.barrier, km: Math.round(nearest.metres / 100) / 10 };
      problems.push(problem('crossing-off-barrier', ['territory', 'crossings', k, 'point'], parameters));
      return;
    }
    const first = points.length;
    points.push(...mouthsOf(line, nearest));
    spans.push({ mouths: [first, first + 1], extraSeconds: crossing.extraMinutes * SECONDS_PER_MINUTE });
  });
  if (problems.length > 0) throw new InputError(problems);
  return { points, spans };
}

function bendsOf({ points }: BarrierLine): PlanePoint[] {
  const bends: PlanePoint[] = [];
  for (let k = 1; k < points.length - 1; k++) {
    const outwards = outwardsAt(points, k);
    if (outwards !== null) bends.push(moved(points[k]!, outwards, OFFSET_METRES));
  }
  return bends;
}

/** @returns the unit vector to the outer side of the bend at an inner point of the line; null where it runs straight. */
function outwardsAt(points: readonly PlanePoint[], k: number): PlanePoint | null {
  const arriving = direction(points[k - 1]!, points[k]!);
  const leaving = direction(points[k]!, points[k + 1]!);
  const turn = { x: arriving.x - leaving.x, y: arriving.y - leaving.y };
  return Math.hypot(turn.x, turn.y) < 1e-9 ? null : direction({ x: 0, y: 0 }, turn);
}

function mouthsOf({ points }: BarrierLine, nearest: NearestPoint): [PlanePoint, PlanePoint] {
  const across = outwardsAtCorner(points, nearest) ?? leftOf(points[nearest.segment - 1]!, points[nearest.segment]!);
  return [moved(nearest.point, across, OFFSET_METRES), moved(nearest.point, across, -OFFSET_METRES)];
}

/** Where the nearest point is a corner of the line, "across" is along the bisector of its bend. */
function outwardsAtCorner(points: readonly PlanePoint[], { point, segment }: NearestPoint): PlanePoint | null {
  for (const k of [segment - 1, segment]) {
    const isInner = k > 0 && k < points.length - 1;
    const isCorner = Math.hypot(points[k]!.x - point.x, points[k]!.y - point.y) < OFFSET_METRES;
    if (isInner && isCorner) return outwardsAt(points, k);
  }
  return null;
}

function leftOf(start: PlanePoint, end: PlanePoint): PlanePoint {
  const along = direction(start, end);
  return { x: -along.y, y: along.x };
}

function moved(point: PlanePoint, towards: PlanePoint, metres: number): PlanePoint {
  return { x: point.x + towards.x * metres, y: point.y + towards.y * metres };
}
