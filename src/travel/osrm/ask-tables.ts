/** Asks for blocks of a table, smaller ones where the server finds them too big. */

import { problem } from '../../domain/problem-codes.ts';
import { halvesOf } from './blocks.ts';
import type { OsrmConnection } from './connection.ts';
import { hasFailed, OsrmFailure } from './failure.ts';
import { mendDistances } from './mend-distances.ts';
import { type Block, type BlockTable, requestTable, tablePath } from './table-service.ts';
import { allOrNone } from './turns.ts';

/**
 * Longest address, characters. osrm-routed before 26 reads a request through a buffer of 8,192 bytes (and 5.27.0 stumbles over
 * what takes two), later ones and nginx refuse a header above 8 KB unless told otherwise.
 */
const LONGEST_URL = 7000;

/**
 * @param points coordinates of all points, as `coordinatesText` has them.
 * @param onTable told of each table as it comes, of the block it was asked for or of a part of it.
 * @throws OsrmFailure (too-big where not even one cell is answered); CancelledError.
 */
export async function askTables(
  connection: OsrmConnection,
  { points, blocks }: { points: readonly string[]; blocks: readonly Block[] },
  signal: AbortSignal,
  onTable: (block: Block, table: BlockTable) => void,
): Promise<void> {
  const { server } = connection;
  const refused: Block[] = [];
  const isTooBig = (block: Block) =>
    server.length + tablePath(connection, points, block).length > LONGEST_URL ||
    refused.some((other) => covers(block, other));

  const askBlock = async (block: Block, stop: AbortSignal): Promise<void> => {
    // Looked at when its turn comes: another block may have found the limit in the meantime.
    const table = await connection.inTurn(async () => {
      if (isDivisible(block) && isTooBig(block)) return null;
      try {
        const table = await requestTable(connection, { points, block }, stop);
        await mendDistances(connection, { points, block, table }, stop);
        return table;
      } catch (error) {
        if (!hasFailed('too-big', error)) throw error;
        if (!isDivisible(block)) throw new OsrmFailure('final', problem('osrm-too-big', [], { server }));
        refused.push(block);
        return null;
      }
    });
    if (table === null) await allOrNone(halvesOf(block), stop, askBlock);
    else onTable(block, table);
  };
  await allOrNone(blocks, signal, askBlock);
}

/** At least as many rows, and at least as many columns: where the other was refused, it would be too. */
function covers(block: Block, other: Block): boolean {
  return block.rows.length >= other.rows.length && block.columns.length >= other.columns.length;
}

function isDivisible({ rows, columns }: Block): boolean {
  return rows.length * columns.length > 1;
}
