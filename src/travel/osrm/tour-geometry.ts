/** The line that a tour drives along, for maps. */
import { z } from 'zod';
import type { Position } from '../../domain/primitives.ts';
import { ask } from './ask.ts';
import type { OsrmConnection } from './connection.ts';
import { coordinatesText } from './coordinates.ts';

/** Longitude, latitude: as GeoJSON has them. */
export type LonLat = readonly [number, number];

const LonLatPair = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const RouteReply = z.object({
  routes: z
    .array(
      z.object({
        distance: z.number().min(0),
        duration: z.number().min(0),
        geometry: z.object({ type: z.literal('LineString'), coordinates: z.array(LonLatPair).min(2) }),
      }),
    )
    .min(1),
});

export interface TourGeometry {
  /** At least two points: the coordinates of a GeoJSON LineString. */
  readonly coordinates: readonly LonLat[];
  readonly metres: number;
  readonly seconds: number;
}

/**
 * Turning round at a stop is allowed, as between the pairs of a table: else the line would run on past each stop to where
 * the road comes back, and be longer than the matrix has it.
 *
 * @param positions at least two, in the order of the tour.
 * @throws OsrmFailure (no-route where no road leads on); CancelledError.
 */
export async function tourGeometry(
  connection: OsrmConnection,
  positions: readonly Position[],
  signal: AbortSignal,
): Promise<TourGeometry> {
  const coordinates = positions.map(coordinatesText).join(';');
  const options = 'overview=full&geometries=geojson&continue_straight=false&generate_hints=false';
  const path = `/route/v1/${encodeURIComponent(connection.profile)}/${coordinates}?${options}`;
  const { routes } = await ask(connection, { path, schema: RouteReply }, signal);
  const { distance, duration, geometry } = routes[0]!;
  return { coordinates: geometry.coordinates, metres: Math.round(distance), seconds: Math.round(duration) };
}
