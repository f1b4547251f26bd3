/** Many requests and many small jobs: does memory stay where it is? */
import autocannon from 'autocannon';
import { dataOf, type TourneeClient } from '../../src/client/client.ts';
import { median } from '../harness/statistics.ts';
import { rotaFor, scenarioFrom, startPlan } from './given.ts';
import type { ServiceProcess } from './service-process.ts';

export interface SoakFigures {
  readonly requests: number;
  readonly failed: number;
  readonly jobs: number;
  readonly jobsDone: number;
  /** By share of the work done: 0.1, 0.2, … 1. */
  readonly residentMegabytes: readonly number[];
  /** At the end ÷ at 20 %. */
  readonly growth: number;
}

const STEPS = 10;
const CONNECTIONS = 4;
/** Of ten steps, the second. */
const BASE_STEP = 1;
const SAMPLES = 5;
const SAMPLE_EVERY_MS = 400;

export async function soak(
  service: ServiceProcess,
  client: TourneeClient,
  { requests, jobs, say }: { requests: number; jobs: number; say: (line: string) => void },
): Promise<SoakFigures> {
  const scenario = await scenarioFrom(client, 'rochefort-bus');
  const rota = await rotaFor(client, scenario);
  const small = await scenarioFrom(client, 'diagonales');
  const { rota: document } = await dataOf(client.GET('/api/v1/rotas/{id}', { params: { path: { id: rota } } }));
  const json = { 'content-type': 'application/json' };
  const get = (path: string) => ({ method: 'GET', path: `/api/v1${path}` });
  const mix = [
    ...Array.from({ length: 6 }, () => get(`/rotas/${rota}`)),
    get('/scenarios'),
    get(`/scenarios/${scenario}`),
    get(`/rotas/${rota}/verdict`),
    get(`/rotas/${rota}/exports/csv`),
    get('/jobs'),
    { method: 'POST', path: `/api/v1/scenarios/${scenario}/verdicts`, headers: json, body: JSON.stringify(document) },
    { method: 'POST', path: '/api/v1/validations', headers: json, body: '{"formatVersion":1}' },
  ];
  const resident: number[] = [];
  let [sent, failed, done] = [0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const work = Promise.all(
      Array.from({ length: Math.round(jobs / STEPS) }, () =>
        startPlan(client, { scenario: small, timeLimitSeconds: 60, gap: 0.05 }),
      ),
    );
    const amount = Math.round(requests / STEPS);
    const result = await autocannon({ url: service.address, connections: CONNECTIONS, amount, requests: mix });
    sent += result.requests.total;
    failed += result.errors + result.timeouts + result.non2xx;
    for (const id of await work) if (await isDone(client, id)) done++;
    resident.push(await settled(service));
    say(`soak ${(step + 1) * STEPS} %: ${resident.at(-1)!.toFixed(0)} MB`);
  }
  return {
    requests: sent,
    failed,
    jobs: Math.round(jobs / STEPS) * STEPS,
    jobsDone: done,
    residentMegabytes: resident,
    growth: resident.at(-1)! / resident[BASE_STEP]!,
  };
}

async function isDone(client: TourneeClient, id: string): Promise<boolean> {
  let last = '';
  for await (const { state } of client.follow(id)) last = state;
  return last === 'done';
}

/** Memory comes and goes with the collector's rounds: the middle of a few looks. */
async function settled(service: ServiceProcess): Promise<number> {
  const seen: number[] = [];
  for (let k = 0; k < SAMPLES; k++) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    seen.push(await service.residentMegabytes());
  }
  return median(seen);
}
