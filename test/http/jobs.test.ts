import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, ProblemError, type Schemas } from '../../src/client/client.ts';
import { mistakeIn } from '../support/openapi.ts';
import { type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
let scenario: string;
/** Its search goes on for minutes. */
let large: string;
beforeAll(async () => {
  service = await testService();
  const client = service.client();
  scenario = (await dataOf(client.POST('/api/v1/scenarios', { body: smallInput() as Schemas['Scenario'] }))).id;
  const params = { path: { name: 'fibre-64' as const } };
  large = (await dataOf(client.POST('/api/v1/presets/{name}/scenarios', { params }))).id;
});
afterAll(() => service.close());

type Event = Schemas['JobEvent'];
/** Of the promise that events come about a second apart; generous, for machines that are busy with other tests. */
const MOST_GAP_MS = 3000;
/** The first good rota of a large scenario takes seconds; on a machine that is busy with other tests, a minute. */
const LONG_MS = 240_000;
const API = '/api/v1/jobs';
const at = (id: string) => ({ params: { path: { id } } });
const order = (more: object = {}) => ({ kind: 'plan', scenario, ...more }) as Schemas['JobOrder'];
const endless = () => order({ scenario: large, limits: { timeLimitSeconds: 300, gap: 0 } });

async function begun(body = order()): Promise<string> {
  return (await dataOf(service.client().POST(API, { body }))).id;
}

/** @returns the events of a job to its end; `until`: left sooner. */
async function followed(id: string, until: (event: Event) => boolean = () => false): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of service.client('reader').follow(id)) {
    expect(mistakeIn(event, ['components', 'schemas', 'JobEvent'])).toBeNull();
    events.push(event);
    if (until(event)) return events;
  }
  return events;
}

/** A rota is judged after it is told of, and stored within a second: some events later it is what a restart begins from. */
const hasStoredRota = () => {
  let count = 0;
  return ({ progress }: Event) => (progress?.objective ?? 0) > 0 && ++count > 5;
};

describe('a plan', () => {
  test('is followed to its end, and its rota is read', async () => {
    const client = service.client();
    const started = await client.POST(API, { body: order({ name: 'Printemps' }) });
    expect(started.response.status).toBe(202);
    const { id } = started.data!;
    expect(started.response.headers.get('location')).toBe(`${API}/${id}`);
    const events = await followed(id);
    expect(events.at(-1)).toMatchObject({ job: id, state: 'done', rota: expect.any(String) });
    expect(events.slice(0, -1).every(({ state }) => state === 'queued' || state === 'running')).toBe(true);
    const { certificate } = await dataOf(client.GET(`${API}/{id}`, at(id)));
    expect(events.at(-1)!.progress).toMatchObject({ objective: certificate!.objective, bound: certificate!.bound });

    const job = await dataOf(client.GET(`${API}/{id}`, at(id)));
    expect(job).toMatchObject({ state: 'done', attempts: 1, failure: null, certificate: { status: 'optimal' } });
    const rota = await dataOf(client.GET('/api/v1/rotas/{id}', at(job.rota!)));
    expect(rota).toMatchObject({ job: id, name: 'Printemps', rota: { certificate: job.certificate } });
    expect(rota.shown).toMatchObject({ legal: true });
    const result = await dataOf(client.GET(`${API}/{id}/result`, at(id)));
    expect(result).toMatchObject({ job: id, kind: 'plan', rota: job.rota });
    expect(await followed(id)).toHaveLength(1);
  });

  test('keeps the rota of its search, and the certificate through an edit that changes nothing', async () => {
    const client = service.client();
    const id = await begun(order({ name: 'Kept' }));
    const rotaId = (await followed(id)).at(-1)!.rota!;
    const { rota } = await dataOf(client.GET('/api/v1/rotas/{id}', at(rotaId)));
    const params = { path: { id: rotaId }, header: { 'if-match': '*' } };
    await dataOf(client.PUT('/api/v1/rotas/{id}', { params, body: rota as Schemas['Rota'] }));
    const edited = await dataOf(client.GET('/api/v1/rotas/{id}', at(rotaId)));
    expect(edited.version).toBe(2);
    expect(edited.rota.certificate).toEqual(rota.certificate);
    const tours = (rota.tours as unknown[]).slice(1);
    await dataOf(client.PUT('/api/v1/rotas/{id}', { params, body: { ...rota, tours } as Schemas['Rota'] }));
    expect((await dataOf(client.GET('/api/v1/rotas/{id}', at(rotaId)))).rota.certificate).toBeNull();
  });

  test('starts from a rota, within its means', async () => {
    const client = service.client();
    const body = rotaOf([smallTour()]) as Schemas['Rota'];
    const { id: inUse } = await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body }));
    const id = await begun(order({ start: { rota: inUse }, sameMeansAs: { rota: inUse } }));
    expect((await followed(id)).at(-1)!.state).toBe('done');
    const { parameters } = await dataOf(client.GET(`${API}/{id}`, at(id)));
    expect(parameters).toMatchObject({ start: { rota: inUse, version: 1 }, limits: { seed: 1, gap: 1e-4 } });
    const { result } = await dataOf(client.GET(`${API}/{id}/result`, at(id)));
    expect(result.comparison).toMatchObject({ rotas: [{ name: 'by hand' }, {}] });
  });

  test('that no rota can satisfy fails plainly, and has no result', async () => {
    const client = service.client();
    const body = {
      ...smallInput(),
      floors: [{ commune: '17001', leastVisitsPerCycle: 1 }],
      caps: { kmPerCycle: 1 },
    } as Schemas['Scenario'];
    const { id: strict } = await dataOf(client.POST('/api/v1/scenarios', { body }));
    const id = await begun(order({ scenario: strict }));
    expect((await followed(id)).at(-1)).toMatchObject({ state: 'failed', rota: null });
    expect(await dataOf(client.GET(`${API}/{id}`, at(id)))).toMatchObject({ failure: { kind: 'infeasible' } });
    const { response, error } = await client.GET(`${API}/{id}/result`, at(id));
    expect([response.status, error?.code]).toEqual([409, 'job-without-rota']);
  });
});

describe('a long plan', () => {
  test(
    'tells of itself about once a second, and keeps its best rota when it is cancelled',
    async () => {
      const client = service.client();
      const id = await begun(endless());
      const early = await client.GET(`${API}/{id}/result`, at(id));
      expect([early.response.status, early.error?.code]).toEqual([409, 'job-not-ended']);
      const times: number[] = [];
      const told: number[] = [];
      await followed(id, ({ progress }) => {
        times.push(performance.now());
        if ((progress?.objective ?? 0) > 0) told.push(progress!.objective!);
        return told.length > 3;
      });
      expect(Math.max(...times.slice(1).map((time, k) => time - times[k]!))).toBeLessThan(MOST_GAP_MS);

      const asked = performance.now();
      const cancelled = await client.POST(`${API}/{id}/cancel`, at(id));
      expect(cancelled.response.status).toBe(202);
      expect(cancelled.data!.cancelRequestedAt).not.toBeNull();
      const last = (await followed(id)).at(-1)!;
      expect(performance.now() - asked).toBeLessThan(2 * MOST_GAP_MS);
      expect(last).toMatchObject({ state: 'cancelled', rota: expect.any(String) });
      const verdict = await dataOf(client.GET('/api/v1/rotas/{id}/verdict', at(last.rota!)));
      expect(verdict.legal).toBe(true);
      // Rotas are handed over less often than figures: the last may be a second old.
      expect(verdict.figures.objective).toBeGreaterThanOrEqual(told[0]! * (1 - 1e-6));
      // Once more changes nothing.
      expect(await dataOf(client.POST(`${API}/{id}/cancel`, at(id)))).toMatchObject({ state: 'cancelled' });
    },
    LONG_MS,
  );

  test(
    'goes on after a restart of the service, and those who follow it hear its end',
    async () => {
      const id = await begun(endless());
      await followed(id, hasStoredRota());
      const ending = followed(id);
      await service.stop();
      await service.start();
      const client = service.client();
      await followed(id, ({ state }) => state === 'running');
      const job = await dataOf(client.GET(`${API}/{id}`, at(id)));
      expect(job).toMatchObject({ state: 'running', rota: null });
      await dataOf(client.POST(`${API}/{id}/cancel`, at(id)));
      const events = await ending;
      expect(events.at(-1)).toMatchObject({ state: 'cancelled', rota: expect.any(String) });
    },
    LONG_MS,
  );

  test(
    'waits its turn behind another, and is cancelled at once while it waits',
    async () => {
      const client = service.client();
      const [first, second] = [await begun(endless()), await begun(endless())];
      await followed(first, ({ state }) => state === 'running');
      expect(await dataOf(client.GET(`${API}/{id}`, at(second)))).toMatchObject({ state: 'queued', attempts: 0 });
      const waiting = await dataOf(client.GET(API, { params: { query: { state: 'queued', kind: 'plan' } } }));
      expect(waiting.items.map(({ id }) => id)).toEqual([second]);
      expect(await dataOf(client.POST(`${API}/{id}/cancel`, at(second)))).toMatchObject({ state: 'cancelled' });
      await dataOf(client.POST(`${API}/{id}/cancel`, at(first)));
      await followed(first);
    },
    LONG_MS,
  );
});

describe('explain and compare jobs', () => {
  test('answer with what they are for', async () => {
    const client = service.client();
    const body = rotaOf([smallTour()]) as Schemas['Rota'];
    const { id: rota } = await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body }));
    const explain = await begun({ kind: 'explain', scenario, rota: { rota }, communes: ['17004'] });
    const compare = await begun({ kind: 'compare', scenario, rotas: [{ rota }, { rota }] });
    expect((await followed(explain)).at(-1)).toMatchObject({ state: 'done', rota: null });
    expect((await followed(compare)).at(-1)).toMatchObject({ state: 'done', rota: null });
    const explained = await dataOf(client.GET(`${API}/{id}/result`, at(explain)));
    expect(explained).toMatchObject({ kind: 'explain', result: { rota: 'by hand' } });
    const compared = await dataOf(client.GET(`${API}/{id}/result`, at(compare)));
    expect(compared).toMatchObject({ kind: 'compare', result: { rotas: [{ name: 'by hand' }, {}] } });
  });
});

describe('an order that cannot be carried out is refused at once', () => {
  const refused = async (body: unknown) => (await service.call('planner', 'POST', API, { body })).json;
  const NONE = '01980000-0000-7000-8000-000000000000';

  test('for more time than the service gives', async () => {
    const problem = await refused(order({ limits: { timeLimitSeconds: 601 } }));
    expect(problem).toMatchObject({ status: 400, problems: [{ pointer: '/body/limits/timeLimitSeconds' }] });
  });

  test('for a scenario or a rota that there is not, or one of another scenario', async () => {
    expect(await refused(order({ scenario: NONE }))).toMatchObject({ status: 404, parameters: { kind: 'scenario' } });
    expect(await refused(order({ keep: { rota: NONE } }))).toMatchObject({ status: 404, parameters: { kind: 'rota' } });
    const client = service.client();
    const body = smallInput() as Schemas['Scenario'];
    const { id: other } = await dataOf(client.POST('/api/v1/scenarios', { body }));
    const rota = rotaOf([smallTour()]) as Schemas['Rota'];
    const { id } = await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { ...at(other), body: rota }));
    expect(await refused(order({ start: { rota: id } }))).toMatchObject({ status: 404 });
    expect(await refused(order({ scenario: other, start: { rota: id, version: 2 } }))).toMatchObject({
      status: 404,
      parameters: { kind: 'version' },
    });
  });

  test.each<[string, object, string]>([
    ['of no known kind', { kind: 'wish' }, '/body/kind'],
    ['with a negative seed', order({ limits: { seed: -1 } }), '/body/limits/seed'],
    ['with a limit of no time', order({ limits: { timeLimitSeconds: 0 } }), '/body/limits/timeLimitSeconds'],
    ['with a key nobody knows', order({ colour: 'red' }), '/body/colour'],
    ['that compares nothing', { kind: 'compare', scenario: NONE, rotas: [] }, '/body/rotas'],
  ])('%s', async (_, body, pointer) => {
    const problem = await refused({ scenario, ...body });
    expect(problem).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(problem.problems[0].pointer).toBe(pointer);
  });

  test('where too many wait already', async () => {
    const small = await testService({ mostOpenJobs: 1 });
    try {
      const client = small.client();
      const params = { path: { name: 'fibre-64' as const } };
      const { id } = await dataOf(client.POST('/api/v1/presets/{name}/scenarios', { params }));
      const body = { kind: 'plan', scenario: id, limits: { timeLimitSeconds: 100 } } as Schemas['JobOrder'];
      await dataOf(client.POST(API, { body }));
      const { response, error } = await client.POST(API, { body });
      expect([response.status, error?.code, response.headers.get('retry-after')]).toEqual([429, 'queue-full', '10']);
    } finally {
      await small.close();
    }
  });
});

describe('following', () => {
  test('a job that there is not ends with the problem', async () => {
    const client = service.client();
    const events = client.follow('01980000-0000-7000-8000-000000000000');
    await expect(events.next()).rejects.toThrow(ProblemError);
  });

  test('ends where the caller wants no more', async () => {
    const id = await begun(endless());
    const gone = new AbortController();
    const events = service.client().follow(id, gone.signal);
    await events.next();
    gone.abort(new Error('enough'));
    await expect(
      (async () => {
        for await (const _ of events);
      })(),
    ).rejects.toThrow('enough');
    await dataOf(service.client().POST(`${API}/{id}/cancel`, at(id)));
    await followed(id);
  });
});
