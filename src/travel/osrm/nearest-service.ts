/** The nearest service: how far a point is from a road. */
import { z } from 'zod';
import type { Position } from '../../domain/primitives.ts';
import { ask } from './ask.ts';
import type { OsrmConnection } from './connection.ts';
import { coordinatesText } from './coordinates.ts';
import { hasFailed } from './failure.ts';
import { snapMetresOf, Waypoint } from './waypoint.ts';

export const NearestReply = z.object({ waypoints: z.array(Waypoint).min(1) });

/** @returns metres; null where the server knows no road within its own radius. @throws OsrmFailure; CancelledError. */
export async function metresToRoad(
  connection: OsrmConnection,
  position: Position,
  signal: AbortSignal,
): Promise<number | null> {
  const profile = encodeURIComponent(connection.profile);
  const path = `/nearest/v1/${profile}/${coordinatesText(position)}?number=1&generate_hints=false`;
  try {
    const { waypoints } = await ask(connection, { path, schema: NearestReply }, signal);
    return snapMetresOf(waypoints[0]!, position);
  } catch (error) {
    if (hasFailed('no-segment', error)) return null;
    throw error;
  }
}
