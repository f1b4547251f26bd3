/** Travel as OSRM routes it. */
import type { Position } from '../../domain/primitives.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { NO_ROAD, type Place } from '../../domain/travel-matrix.ts';
import type { Measured } from '../measured.ts';
import { connectionTo, type OsrmConnection } from './connection.ts';
import { coordinatesText } from './coordinates.ts';
import { hasFailed } from './failure.ts';
import { fillTable } from './fill-table.ts';
import { metresToRoad } from './nearest-service.ts';
import { PointTable } from './point-table.ts';
import { refuseFarPlaces } from './snapping.ts';
import { allOrNone } from './turns.ts';

export interface OsrmOptions {
  /** Folder of the caches; null: none is read or written. */
  readonly cacheFolder: string | null;
  readonly signal: AbortSignal;
  /** Told what is odd, yet does not forbid planning. */
  readonly onWarning: (warning: Problem) => void;
}

/** What maps made from OpenStreetMap must say (ODbL 1.0, 4.3). */
const CREDIT = '© OpenStreetMap contributors, ODbL';

/**
 * Places that are not reachable by road are not asked about: an island's would be put on the mainland.
 *
 * @throws InputError: no address, a failure of the server, places too far from any road; CancelledError.
 */
export async function measureByOsrm(
  scenario: Scenario,
  places: readonly Place[],
  options: OsrmOptions,
): Promise<Measured> {
  const { osrm } = scenario.travel;
  const connection = connectionTo(osrm);
  const onRoads = places.filter((place) => place.reachableByRoad);
  const { table, pointOf } = pointsOf(onRoads);
  let dataVersion: string | null = null;
  try {
    if (table.size > 0)
      dataVersion = await fillTable(connection, table, { ...options, statedVersion: osrm.dataVersion });
  } catch (error) {
    if (!hasFailed('no-segment', error)) throw error;
    const metres = await allOrNone(table.positions, options.signal, (position, stop) =>
      connection.inTurn(() => metresToRoad(connection, position, stop)),
    );
    refuseFarPlaces(scenario, onRoads, (place) => metres[pointOf(place)]!);
    throw error;
  }
  refuseFarPlaces(scenario, onRoads, (place) => table.snapMetres[pointOf(place)]!);
  return {
    ...spread(table, places, pointOf),
    note: { source: 'osrm', estimate: false, detail: detailOf(connection, dataVersion) },
  };
}

/** Many places share a point; coordinates are told apart to six decimals. */
function pointsOf(places: readonly Place[]) {
  const indexOf = new Map<string, number>();
  const positions: Position[] = [];
  for (const { position } of places) {
    const text = coordinatesText(position);
    if (!indexOf.has(text)) indexOf.set(text, positions.push(position) - 1);
  }
  return {
    table: new PointTable(positions),
    pointOf: ({ position }: Place) => indexOf.get(coordinatesText(position))!,
  };
}

/** From the square of points to the square of all places. */
function spread(table: PointTable, places: readonly Place[], pointOf: (place: Place) => number) {
  const size = places.length;
  const seconds = new Float64Array(size * size).fill(NO_ROAD);
  const metres = new Float64Array(size * size).fill(NO_ROAD);
  const points = places.map((place) => (place.reachableByRoad ? pointOf(place) : null));
  points.forEach((row, from) => {
    points.forEach((column, to) => {
      if (row === null || column === null) return;
      seconds[from * size + to] = table.seconds[row * table.size + column]!;
      metres[from * size + to] = table.metres[row * table.size + column]!;
    });
  });
  return { seconds, metres };
}

/** In words that need no translation. */
function detailOf({ server, profile }: OsrmConnection, dataVersion: string | null): string {
  return [server, profile, `data_version ${dataVersion ?? '?'}`, CREDIT].join(', ').slice(0, 500);
}
