import { expect, test } from 'vitest';
import { blockProblems } from '../../benchmarks/travel/osrm-blocks.ts';
import type { OsrmFigures } from '../../benchmarks/travel/osrm-blocks-case.ts';

const run = (told: Partial<OsrmFigures>): OsrmFigures => ({
  points: 545,
  pauseMs: 0,
  atATime: 4,
  cache: 'cold',
  requests: 37,
  connections: 4,
  wallSeconds: 1,
  clientCpuSeconds: 0.3,
  serverSeconds: 0.4,
  longestUrl: 4369,
  megabytes: 3.3,
  holes: 0,
  ...told,
});

test('a table with holes, or a warm cache that asks again, makes the run fail', () => {
  expect(blockProblems([run({}), run({ cache: 'warm', requests: 1 })])).toEqual([]);
  expect(blockProblems([run({ holes: 3 })])).toHaveLength(1);
  expect(blockProblems([run({ cache: 'warm' })])).toHaveLength(1);
});
