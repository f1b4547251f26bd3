/**
 * Ways among barriers: the shortest that crosses none of them but at a crossing, lengths as the crow flies.
 *
 * Where the straight line is free, it is the way. Elsewhere the way is a path of straight free legs over the waypoints
 * (waypoints.ts), found from each point as Dijkstra would, with two measures: metres, and seconds lost at crossings. A
 * way is kept where no other is as short and loses as little; which of them is quickest depends on the speeds.
 */
import type { Position } from '../domain/primitives.ts';
import type { Territory } from '../domain/territory.ts';
import { type BarrierLine, barrierLine, isCrossed } from './barrier-line.ts';
import { type PlanePoint, planeAround } from './plane.ts';
import { straightMetres } from './straight-line.ts';
import { waypointsOf } from './waypoints.ts';

export interface Way {
  /** Sum of its legs as the crow flies. */
  readonly metres: number;
  /** Lost at the crossings on it. */
  readonly extraSeconds: number;
}

export interface BarrierMap {
  /** True where no barrier crosses the straight line between two points, given by index. */
  isFree(from: number, to: number): boolean;
  /** Ways from one point to another that do not go straight, none of them worse than another; empty: no road. */
  waysRound(from: number, to: number): Way[];
}

interface Leg {
  readonly to: number;
  readonly way: Way;
}

/** A point to go by: a place or a waypoint. */
interface Spot {
  readonly point: PlanePoint;
  readonly position: Position;
}

/** @returns the map of ways between `points`; null where the territory has no barrier. */
export function barrierMap(
  territory: Pick<Territory, 'barriers' | 'crossings'>,
  points: readonly Position[],
): BarrierMap | null {
  if (territory.barriers.length === 0) return null;
  const plane = planeAround([...points, ...territory.barriers.flatMap((barrier) => barrier.line)]);
  const lines = linesOf(territory, plane.toPlane);
  const { points: bendsAndMouths, spans } = waypointsOf(territory, lines, plane);
  const places = points.map((position): Spot => ({ point: plane.toPlane(position), position }));
  const waypoints = bendsAndMouths.map((point): Spot => ({ point, position: plane.toPosition(point) }));

  const barriers = [...lines.values()];
  const isFree = (from: Spot, to: Spot) => !barriers.some((line) => isCrossed(line, from.point, to.point));
  const legsFrom = (from: Spot): Leg[] =>
    waypoints.flatMap((waypoint, to) =>
      waypoint !== from && isFree(from, waypoint) ? [{ to, way: wayBetween(from, waypoint) }] : [],
    );
  const network = waypoints.map(legsFrom);
  for (const { mouths, extraSeconds } of spans) {
    const way = { ...wayBetween(waypoints[mouths[0]]!, waypoints[mouths[1]]!), extraSeconds };
    network[mouths[0]]!.push({ to: mouths[1], way });
    network[mouths[1]]!.push({ to: mouths[0], way });
  }

  const legs = lazily(places.length, (k) => legsFrom(places[k]!));
  const reached = lazily(places.length, (k) => waysThrough(network, legs(k)));
  return {
    isFree: (from, to) => isFree(places[from]!, places[to]!),
    waysRound: (from, to) => waysAlong(reached(from), legs(to)),
  };
}

function wayBetween(from: Spot, to: Spot): Way {
  return { metres: straightMetres(from.position, to.position), extraSeconds: 0 };
}

function linesOf(territory: Pick<Territory, 'barriers'>, toPlane: (position: Position) => PlanePoint) {
  const lines = new Map<string, BarrierLine>();
  for (const barrier of territory.barriers) {
    const line = barrierLine(barrier.line.map(toPlane));
    if (line !== null) lines.set(barrier.id, line);
  }
  return lines;
}

function lazily<Answer>(size: number, compute: (k: number) => Answer): (k: number) => Answer {
  const answers = new Array<Answer | undefined>(size);
  return (k) => {
    answers[k] ??= compute(k);
    return answers[k];
  };
}

/** @returns for each waypoint the undominated ways to it, shortest first, that begin with one of the legs. */
function waysThrough(network: readonly Leg[][], begin: readonly Leg[]): Way[][] {
  const settled: Way[][] = network.map(() => []);
  const open: Way[][] = network.map(() => []);
  const offer = (leg: Leg, before: Way) => {
    const way = joined(before, leg.way);
    if (!isDominated(way, settled[leg.to]!) && !isDominated(way, open[leg.to]!)) open[leg.to]!.push(way);
  };
  for (const leg of begin) offer(leg, NOWHERE);
  for (let next = shortest(open); next !== null; next = shortest(open)) {
    const [way] = open[next.node]!.splice(next.at, 1);
    // A shorter way that loses no more may have been settled since this one was offered.
    if (isDominated(way!, settled[next.node]!)) continue;
    settled[next.node]!.push(way!);
    for (const leg of network[next.node]!) offer(leg, way!);
  }
  return settled;
}

const NOWHERE: Way = { metres: 0, extraSeconds: 0 };

function joined(before: Way, after: Way): Way {
  return { metres: before.metres + after.metres, extraSeconds: before.extraSeconds + after.extraSeconds };
}

function isDominated(way: Way, by: readonly Way[]): boolean {
  return by.some((other) => other.metres <= way.metres && other.extraSeconds <= way.extraSeconds);
}

function shortest(open: readonly Way[][]): { node: number; at: number } | null {
  let best: { node: number; at: number; metres: number } | null = null;
  open.forEach((ways, node) => {
    ways.forEach(({ metres }, at) => {
      if (best === null || metres < best.metres) best = { node, at, metres };
    });
  });
  return best;
}

/** @returns the undominated ways that reach a waypoint and go on by one of the last legs. */
function waysAlong(reached: readonly Way[][], last: readonly Leg[]): Way[] {
  let kept: Way[] = [];
  for (const leg of last) {
    for (const before of reached[leg.to]!) {
      const way = joined(before, leg.way);
      if (isDominated(way, kept)) continue;
      kept = [...kept.filter((other) => !isDominated(other, [way])), way];
    }
  }
  return kept;
}
