/** Child: the client of OSRM fills one table four times, against a server of its own and a cache that starts empty. */
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Position } from '../../src/domain/primitives.ts';
import { OsrmSettings } from '../../src/domain/travel-settings.ts';
import { connectionTo } from '../../src/travel/osrm/connection.ts';
import { fillTable } from '../../src/travel/osrm/fill-table.ts';
import { PointTable } from '../../src/travel/osrm/point-table.ts';
import { answerJob } from '../harness/child.ts';
import { startStopwatch } from '../harness/clocks.ts';
import type { ServerCounts } from './osrm-server-worker.ts';

export const CACHES = ['none', 'cold', 'warm', 'one place more'] as const;
export type Cache = (typeof CACHES)[number];

export interface OsrmSetting {
  readonly points: number;
  /** Of the server, before each reply. */
  readonly pauseMs: number;
  readonly atATime: number;
}

export interface OsrmFigures extends OsrmSetting {
  readonly cache: Cache;
  readonly requests: number;
  readonly connections: number;
  readonly wallSeconds: number;
  /** Of the thread that asks, reads, checks and keeps. */
  readonly clientCpuSeconds: number;
  /** Of the server, to make up its replies. */
  readonly serverSeconds: number;
  readonly longestUrl: number;
  /** Of the cache on disk, afterwards. */
  readonly megabytes: number;
  /** Pairs of points without an answer. */
  readonly holes: number;
}

answerJob(async (setting: OsrmSetting): Promise<OsrmFigures[]> => {
  const { pauseMs } = setting;
  const worker = new Worker(new URL('./osrm-server-worker.ts', import.meta.url), { workerData: { pauseMs } });
  const folder = await mkdtemp(path.join(tmpdir(), 'tournee-osrm-blocks-'));
  try {
    const [url]: string[] = await once(worker, 'message');
    const figures: OsrmFigures[] = [];
    for (const cache of CACHES) figures.push(await measured({ setting, cache, url: url!, folder, worker }));
    return figures;
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true });
  }
});

interface Filling {
  readonly setting: OsrmSetting;
  readonly cache: Cache;
  readonly url: string;
  /** Of the cache. */
  readonly folder: string;
  readonly worker: Worker;
}

async function measured(filling: Filling): Promise<OsrmFigures> {
  const { setting, cache, url, folder, worker } = filling;
  const before = await countsOf(worker);
  const spent = await filled(filling);
  const after = await countsOf(worker);
  return {
    ...setting,
    cache,
    ...spent,
    requests: after.requests - before.requests,
    connections: after.connections - before.connections,
    serverSeconds: after.answerSeconds - before.answerSeconds,
    longestUrl: url.length + after.longestPath,
    megabytes: await megabytesIn(folder),
  };
}

async function countsOf(worker: Worker): Promise<ServerCounts> {
  worker.postMessage('counts');
  const [counts]: ServerCounts[] = await once(worker, 'message');
  return counts!;
}

async function filled({ setting, cache, url, folder }: Filling) {
  const connection = connectionTo(OsrmSettings.parse({ url, mostRequests: setting.atATime }));
  const table = new PointTable(pointsOf(cache === 'one place more' ? setting.points + 1 : setting.points));
  const stopwatch = startStopwatch();
  await fillTable(connection, table, {
    cacheFolder: cache === 'none' ? null : folder,
    statedVersion: null,
    signal: new AbortController().signal,
    onWarning: () => {},
  });
  const { cpuSeconds, wallSeconds } = stopwatch();
  return { wallSeconds, clientCpuSeconds: cpuSeconds, holes: table.missing().length };
}

/** Points of a territory 50 km wide, the same in every run (Weyl sequences, which spread evenly). */
function pointsOf(count: number): Position[] {
  const fraction = (value: number) => value - Math.floor(value);
  return Array.from({ length: count }, (_, k) => ({
    lat: 45.7 + 0.45 * fraction((k + 1) * Math.SQRT2),
    lon: -1.25 + 0.65 * fraction((k + 1) * Math.sqrt(3)),
  }));
}

async function megabytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(names.map((name) => stat(path.join(folder, name))));
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6;
}
