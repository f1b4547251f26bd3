/** Coordinates that cannot be right: latitude and longitude swapped, or a place hundreds of kilometres away. */
import { kmBetween, middleOf } from '../middle.ts';
import { Position } from '../primitives.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Entry, ScenarioParts } from '../scenario-parts.ts';
import type { Barrier } from '../territory.ts';
import { childOf } from '../value-at.ts';

interface Circle {
  readonly centre: Position;
  readonly reachKm: number;
}

/** @returns a problem for each commune, service point, crossing, stop or garage too far from the middle of the communes. */
export function misplaced(parts: ScenarioParts): Problem[] {
  const circle = circleOf(parts);
  if (circle === null) return [];
  const problemsIn = (list: readonly string[], entries: readonly Entry<unknown>[] | null) =>
    (entries ?? []).flatMap(({ given, name }, k) =>
      problemOfPlace({ name, point: childOf(given, 'point'), path: [...list, k, 'point'] }, circle),
    );
  return [
    ...problemsIn(['territory', 'communes'], parts.communes),
    ...problemsIn(['territory', 'servicePoints'], parts.servicePoints),
    ...problemsIn(['territory', 'crossings'], parts.crossings),
    ...problemsIn(['stops'], parts.stops),
    ...(parts.barriers ?? []).flatMap((barrier, k) =>
      swappedLine(barrier, ['territory', 'barriers', k, 'line'], circle),
    ),
    ...(parts.units ?? []).flatMap(({ given, name }, k) =>
      ['garage', 'radiusAround'].flatMap((place) => {
        const point = childOf(childOf(given, place), 'point');
        return problemOfPlace({ name, point, path: ['units', k, place, 'point'] }, circle);
      }),
    ),
  ];
}

function circleOf(parts: ScenarioParts): Circle | null {
  const points = (parts.communes ?? []).flatMap((entry) => positionOf(childOf(entry.given, 'point')) ?? []);
  if (points.length === 0 || parts.reachKm === null) return null;
  return { centre: middleOf(points), reachKm: parts.reachKm };
}

interface Located {
  readonly name: string | null;
  readonly point: unknown;
  readonly path: Problem['path'];
}

function problemOfPlace({ name, point, path }: Located, circle: Circle): Problem[] {
  const position = positionOf(point);
  if (position === null) return [];
  const distanceKm = kmBetween(position, circle.centre);
  if (distanceKm <= circle.reachKm) return [];
  const parameters = { name, ...position, km: Math.round(distanceKm) };
  return isSwapped(position, circle)
    ? [problem('swapped-coordinates', path, parameters)]
    : [problem('too-far', path, { ...parameters, reachKm: circle.reachKm })];
}

/** A river may well come from afar; only its first point with latitude and longitude swapped is told. */
function swappedLine({ value, name }: Entry<Barrier>, path: Problem['path'], circle: Circle): Problem[] {
  const isWrong = (point: Position) => kmBetween(point, circle.centre) > circle.reachKm && isSwapped(point, circle);
  const at = value?.line.findIndex(isWrong) ?? -1;
  return at < 0 ? [] : problemOfPlace({ name, point: value?.line[at], path: [...path, at] }, circle);
}

/** Null where the point itself is wrong: that is told elsewhere. */
function positionOf(point: unknown): Position | null {
  const { success, data } = Position.safeParse({ lat: childOf(point, 'lat'), lon: childOf(point, 'lon') });
  return success ? data : null;
}

function isSwapped(point: Position, circle: Circle): boolean {
  if (Math.abs(point.lon) > 90) return false;
  return kmBetween({ lat: point.lon, lon: point.lat }, circle.centre) <= circle.reachKm;
}
