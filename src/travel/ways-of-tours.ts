/** Lines of tours for maps: from place to place, by the bridges where a barrier lies between. No roads: they only show the way. */
import type { Position } from '../domain/primitives.ts';
import type { Rota, Tour } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type BarrierLine, barrierLine, isCrossed } from './barrier-line.ts';
import { type PlanePoint, planeAround } from './plane.ts';
import { waypointsOf } from './waypoints.ts';

/** More bends than this are not looked through for the sake of a drawing: its lines are then straight. */
const MOST_WAYPOINTS = 600;
/** What a second lost at a crossing counts for, metres: about 50 km/h. */
const METRES_PER_SECOND = 14;

type Way = (from: Position, to: Position) => Position[];

/** @returns for each tour its line from garage to garage; no points where it names a unit or a stop that does not exist. */
export function waysOfTours(scenario: Scenario, rota: Rota): Position[][] {
  const wayBetween = remembered(wayFinder(scenario));
  return rota.tours.map((tour) => {
    const places = placesOf(scenario, tour);
    const [first] = places;
    if (first === undefined) return [];
    return [first, ...places.slice(1).flatMap((to, k) => wayBetween(places[k]!, to).slice(1))];
  });
}

function placesOf({ units, stops }: Scenario, tour: Tour): Position[] {
  const unit = units.find(({ id }) => id === tour.unit);
  const visited = tour.visits.map((visit) => stops.find(({ id }) => id === visit.stop));
  if (unit === undefined || visited.includes(undefined)) return [];
  return [unit.garage.point, ...visited.map((stop) => stop!.point), unit.garage.point];
}

function remembered(way: Way): Way {
  const known = new Map<string, Position[]>();
  return (from, to) => {
    const key = `${from.lat} ${from.lon} ${to.lat} ${to.lon}`;
    const answer = known.get(key) ?? way(from, to);
    known.set(key, answer);
    return answer;
  };
}

function wayFinder({ territory, stops, units }: Scenario): Way {
  const places = [...stops.map((stop) => stop.point), ...units.map((unit) => unit.garage.point)];
  const plane = planeAround([...places, ...territory.barriers.flatMap((barrier) => barrier.line)]);
  const lines = new Map<string, BarrierLine>();
  for (const { id, line } of territory.barriers) {
    const made = barrierLine(line.map(plane.toPlane));
    if (made !== null) lines.set(id, made);
  }
  const barriers = [...lines.values()];
  const isFree = (from: PlanePoint, to: PlanePoint) => !barriers.some((line) => isCrossed(line, from, to));
  const bends = barriers.reduce((sum, { points }) => sum + points.length, 0);
  if (bends === 0 || bends > MOST_WAYPOINTS) return (from, to) => [from, to];

  const { points, spans } = waypointsOf(territory, lines, plane);
  const bridges = spans.flatMap(({ mouths: [one, other], extraSeconds }) => [
    { from: one, to: other, metres: lengthOf(points[one]!, points[other]!) + extraSeconds * METRES_PER_SECOND },
    { from: other, to: one, metres: lengthOf(points[one]!, points[other]!) + extraSeconds * METRES_PER_SECOND },
  ]);
  return (from, to) => {
    const [start, end] = [plane.toPlane(from), plane.toPlane(to)];
    if (isFree(start, end)) return [from, to];
    const through = shortestThrough(points, { start, end, bridges, isFree });
    return [from, ...through.map((k) => plane.toPosition(points[k]!)), to];
  };
}

interface Question {
  readonly start: PlanePoint;
  readonly end: PlanePoint;
  readonly bridges: readonly { readonly from: number; readonly to: number; readonly metres: number }[];
  readonly isFree: (from: PlanePoint, to: PlanePoint) => boolean;
}

/** Dijkstra over the waypoints. @returns those that the shortest way goes by; none where there is no way. */
function shortestThrough(points: readonly PlanePoint[], { start, end, bridges, isFree }: Question): number[] {
  const metres = points.map((point) => (isFree(start, point) ? lengthOf(start, point) : Number.POSITIVE_INFINITY));
  const before = new Int32Array(points.length).fill(-1);
  const open = new Set(points.keys());
  let best = { metres: Number.POSITIVE_INFINITY, last: -1 };
  while (open.size > 0) {
    let next = -1;
    for (const k of open) if (next < 0 || metres[k]! < metres[next]!) next = k;
    open.delete(next);
    if (!(metres[next]! < best.metres)) break;
    const here = points[next]!;
    const whole = metres[next]! + lengthOf(here, end);
    if (whole < best.metres && isFree(here, end)) best = { metres: whole, last: next };
    const offer = (k: number, length: number) => {
      if (!open.has(k) || metres[next]! + length >= metres[k]!) return;
      metres[k] = metres[next]! + length;
      before[k] = next;
    };
    for (const bridge of bridges) if (bridge.from === next) offer(bridge.to, bridge.metres);
    for (const k of open) {
      const length = lengthOf(here, points[k]!);
      if (metres[next]! + length < metres[k]! && isFree(here, points[k]!)) offer(k, length);
    }
  }
  const through: number[] = [];
  for (let k = best.last; k >= 0; k = before[k]!) through.unshift(k);
  return through;
}

function lengthOf(one: PlanePoint, other: PlanePoint): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
