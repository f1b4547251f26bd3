/** Replies in the words of osrm-routed, computed: what the server says of a world that a test describes. */
import type { Position } from '../../src/domain/primitives.ts';
import { type Answer, json, type Reply } from './osrm-server.ts';

export interface World {
  /** Seconds and metres of the quickest way, with their decimals; null: no road. */
  readonly trip: (from: Position, to: Position) => { seconds: number; metres: number } | null;
  /** Where a point is put on a road; left out: where it is. Null: no road within the radius of the server. */
  readonly snap?: (point: Position) => { point: Position; metres: number } | null;
  readonly dataVersion?: string;
  /** As of osrm-routed, which counts cells. */
  readonly maxTableSize?: number;
}

const DEFAULT_TABLE_SIZE = 100;

/** @returns an answer to table, nearest and route requests, and to others what osrm-routed says. */
export function worldAnswer(world: World): Answer {
  return ({ path }) => {
    const match = /^\/(\w+)\/v1\/[^/]+\/([-\d.,;]+)(?:\?(.*))?$/.exec(path);
    if (match === null) return refusal('InvalidUrl', 'URL string malformed close to position 1: "/"');
    const [, service, coordinates, query] = match;
    const points = coordinates!.split(';').map((text): Position => {
      const [lon, lat] = text.split(',').map(Number);
      return { lat: lat!, lon: lon! };
    });
    const unmatched = points.findIndex((point) => snapped(world, point) === null);
    if (unmatched >= 0) {
      return refusal('NoSegment', `Could not find a matching segment for coordinate ${unmatched}`);
    }
    const options = new URLSearchParams(query);
    if (service === 'table') return table(world, points, options);
    if (service === 'nearest') return ok(world, { waypoints: [waypointOf(world, points[0]!)] });
    if (service === 'route') return route(world, points);
    return refusal('InvalidService', `Service ${service} not found!`);
  };
}

function table(world: World, points: readonly Position[], options: URLSearchParams): Reply {
  const chosen = (name: string) => {
    const text = options.get(name);
    return text === null ? points : text.split(';').map((index) => points[Number(index)]!);
  };
  const [sources, destinations] = [chosen('sources'), chosen('destinations')];
  if (sources.length * destinations.length > (world.maxTableSize ?? DEFAULT_TABLE_SIZE) ** 2) {
    return refusal('TooBig', 'Too many table coordinates');
  }
  const trips = sources.map((from) => destinations.map((to) => world.trip(from, to)));
  const annotations = options.get('annotations') ?? 'duration';
  const cells = (value: 'seconds' | 'metres') => trips.map((row) => row.map((trip) => trip?.[value] ?? null));
  return ok(world, {
    ...(annotations.includes('distance') ? { distances: cells('metres') } : {}),
    destinations: destinations.map((point) => waypointOf(world, point)),
    durations: cells('seconds'),
    sources: sources.map((point) => waypointOf(world, point)),
  });
}

function route(world: World, points: readonly Position[]): Reply {
  const legs = points.slice(1).map((to, k) => world.trip(points[k]!, to));
  if (legs.includes(null)) return refusal('NoRoute', 'Impossible route between points');
  const sum = (value: 'seconds' | 'metres') => legs.reduce((total, leg) => total + leg![value], 0);
  // A bend on the way, so that a road is no straight line.
  const coordinates = points.flatMap(({ lat, lon }, k) =>
    k === 0
      ? [[lon, lat]]
      : [
          [lon, lat + 0.001],
          [lon, lat],
        ],
  );
  const geometry = { type: 'LineString', coordinates };
  return ok(world, {
    routes: [{ geometry, legs: [], weight_name: 'routability', distance: sum('metres'), duration: sum('seconds') }],
    waypoints: points.map((point) => waypointOf(world, point)),
  });
}

function snapped({ snap }: World, point: Position) {
  return snap === undefined ? { point, metres: 0 } : snap(point);
}

function waypointOf(world: World, asked: Position) {
  const { point, metres } = snapped(world, asked)!;
  return { location: [point.lon, point.lat], name: '', distance: metres };
}

function ok({ dataVersion }: World, content: object): Reply {
  return json({ code: 'Ok', ...content, ...(dataVersion === undefined ? {} : { data_version: dataVersion }) });
}

function refusal(code: string, message: string): Reply {
  return json({ message, code }, 400);
}
