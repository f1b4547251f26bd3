/** How soon the service answers what costs it work: the check of a département, and the progress of a job. */
import { dataOf, type TourneeClient } from '../../src/client/client.ts';
import { median } from '../harness/statistics.ts';
import { scenarioFrom, startPlan } from './given.ts';

export interface Times {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly mostMs: number;
}

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50Ms: median(sorted), p95Ms: at(0.95), mostMs: at(1) };
}

/** Checks of the scenario of 545 communes, one after the other. */
export async function validation(client: TourneeClient, { count }: { count: number }): Promise<Times> {
  const id = await scenarioFrom(client, 'fibre-64');
  const { scenario } = await dataOf(client.GET('/api/v1/scenarios/{id}', { params: { path: { id } } }));
  const times: number[] = [];
  for (let k = 0; k < count; k++) {
    const started = performance.now();
    const { valid } = await dataOf(client.POST('/api/v1/validations', { body: scenario as never }));
    times.push(performance.now() - started);
    if (!valid) throw new Error('the scenario of the preset is not valid');
  }
  return timesOf(times);
}

/** Between the events of a plan of 545 communes. */
export async function progress(client: TourneeClient, { seconds }: { seconds: number }): Promise<Times> {
  const scenario = await scenarioFrom(client, 'fibre-64');
  const job = await startPlan(client, { scenario, timeLimitSeconds: seconds, gap: 0 });
  const gaps: number[] = [];
  let last: number | null = null;
  for await (const _ of client.follow(job)) {
    const now = performance.now();
    if (last !== null) gaps.push(now - last);
    last = now;
  }
  return timesOf(gaps);
}
