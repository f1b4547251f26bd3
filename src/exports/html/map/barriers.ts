/** Estuaries, rivers and ridges, and what crosses them. */
import type { Barrier } from '../../../domain/territory.ts';
import { type Content, html } from '../markup.ts';
import { drawn, type Frame, isInside, type MapPoint } from './frame.ts';

export function barrierPath(barrier: Barrier, frame: Frame): Content {
  const points = barrier.line.map(frame.toMap);
  return html`<path d="M${points.map(({ x, y }) => `${drawn(x)} ${drawn(y)}`).join('L')}"/>`;
}

/** @returns the way across the barrier at a point, radians clockwise from the right. */
export function acrossAt(barrier: Barrier | undefined, at: MapPoint, frame: Frame): number {
  const line = barrier?.line.map(frame.toMap) ?? [];
  let nearest = { distance: Number.POSITIVE_INFINITY, along: 0 };
  for (let k = 1; k < line.length; k++) {
    const [from, to] = [line[k - 1]!, line[k]!];
    const distance = distanceToLeg(at, from, to);
    if (distance < nearest.distance) nearest = { distance, along: Math.atan2(to.y - from.y, to.x - from.x) };
  }
  return nearest.along + Math.PI / 2;
}

/** @returns the point of the line on the sheet that is farthest from what else is there; null where it is off the sheet. */
export function freestPoint(barrier: Barrier, others: readonly MapPoint[], frame: Frame): MapPoint | null {
  const line = barrier.line.map(frame.toMap);
  let freest: { point: MapPoint; room: number } | null = null;
  for (let k = 1; k < line.length; k++) {
    for (const share of [0.25, 0.5, 0.75]) {
      const point = between(line[k - 1]!, line[k]!, share);
      if (!isInside(point, frame)) continue;
      const edges = [point.x, point.y, frame.width - point.x, frame.height - point.y];
      const distances = others.map(({ x, y }) => Math.hypot(x - point.x, y - point.y));
      const room = Math.min(
        ...edges,
        distances.reduce((least, distance) => Math.min(least, distance), Infinity),
      );
      if (freest === null || room > freest.room) freest = { point, room };
    }
  }
  return freest?.point ?? null;
}

function between(from: MapPoint, to: MapPoint, share: number): MapPoint {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

function distanceToLeg(at: MapPoint, from: MapPoint, to: MapPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared;
  const nearest = between(from, to, Math.min(1, Math.max(0, share)));
  return Math.hypot(at.x - nearest.x, at.y - nearest.y);
}
