/** Worker: a server on this machine that answers as osrm-routed would, from straight lines, after a pause if that is wanted. */
import { parentPort, workerData } from 'node:worker_threads';
import { straightMetres } from '../../src/travel/straight-line.ts';
import { serve } from '../../test/support/osrm-server.ts';
import { worldAnswer } from '../../test/support/osrm-world.ts';

/** What its owner may ask of it. */
export type ServerQuestion = 'counts';

export interface ServerCounts {
  readonly requests: number;
  readonly connections: number;

  readonly longestPath: number;
  /** Spent on making up replies, which OSRM would spend on routing. */
  readonly answerSeconds: number;
}

const { pauseMs } = workerData as { pauseMs: number };
const CIRCUITY = 1.3;
const METRES_PER_SECOND = 14;

let answerMs = 0;
const world = worldAnswer({
  trip: (from, to) => {
    const metres = straightMetres(from, to) * CIRCUITY;
    return { seconds: Math.round((metres / METRES_PER_SECOND) * 10) / 10, metres: Math.round(metres * 10) / 10 };
  },
  snap: (point) => ({ point, metres: 4.2 }),
});
const server = await serve(async (asked) => {
  if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  const started = performance.now();
  const reply = await world(asked);
  answerMs += performance.now() - started;
  return reply;
});

parentPort!.on('message', (_: ServerQuestion) => {
  const counts: ServerCounts = {
    requests: server.paths.length,
    connections: server.sockets(),
    longestPath: server.paths.reduce((most, path) => Math.max(most, path.length), 0),
    answerSeconds: answerMs / 1000,
  };
  parentPort!.postMessage(counts);
});
parentPort!.postMessage(server.url);
