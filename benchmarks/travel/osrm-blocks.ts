/**
 * The client of OSRM on 545 points in blocks of 100 × 100, with its cache cold and warm.
 *
 *     node benchmarks/travel/osrm-blocks.ts [--smoke] [--out FOLDER]
 *
 * IT MEASURES THE CLIENT, NOT OSRM. The server is on the same machine, in a thread of its own, and makes up its replies from
 * straight lines; the time that takes it is stated. A pause before each reply stands for a server that has to route, and for
 * the network. How long osrm-routed takes depends on its map, algorithm and machine.
 */
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Position } from '../../src/domain/primitives.ts';
import { OsrmSettings } from '../../src/domain/travel-settings.ts';
import { connectionTo } from '../../src/travel/osrm/connection.ts';
import { fillTable } from '../../src/travel/osrm/fill-table.ts';
import { PointTable } from '../../src/travel/osrm/point-table.ts';
import { startStopwatch } from '../harness/clocks.ts';
import { describeMachine } from '../harness/machine.ts';
import { freeName, resultMarkdown, writeResult } from '../harness/results.ts';
import { median } from '../harness/statistics.ts';
import type { ServerCounts } from './osrm-server-worker.ts';

const { values } = parseArgs({ options: { smoke: { type: 'boolean', default: false }, out: { type: 'string' } } });
const POINTS = values.smoke ? 120 : 545;
const REPEATS = values.smoke ? 1 : 5;
const PAUSES_MS = values.smoke ? [0] : [0, 50];
const AT_A_TIME = values.smoke ? [4] : [1, 4, 8];

const CACHES = ['none', 'cold', 'warm', 'one place more'] as const;
type Cache = (typeof CACHES)[number];

interface Setting {
  readonly pauseMs: number;
  readonly atATime: number;
}

interface Figures extends Setting {
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
}

/** Points of a territory 50 km wide, the same in every run (Weyl sequences, which spread evenly). */
function pointsOf(count: number): Position[] {
  const fraction = (value: number) => value - Math.floor(value);
  return Array.from({ length: count }, (_, k) => ({
    lat: 45.7 + 0.45 * fraction((k + 1) * Math.SQRT2),
    lon: -1.25 + 0.65 * fraction((k + 1) * Math.sqrt(3)),
  }));
}

/** One server and one empty cache: without the cache, cold, warm, and with a place more. */
async function repeat(setting: Setting): Promise<Figures[]> {
  const worker = new Worker(new URL('./osrm-server-worker.ts', import.meta.url), {
    workerData: { pauseMs: setting.pauseMs },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'tournee-osrm-blocks-'));
  try {
    const [url]: string[] = await once(worker, 'message');
    const counts = async (): Promise<ServerCounts> => {
      worker.postMessage('counts');
      return (await once(worker, 'message'))[0];
    };
    const figures: Figures[] = [];
    for (const cache of CACHES) {
      const before = await counts();
      const spent = await filled({ url: url!, cache, folder, atATime: setting.atATime });
      const after = await counts();
      figures.push({
        ...setting,
        cache,
        ...spent,
        requests: after.requests - before.requests,
        connections: after.connections - before.connections,
        serverSeconds: after.answerSeconds - before.answerSeconds,
        longestUrl: url!.length + after.longestPath,
        megabytes: await megabytesIn(folder),
      });
    }
    return figures;
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true });
  }
}

async function filled(run: { url: string; cache: Cache; folder: string; atATime: number }) {
  const connection = connectionTo(OsrmSettings.parse({ url: run.url, mostRequests: run.atATime }));
  const table = new PointTable(pointsOf(run.cache === 'one place more' ? POINTS + 1 : POINTS));
  const stopwatch = startStopwatch();
  await fillTable(connection, table, {
    cacheFolder: run.cache === 'none' ? null : run.folder,
    statedVersion: null,
    signal: new AbortController().signal,
    onWarning: () => {},
  });
  const { cpuSeconds, wallSeconds } = stopwatch();
  if (table.missing().length > 0) throw new Error('the table has holes');
  return { wallSeconds, clientCpuSeconds: cpuSeconds };
}

async function megabytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(names.map((name) => stat(path.join(folder, name))));
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6;
}

/** Of each repetition the same; the middle value of what is measured. */
function middle(runs: readonly Figures[]): Figures {
  const [first] = runs;
  const of = (name: 'wallSeconds' | 'clientCpuSeconds' | 'serverSeconds') => median(runs.map((run) => run[name]));
  return {
    ...first!,
    connections: median(runs.map((run) => run.connections)),
    wallSeconds: of('wallSeconds'),
    clientCpuSeconds: of('clientCpuSeconds'),
    serverSeconds: of('serverSeconds'),
  };
}

const settings = PAUSES_MS.flatMap((pauseMs) => AT_A_TIME.map((atATime): Setting => ({ pauseMs, atATime })));
const all: Figures[][] = [];
for (const setting of settings) {
  console.error(`${setting.pauseMs} ms, ${setting.atATime} at a time`);
  for (let k = 0; k < REPEATS; k++) all.push(await repeat(setting));
}
const middles = settings.flatMap((setting) =>
  CACHES.map((cache) =>
    middle(
      all
        .flat()
        .filter((one) => one.cache === cache && one.pauseMs === setting.pauseMs && one.atATime === setting.atATime),
    ),
  ),
);

const facts = {
  part: 'osrm-blocks',
  date: `${new Date().toISOString().slice(0, 19)}Z`,
  machine: await describeMachine(),
};
const digits = (value: number, count: number) => Number(value.toFixed(count));
const result = {
  title: `The client of OSRM: ${POINTS} points in blocks of 100 × 100`,
  parameters: { points: POINTS, repeats: REPEATS, pausesMs: PAUSES_MS, requestsAtATime: AT_A_TIME },
  data: { runs: all.flat() },
  tables: [
    {
      caption: `Medians of ${REPEATS} runs; seconds`,
      headings: [
        'pause of the server',
        'at a time',
        'cache',
        'requests',
        'connections',
        'wall',
        'CPU of the client',
        'making up replies',
        'longest URL',
        'cache, MB',
      ],
      rows: middles.map((one) => [
        `${one.pauseMs} ms`,
        one.atATime,
        one.cache,
        one.requests,
        one.connections,
        digits(one.wallSeconds, 3),
        digits(one.clientCpuSeconds, 3),
        digits(one.serverSeconds, 3),
        one.longestUrl,
        digits(one.megabytes, 1),
      ]),
    },
  ],
  notes: [
    'This measures the client, not OSRM: the server is a thread on the same machine that makes up its replies from straight lines. How long osrm-routed takes depends on its map, algorithm and machine.',
    'The pause before each reply stands for routing and network. With none, wall time is mostly that of making up replies and of reading them.',
    'Each run asks for one table of 8 × 8 first, which tells whether the cache still holds; 545 points are 36 blocks more.',
    'CPU is of the thread that asks, reads, checks and keeps; reading and writing files takes other threads besides.',
    '"one place more": the scenario has gained a place since the cache was filled; only its row and column are asked for.',
  ],
  problems: [],
};
console.log(resultMarkdown(facts, result));
if (values.out !== undefined) {
  const files = await writeResult({ folder: values.out, name: freeName(values.out, facts) }, facts, result);
  for (const file of files) console.error(`written: ${file}`);
}
