/**
 * Part *osrm-blocks*: the client of OSRM on 545 points in blocks of 100 × 100, with its cache cold and warm.
 *
 * IT MEASURES THE CLIENT, NOT OSRM. The server is on the same machine, in a thread of its own, and makes up its replies from
 * straight lines; the time that takes it is stated. A pause before each reply stands for a server that has to route, and for
 * the network. How long osrm-routed takes depends on its map, algorithm and machine.
 */
import { runInChild } from '../harness/child.ts';
import type { Table } from '../harness/markdown.ts';
import type { PartContext, PartResult } from '../harness/part.ts';
import { median, rounded } from '../harness/statistics.ts';
import type { OsrmFigures, OsrmSetting } from './osrm-blocks-case.ts';

const SCRIPT = new URL('./osrm-blocks-case.ts', import.meta.url);
const PATIENCE = { seconds: 300 };

interface Plan {
  readonly points: number;
  readonly repeats: number;
  readonly pausesMs: readonly number[];
  readonly requestsAtATime: readonly number[];
}

const PLAN: Plan = { points: 545, repeats: 5, pausesMs: [0, 50], requestsAtATime: [1, 4, 8] };
const SMOKE: Plan = { points: 120, repeats: 1, pausesMs: [0], requestsAtATime: [4] };

const NOTES = [
  'This measures the client, not OSRM: the server is a thread on the same machine that makes up its replies from straight lines. How long osrm-routed takes depends on its map, algorithm and machine.',
  'The pause before each reply stands for routing and network. With none, wall time is mostly that of making up replies and of reading them.',
  'Each run asks for one table of 8 × 8 first, which tells whether the cache still holds; 545 points are 36 blocks more.',
  'CPU is of the thread that asks, reads, checks and keeps; reading and writing files takes other threads besides.',
  '"one place more": the scenario has gained a place since the cache was filled; only its row and column are asked for.',
];

export async function osrmBlocks({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = options.smoke ? SMOKE : PLAN;
  const runs: OsrmFigures[] = [];
  for (const pauseMs of plan.pausesMs) {
    for (const atATime of plan.requestsAtATime) {
      const setting: OsrmSetting = { points: plan.points, pauseMs, atATime };
      for (let k = 0; k < plan.repeats; k++) {
        runs.push(...(await runInChild<OsrmSetting, OsrmFigures[]>(SCRIPT, setting, PATIENCE)));
      }
      say(`osrm-blocks: ${plan.points} points, pause of ${pauseMs} ms, ${atATime} at a time`);
      await keep(resultOf(plan, runs));
    }
  }
  return resultOf(plan, runs);
}

function resultOf(plan: Plan, runs: readonly OsrmFigures[]): PartResult {
  return {
    title: `The client of OSRM: ${plan.points} points in blocks of 100 × 100`,
    parameters: { ...plan },
    data: { runs },
    tables: [blockTable(plan, runs)],
    notes: NOTES,
    problems: blockProblems(runs),
  };
}

/** A table has no holes; what a cache holds is not asked for again, but for the one look whether it still holds. */
export function blockProblems(runs: readonly OsrmFigures[]): string[] {
  return runs.flatMap(({ cache, holes, requests, pauseMs, atATime }) => {
    const name = `osrm-blocks, pause of ${pauseMs} ms, ${atATime} at a time, cache ${cache}`;
    return [
      ...(holes > 0 ? [`${name}: ${holes} pairs without an answer`] : []),
      ...(cache === 'warm' && requests > 1 ? [`${name}: ${requests} requests`] : []),
    ];
  });
}

function blockTable({ repeats }: Plan, runs: readonly OsrmFigures[]): Table {
  const groups = Map.groupBy(runs, ({ pauseMs, atATime, cache }) => `${pauseMs}/${atATime}/${cache}`);
  return {
    caption: `Medians of ${repeats} runs; seconds`,
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
    rows: [...groups.values()].map((group) => {
      const [one] = group;
      const middle = (value: (run: OsrmFigures) => number) => rounded(median(group.map(value)), 3);
      return [
        `${one!.pauseMs} ms`,
        one!.atATime,
        one!.cache,
        one!.requests,
        middle((run) => run.connections),
        middle((run) => run.wallSeconds),
        middle((run) => run.clientCpuSeconds),
        middle((run) => run.serverSeconds),
        one!.longestUrl,
        rounded(one!.megabytes, 2),
      ];
    }),
  };
}
