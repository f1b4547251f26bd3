/** Reads of a rota, with nothing else to do and with a solve running: pairs in one run, on one connection of clients. */
import autocannon from 'autocannon';
import type { TourneeClient } from '../../src/client/client.ts';
import { median } from '../harness/statistics.ts';
import { cancelled, rotaFor, running, scenarioFrom, startPlan } from './given.ts';

export interface ReadFigures {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
}

export interface ThroughputFigures {
  readonly pairs: readonly { readonly idle: ReadFigures; readonly solving: ReadFigures }[];
  /** Medians over the pairs of solving ÷ idle. */
  readonly throughputRatio: number;
  readonly p99Ratio: number;
}

const CONNECTIONS = 10;
const SOLVE_SECONDS = 3000;

export async function throughput(
  client: TourneeClient,
  { address, pairs, seconds }: { address: string; pairs: number; seconds: number },
): Promise<ThroughputFigures> {
  const rota = await rotaFor(client, await scenarioFrom(client, 'rochefort-bus'));
  const hard = await scenarioFrom(client, 'fibre-64');
  const url = `${address}/api/v1/rotas/${rota}`;
  await reads(url, 2); // The first requests compile what all others run.
  const measured = [];
  for (let pair = 0; pair < pairs; pair++) {
    const idle = await reads(url, seconds);
    const job = await startPlan(client, { scenario: hard, timeLimitSeconds: SOLVE_SECONDS, gap: 0 });
    await running(client, job);
    const solving = await reads(url, seconds);
    await cancelled(client, job);
    measured.push({ idle, solving });
  }
  return {
    pairs: measured,
    throughputRatio: median(measured.map(({ idle, solving }) => solving.requestsPerSecond / idle.requestsPerSecond)),
    p99Ratio: median(measured.map(({ idle, solving }) => solving.p99Ms / Math.max(idle.p99Ms, 1))),
  };
}

async function reads(url: string, seconds: number): Promise<ReadFigures> {
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
  });
  return {
    requestsPerSecond: requests.average,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    failed: errors + timeouts + non2xx,
  };
}
