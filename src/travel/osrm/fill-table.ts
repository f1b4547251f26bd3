/** Fills a table of points: from the cache what is still true, from the server the rest. */
import type { Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import { askTables } from './ask-tables.ts';
import { cutBlocks } from './blocks.ts';
import type { OsrmConnection } from './connection.ts';
import { OsrmFailure } from './failure.ts';
import type { PointTable } from './point-table.ts';
import type { Block, BlockTable } from './table-service.ts';
import { TravelCache } from './travel-cache.ts';

export interface FillOptions {
  /** Folder of the caches; null: none is read or written. */
  readonly cacheFolder: string | null;
  /** Version of the map where the server states none. */
  readonly statedVersion: string | null;
  readonly signal: AbortSignal;
  /** Told what is odd, yet does not forbid planning. */
  readonly onWarning: (warning: Problem) => void;
}

/** Points of the small table that every run asks for first. */
const PROBED = 8;

/**
 * Every run asks for one small table first. It says whether the server is there and what it is, which version its map has,
 * and whether what the cache holds is still true: a server that states no version may have another map since. What was
 * answered before a failure is kept for the next run.
 *
 * @param table nothing of it is known yet.
 * @returns the version of the map; null where nobody states it.
 * @throws OsrmFailure; CancelledError.
 */
export async function fillTable(
  connection: OsrmConnection,
  table: PointTable,
  { cacheFolder, statedVersion, signal, onWarning }: FillOptions,
): Promise<string | null> {
  const { server, profile } = connection;
  const map = oneMap(server);
  const ask = (blocks: readonly Block[], take: (block: Block, answer: BlockTable) => void) =>
    askTables(connection, { points: table.points, blocks }, signal, (block, answer) => {
      map.check(answer);
      take(block, answer);
    });

  const probe = sampleOf(table.size);
  const answers: { block: Block; answer: BlockTable }[] = [];
  await ask(cutBlocks([probe], connection.tableSize), (block, answer) => answers.push({ block, answer }));

  const dataVersion = map.version() ?? statedVersion;
  const cache = cacheFolder === null ? null : new TravelCache(cacheFolder, { server, profile, dataVersion });
  await cache?.read(table);
  if (answers.some(({ block, answer }) => !table.agreesWith(block, answer))) {
    table.clear();
    cache?.forget();
    onWarning(problem('travel-cache-outdated', [], { server }));
  }
  if (probe.rows.length === table.size && table.missing().length > 0) {
    for (const { block, answer } of answers) table.fill(block, answer);
  }

  try {
    await ask(cutBlocks(table.missing(), connection.tableSize), (block, answer) => table.fill(block, answer));
  } finally {
    await cache?.write(table).catch((error: unknown) => onWarning(unwritable(cacheFolder, error)));
  }
  return dataVersion;
}

/** @returns the table among some points, evenly spread over the list. */
function sampleOf(size: number): Block {
  const count = Math.min(size, PROBED);
  const rows = Array.from({ length: count }, (_, k) => Math.floor((k * size) / count));
  return { rows, columns: rows };
}

/** Sees to it that all answers come from one map: a server may be given a new one at any time. */
function oneMap(server: string) {
  let first: BlockTable | null = null;
  return {
    version: () => first?.dataVersion ?? null,
    check: (answer: BlockTable) => {
      first ??= answer;
      if (first.dataVersion === answer.dataVersion) return;
      const versions = { before: first.dataVersion, after: answer.dataVersion };
      throw new OsrmFailure('final', problem('osrm-map-changed', [], { server, ...versions }));
    },
  };
}

function unwritable(folder: string | null, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return problem('travel-cache-unwritable', [], { folder, reason });
}
