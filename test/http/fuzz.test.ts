import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzz } from '../../benchmarks/load/fuzz.ts';
import { type Described, malformedRequests, randomRequests } from '../../benchmarks/load/requests.ts';
import { requestExamples, type World, world } from '../support/every-operation.ts';
import { openapi } from '../support/openapi.ts';
import { type TestService, testService } from '../support/service.ts';

let service: TestService;
let home: World;
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeAll(async () => {
  service = await testService({ mostTimeLimitSeconds: 1, mostOpenJobs: 3 });
  home = await world(service);
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await service.close();
});

const settings = () => ({
  address: service.address,
  key: service.keys.planner,
  seed: Number(process.env.TOURNEE_SEED ?? 20_261_122),
  atOnce: 6,
  fetch: service.replies.fetch,
});

async function standsUnhurt(): Promise<void> {
  expect(unhandled).toEqual([]);
  expect((await service.call(null, 'GET', '/health')).status).toBe(200);
  expect((await service.call('planner', 'GET', '/api/v1/scenarios')).status).toBe(200);
  const { status } = await service.call('planner', 'POST', '/api/v1/presets/fibre-64/scenarios');
  expect(status).toBe(201);
}

describe('the service stands', () => {
  test('requests at random', async () => {
    const outcome = await fuzz(randomRequests(Object.values(home)), { ...settings(), count: 600 });
    expect(outcome.failures.slice(0, 5)).toEqual([]);
    expect(Object.keys(outcome.statuses).length).toBeGreaterThan(4);
    await standsUnhurt();
  });

  test('requests with one thing wrong, made from its own description', async () => {
    const { scenario, rota, job, share, key } = home;
    const ids: Readonly<Record<string, string>> = {
      scenarios: scenario,
      rotas: rota,
      jobs: job,
      shares: share,
      keys: key,
    };
    const idOf = (path: string) => ids[/\/(\w+)\/\{id\}/.exec(path)?.[1] ?? ''] ?? '';
    const requests = malformedRequests(openapi as unknown as Described, { idOf, examples: requestExamples(home) });
    const outcome = await fuzz(requests, { ...settings(), key: service.keys.admin, count: 400 });
    expect(outcome.failures.slice(0, 5)).toEqual([]);
    expect(outcome.statuses[400]).toBeGreaterThan(20);
    await standsUnhurt();
  });

  test('requests without a key', async () => {
    const outcome = await fuzz(randomRequests(Object.values(home)), { ...settings(), key: null, count: 200 });
    expect(outcome.failures.slice(0, 5)).toEqual([]);
    await standsUnhurt();
  });
});
