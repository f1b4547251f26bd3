/** Distances below zero, put right. */
import { z } from 'zod';
import { ask } from './ask.ts';
import type { OsrmConnection } from './connection.ts';
import type { Block, BlockTable } from './table-service.ts';

const LengthReply = z.object({ routes: z.array(z.object({ distance: z.number().min(0) })).min(1) });

/**
 * The table service gives some pairs on one stretch of road a distance below zero beside a time that is right (osrm-backend,
 * issues 5106, 5306 and 5855; seen with 6.0). The route service measures such a pair rightly, and is asked about each.
 *
 * @param table its metres are changed.
 * @throws OsrmFailure; CancelledError.
 */
export async function mendDistances(
  connection: OsrmConnection,
  { points, block, table }: { points: readonly string[]; block: Block; table: BlockTable },
  signal: AbortSignal,
): Promise<void> {
  const { rows, columns } = block;
  for (const [cell, metres] of table.metres.entries()) {
    if (metres >= 0) continue;
    const from = points[rows[Math.floor(cell / columns.length)]!]!;
    const to = points[columns[cell % columns.length]!]!;
    const options = 'overview=false&continue_straight=false&generate_hints=false';
    const path = `/route/v1/${encodeURIComponent(connection.profile)}/${from};${to}?${options}`;
    const { routes } = await ask(connection, { path, schema: LengthReply }, signal);
    table.metres[cell] = Math.round(routes[0]!.distance);
  }
}
