/** Where a point was put on a road. */
import { z } from 'zod';
import type { Position } from '../../domain/primitives.ts';
import { straightMetres } from '../straight-line.ts';

export const Waypoint = z.object({
  /** Longitude, latitude. */
  location: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  /** Metres from the point that was asked; early servers of version 5 leave it out. */
  distance: z.number().min(0).optional(),
});
export type Waypoint = z.infer<typeof Waypoint>;

/** @returns metres from the point that was asked to the road it was put on. */
export function snapMetresOf(waypoint: Waypoint, asked: Position): number {
  const [lon, lat] = waypoint.location;
  return waypoint.distance ?? straightMetres(asked, { lat, lon });
}
