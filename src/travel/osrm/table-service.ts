/** The table service: times and distances from some points to others. */
import { z } from 'zod';
import { problem } from '../../domain/problem-codes.ts';
import { NO_ROAD } from '../../domain/travel-matrix.ts';
import { ask, badReply } from './ask.ts';
import type { OsrmConnection } from './connection.ts';
import { OsrmFailure } from './failure.ts';
import { Waypoint } from './waypoint.ts';

/** Indices into a list of points. */
export interface Block {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What a block was answered: cell `row * columns + column`. */
export interface BlockTable {
  /** Whole seconds; `NO_ROAD`. */
  readonly seconds: Float64Array;
  /** Whole metres, likewise; below zero where the server says so. */
  readonly metres: Float64Array;
  /** Where each point was put on a road. */
  readonly rowWaypoints: readonly Waypoint[];
  readonly columnWaypoints: readonly Waypoint[];
  /** Null where the server does not state it. */
  readonly dataVersion: string | null;
}

/** Far above real use, as in a matrix file. */
const GREATEST_VALUE = 1e9;
const cells = (least: number) => z.array(z.array(z.number().min(least).max(GREATEST_VALUE).nullable()));

export const TableReply = z.object({
  durations: cells(0),
  // Below zero at times: mend-distances.ts.
  distances: cells(-GREATEST_VALUE).optional(),
  sources: z.array(Waypoint),
  destinations: z.array(Waypoint),
  /** Cells that the server has estimated where it found no road. We never ask it to. */
  fallback_speed_cells: z.array(z.unknown()).max(0).optional(),
  data_version: z.string().optional(),
});
type TableReply = z.infer<typeof TableReply>;

/**
 * Plain coordinates, not `polyline6(…)`: measured on the recordings, the polyline is 0.54 times as long once its signs are
 * escaped, and a block of 100 × 100 has an address of 4,600 characters without it.
 *
 * @param points the coordinates of all points, as `coordinatesText` has them.
 */
export function tablePath({ profile }: OsrmConnection, points: readonly string[], { rows, columns }: Block): string {
  const asked = [...new Set([...rows, ...columns])];
  const placeOf = new Map(asked.map((point, place) => [point, place]));
  // Left out, it means all of them, in the order of the coordinates.
  const option = (name: string, some: readonly number[]) => {
    const isAll = some.length === asked.length && some.every((point, place) => point === asked[place]);
    return isAll ? [] : [`${name}=${some.map((point) => placeOf.get(point)!).join(';')}`];
  };
  const options = [
    'annotations=duration,distance',
    'generate_hints=false',
    ...option('sources', rows),
    ...option('destinations', columns),
  ];
  const coordinates = asked.map((point) => points[point]!).join(';');
  return `/table/v1/${encodeURIComponent(profile)}/${coordinates}?${options.join('&')}`;
}

/** @throws OsrmFailure; CancelledError. */
export async function requestTable(
  connection: OsrmConnection,
  { points, block }: { points: readonly string[]; block: Block },
  signal: AbortSignal,
): Promise<BlockTable> {
  const reply = await ask(connection, { path: tablePath(connection, points, block), schema: TableReply }, signal);
  return tableOf(connection, reply, block);
}

/** @throws OsrmFailure where the reply has another size than the block, or a time without a distance. */
export function tableOf(connection: OsrmConnection, reply: TableReply, { rows, columns }: Block): BlockTable {
  const { server } = connection;
  const { durations, distances, sources, destinations } = reply;
  if (distances === undefined) throw new OsrmFailure('final', problem('osrm-no-distances', [], { server }));
  const mustHave = (at: string, list: readonly unknown[], expected: number) => {
    if (list.length === expected) return;
    throw new OsrmFailure('final', problem('osrm-wrong-size', [], { server, at, count: list.length, expected }));
  };
  mustHave('/sources', sources, rows.length);
  mustHave('/destinations', destinations, columns.length);
  for (const [name, cells] of Object.entries({ durations, distances })) {
    mustHave(`/${name}`, cells, rows.length);
    cells.forEach((row, k) => {
      mustHave(`/${name}/${k}`, row, columns.length);
    });
  }
  durations.forEach((row, from) => {
    const to = row.findIndex((cell, k) => (cell === null) !== (distances[from]![k] === null));
    if (to >= 0) throw badReply(connection, [row[to] === null ? 'durations' : 'distances', from, to]);
  });
  return {
    seconds: wholeCells(durations),
    metres: wholeCells(distances),
    rowWaypoints: sources,
    columnWaypoints: destinations,
    dataVersion: reply.data_version ?? null,
  };
}

function wholeCells(cells: readonly (readonly (number | null)[])[]): Float64Array {
  return Float64Array.from(cells.flat(), (cell) => (cell === null ? NO_ROAD : whole(cell)));
}

/** No sign before a zero. */
function whole(cell: number): number {
  return Math.round(cell) + 0;
}
