/** Distance as the crow flies. */
import { distance } from '@turf/distance';
import type { Position } from '../domain/primitives.ts';

/** @returns metres along the great circle (haversine, sphere of 6,371 km). */
export function straightMetres(from: Position, to: Position): number {
  return distance([from.lon, from.lat], [to.lon, to.lat], { units: 'meters' });
}
