import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, type Schemas } from '../../src/client/client.ts';
import type { Rota } from '../../src/domain/rota.ts';
import { type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
let scenario: string;
let inUse: string;
beforeAll(async () => {
  service = await testService();
  const client = service.client();
  scenario = (await dataOf(client.POST('/api/v1/scenarios', { body: smallInput() as Schemas['Scenario'] }))).id;
  const params = { path: { id: scenario } };
  const body = rotaOf([smallTour()]) as unknown as Schemas['Rota'];
  inUse = (await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { params, body }))).id;
});
afterAll(() => service.close());

async function planned(more: object = {}): Promise<Schemas['Job'] & { document: Rota; objective: number }> {
  const client = service.client();
  const body = { kind: 'plan', scenario, ...more } as Schemas['JobOrder'];
  const { id } = await dataOf(client.POST('/api/v1/jobs', { body }));
  for await (const _ of client.follow(id));
  const job = await dataOf(client.GET('/api/v1/jobs/{id}', { params: { path: { id } } }));
  const params = { path: { id: job.rota! } };
  const { rota } = await dataOf(client.GET('/api/v1/rotas/{id}', { params }));
  const verdict = await dataOf(client.GET('/api/v1/rotas/{id}/verdict', { params }));
  return { ...job, document: rota as unknown as Rota, objective: verdict.figures.objective };
}

describe('a plan that stays with another rota', () => {
  test('is proven for its job; its rota, read under the scenario alone, claims no proof', async () => {
    const free = await planned();
    expect(free.document.certificate).toEqual(free.certificate);
    for (const field of ['keep', 'lock', 'samePresencesAs', 'sameMeansAs']) {
      const staying = await planned({ [field]: { rota: inUse } });
      expect(staying.certificate, field).not.toBeNull();
      expect([staying.document.certificate, staying.document.stages], field).toEqual([null, []]);
    }
  });

  test('has the verdict that anybody gets who has its rota judged', async () => {
    const { document, objective } = await planned({ keep: { rota: inUse } });
    const path = `/api/v1/scenarios/${scenario}/verdicts`;
    const { json } = await service.call('planner', 'POST', path, { body: document });
    expect(json.figures.objective).toBeCloseTo(objective, 9);
  });
});

describe('the proofs of a rota', () => {
  test('are kept by an edit that leaves them and the tours alone, and by no other', async () => {
    const { document, rota } = await planned();
    const put = async (body: Rota): Promise<Rota> => {
      await service.call('planner', 'PUT', `/api/v1/rotas/${rota}`, { body, headers: { 'if-match': '*' } });
      return (await service.call('planner', 'GET', `/api/v1/rotas/${rota}`)).json.rota;
    };
    expect((await put({ ...document, note: 'seen' })).certificate).toEqual(document.certificate);
    const forged = await put({ ...document, stages: [{ ...document.certificate!, bound: 1e6, gap: 0 }] });
    expect([forged.certificate, forged.stages]).toEqual([null, []]);
  });
});
