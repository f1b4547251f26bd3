import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, ProblemError, type Schemas } from '../../src/client/client.ts';
import { type TestService, testService } from '../support/service.ts';
import { smallInput } from '../support/small-scenario.ts';
import { lineMatrixText, uploadInput } from '../support/uploads.ts';

type ScenarioBody = Schemas['Scenario'];

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const API = '/api/v1/scenarios';
const named = (name: string, more: object = {}) => ({ ...smallInput(), ...more, name }) as unknown as ScenarioBody;

async function stored(name: string, more: object = {}): Promise<Schemas['StoredScenario'] & { etag: string }> {
  const reply = await service.client().POST(API, { body: named(name, more) });
  expect(reply.response.status, JSON.stringify(reply.error)).toBe(201);
  return { ...reply.data!, etag: reply.response.headers.get('etag')! };
}

const at = (id: string) => ({ params: { path: { id } } });
const matching = (id: string, tag: string) => ({ params: { path: { id }, header: { 'if-match': tag } } });

describe('a scenario', () => {
  test('is stored, read as it was given, listed, replaced, and deleted', async () => {
    const client = service.client();
    const created = await client.POST(API, { body: named('Spring') });
    const { id } = created.data!;
    expect(created.data).toMatchObject({ name: 'Spring', revision: 1, deletedAt: null });
    expect(created.response.headers.get('location')).toBe(`${API}/${id}`);
    expect(created.response.headers.get('etag')).toBe('"1"');

    const read = await dataOf(client.GET(`${API}/{id}`, at(id)));
    expect(read).toMatchObject({ id, revision: 1, hasTravelMatrix: false });
    expect(read.scenario).toEqual(named('Spring'));
    expect((await dataOf(client.GET(API))).items.map((one) => one.id)).toContain(id);

    const replaced = await client.PUT(`${API}/{id}`, { ...matching(id, '"1"'), body: named('Summer') });
    expect(replaced.data).toMatchObject({ name: 'Summer', revision: 2 });
    expect(replaced.response.headers.get('etag')).toBe('"2"');

    const deleted = await client.DELETE(`${API}/{id}`, matching(id, '"2"'));
    expect(deleted.response.status).toBe(204);
    await expect(dataOf(client.GET(`${API}/{id}`, at(id)))).rejects.toThrow(ProblemError);
  });

  test('is read at an earlier revision that a rota holds', async () => {
    const client = service.client();
    const { id } = await stored('Held');
    const body = { formatVersion: 1, name: 'none', scenario: 'Held', tours: [] } as never;
    await dataOf(client.POST(`${API}/{id}/rotas`, { ...at(id), body }));
    await dataOf(client.PUT(`${API}/{id}`, { ...matching(id, '*'), body: named('Changed') }));
    const read = await dataOf(client.GET(`${API}/{id}`, { params: { path: { id }, query: { revision: 1 } } }));
    expect(read).toMatchObject({ name: 'Changed', revision: 1, scenario: { name: 'Held' } });
    const missing = await client.GET(`${API}/{id}`, { params: { path: { id }, query: { revision: 9 } } });
    expect([missing.response.status, missing.error?.code]).toEqual([404, 'not-found']);
  });

  test('is copied under another name, with its travel', async () => {
    const client = service.client();
    const { id } = await stored('Original');
    const copy = await dataOf(client.POST(`${API}/{id}/copies`, { ...at(id), body: { name: 'Second' } }));
    const same = await dataOf(client.POST(`${API}/{id}/copies`, at(id)));
    expect([copy.name, same.name]).toEqual(['Second', 'Original']);
    expect(new Set([id, copy.id, same.id]).size).toBe(3);
  });

  test('comes from a preset', async () => {
    const client = service.client();
    const presets = await dataOf(client.GET('/api/v1/presets'));
    expect(presets.items.map(({ name }) => name)).toContain('rochefort-bus');
    const params = { path: { name: 'rochefort-bus' as const } };
    const created = await dataOf(client.POST('/api/v1/presets/{name}/scenarios', { params }));
    const read = await dataOf(client.GET(`${API}/{id}`, at(created.id)));
    expect((read.scenario as { stops: unknown[] }).stops.length).toBeGreaterThan(10);
  });

  test('has a deletion taken back, until then it is in the list of the deleted', async () => {
    const client = service.client();
    const { id, etag } = await stored('Regretted');
    await dataOf(client.DELETE(`${API}/{id}`, matching(id, etag)));
    const deleted = await dataOf(client.GET(API, { params: { query: { deleted: 'true' as never } } }));
    expect(deleted.items.find((one) => one.id === id)?.deletedAt).toEqual(expect.any(String));
    const back = await dataOf(client.POST(`${API}/{id}/restoration`, at(id)));
    expect(back).toMatchObject({ id, deletedAt: null });
    expect(await dataOf(client.GET(`${API}/{id}`, at(id)))).toMatchObject({ id, name: 'Regretted' });
  });
});

describe('a scenario that cannot be planned with', () => {
  const broken = { ...named('Broken'), stops: [], agents: [] } as ScenarioBody;

  test('is refused with all its problems, each at its place', async () => {
    const { response, error } = await service.client().POST(API, { body: broken });
    expect(response.status).toBe(422);
    expect(error).toMatchObject({ code: 'invalid-scenario', parameters: { count: 2 } });
    expect(error?.problems?.map(({ pointer }) => pointer)).toEqual(['/stops', '/agents']);
  });

  test('is checked without being stored', async () => {
    const client = service.client('reader');
    const bad = await dataOf(client.POST('/api/v1/validations', { body: broken }));
    expect(bad).toMatchObject({ valid: false, problems: [{ pointer: '/stops' }, { pointer: '/agents' }] });
    const good = await dataOf(client.POST('/api/v1/validations', { body: named('Good') }));
    expect(good).toMatchObject({ valid: true, problems: [] });
  });

  test('is told of in French, unless the caller asks for English', async () => {
    const told = async (language: string) =>
      (await service.call('planner', 'POST', API, { body: broken, headers: { 'accept-language': language } })).json;
    expect((await told('fr-FR')).detail).not.toBe((await told('en')).detail);
    expect(await told('de')).toMatchObject({ detail: (await told('fr')).detail });
  });
});

describe('the list of scenarios', () => {
  test('finds words of name and description, whatever their case and accents', async () => {
    await stored('Été à Échillais', { description: 'Tournée du Bus numérique' });
    const client = service.client();
    const found = async (search: string) =>
      (await dataOf(client.GET(API, { params: { query: { search } } }))).items.map(({ name }) => name);
    for (const search of ['ete echillais', 'ÉCHILLAIS', 'numerique', 'BUS été']) {
      expect(await found(search), search).toEqual(['Été à Échillais']);
    }
    expect(await found('été printemps')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
  });

  test('is paged over 120 scenarios: none twice, none left out, whatever is added meanwhile', async () => {
    await service.store(async (storage) => {
      const { items } = await storage.scenarios.list(await homeOf(), {
        limit: 1,
        after: null,
        search: null,
        deleted: false,
      });
      const { v7 } = await import('uuid');
      const { organisationId } = items[0]!;
      const times = { createdAt: 1, updatedAt: 1, deletedAt: null };
      for (let n = 0; n < 120; n++) {
        const content = { name: `paged ${n}`, description: '', document: '{}', matrix: null };
        await storage.scenarios.create({ id: v7(), organisationId, ...times }, content);
      }
    });
    const client = service.client();
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const query = { search: 'paged', limit: 50, ...(after === undefined ? {} : { after }) };
      const page = await dataOf(client.GET(API, { params: { query } }));
      seen.push(...page.items.map(({ name }) => name));
      after = page.next ?? undefined;
      pages++;
      await stored(`paged later ${pages}`);
    } while (after !== undefined);
    expect(pages).toBe(3);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `paged ${119 - n}`));
  });

  test.each(['limit=0', 'limit=201', 'limit=ten', 'after=x', 'deleted=perhaps', `search=${'a'.repeat(201)}`])(
    'refuses a query it does not understand: %s',
    async (query) => {
      const { status, json } = await service.call('reader', 'GET', `${API}?${query}`);
      expect(status).toBe(400);
      expect(json.problems[0].pointer).toBe(`/query/${query.split('=')[0]}`);
    },
  );
});

describe('need and travel of a scenario', () => {
  test('are read, and not sent again to whom knows them', async () => {
    const client = service.client('reader');
    const { id } = await stored('Needy');
    const need = await client.GET(`${API}/{id}/need`, at(id));
    expect(need.data).toMatchObject({ communes: expect.any(Array) });
    const travel = await client.GET(`${API}/{id}/travel`, at(id));
    expect(travel.data).toMatchObject({ places: expect.any(Array) });
    const header = { 'if-none-match': travel.response.headers.get('etag')! };
    const again = await client.GET(`${API}/{id}/travel`, { params: { path: { id }, header } });
    expect(again.response.status).toBe(304);
  });

  test('travel is uploaded, and then used', async () => {
    const client = service.client();
    const { id, etag } = await stored('Uploaded');
    const body = JSON.parse(lineMatrixText());
    const uploaded = await client.PUT(`${API}/{id}/travel`, { ...matching(id, etag), body });
    expect(uploaded.response.headers.get('etag')).toBe('"2"');
    const scenario = uploadInput((input) => Object.assign(input, { name: 'Uploaded' }));
    await dataOf(client.PUT(`${API}/{id}`, { ...matching(id, '"2"'), body: scenario }));
    const read = await dataOf(client.GET(`${API}/{id}/travel`, at(id)));
    expect(read).toMatchObject({ source: body.source, estimate: false, places: body.places });
    expect(await dataOf(client.GET(`${API}/{id}`, at(id)))).toMatchObject({ hasTravelMatrix: true });
  });

  test('travel that does not fit the scenario is refused, pointers into the upload', async () => {
    const client = service.client();
    const { id, etag } = await stored('Refused');
    const good = JSON.parse(lineMatrixText());
    await dataOf(client.PUT(`${API}/{id}/travel`, { ...matching(id, etag), body: good }));
    await dataOf(client.PUT(`${API}/{id}`, { ...matching(id, '*'), body: uploadInput() }));
    const body = { ...good, places: good.places.slice(1) };
    const { response, error } = await client.PUT(`${API}/{id}/travel`, { ...matching(id, '*'), body });
    expect(response.status).toBe(422);
    expect(error?.code).toBe('invalid-scenario');
  });
});

describe('addresses of scenarios', () => {
  test('that are no ids are refused, those of nothing are not found', async () => {
    const bad = await service.call('reader', 'GET', `${API}/1`);
    expect([bad.status, bad.json.problems[0].pointer]).toEqual([400, '/path/id']);
    const none = await service.call('reader', 'GET', `${API}/01980000-0000-7000-8000-000000000000`);
    expect([none.status, none.json.code]).toEqual([404, 'not-found']);
  });
});

async function homeOf(): Promise<string> {
  return (await dataOf(service.client().GET('/api/v1/me'))).organisation.id;
}
