import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, type Schemas } from '../../src/client/client.ts';
import { type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
let scenario: string;
beforeAll(async () => {
  service = await testService();
  const body = smallInput() as Schemas['Scenario'];
  scenario = (await dataOf(service.client().POST('/api/v1/scenarios', { body }))).id;
});
afterAll(() => service.close());

const API = '/api/v1/rotas';
const at = (id: string) => ({ params: { path: { id } } });
const matching = (id: string, tag: string) => ({ params: { path: { id }, header: { 'if-match': tag } } });
const legal = rotaOf([smallTour()]) as Schemas['Rota'];
const illegal = rotaOf([smallTour({ departs: '06:00', returns: '23:00' })]) as Schemas['Rota'];

async function stored(body = legal): Promise<{ id: string; tag: string }> {
  const reply = await service.client().POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body });
  expect(reply.response.status, JSON.stringify(reply.error)).toBe(201);
  return { id: reply.data!.id, tag: reply.response.headers.get('etag')! };
}

describe('a rota written by hand', () => {
  test('is judged at once, stored, read, and listed with its scenario', async () => {
    const client = service.client();
    const created = await client.POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body: legal });
    const { id, verdict, shown } = created.data!;
    expect(verdict).toMatchObject({ legal: true, violations: [], figures: { tours: 1, visits: 2 } });
    expect(shown).toMatchObject({ version: 1, scenarioRevision: 1, legal: true });
    expect(created.response.headers.get('location')).toBe(`${API}/${id}`);
    const read = await dataOf(client.GET(`${API}/{id}`, at(id)));
    expect(read).toMatchObject({ id, scenario, job: null, rota: { tours: [{ unit: 'bus' }] } });
    const list = await dataOf(client.GET(API, { params: { query: { scenario } } }));
    expect(list.items.map((one) => one.id)).toContain(id);
  });

  test('is stored although it is illegal, with every rule that it breaks', async () => {
    const { id } = await stored(illegal);
    const client = service.client('reader');
    const verdict = await dataOf(client.GET(`${API}/{id}/verdict`, at(id)));
    expect(verdict.violations.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['departs-early']));
    expect(verdict.violations[0]!.message).toContain('Departure at 06:00 is too early');
  });

  test('is judged without being stored', async () => {
    const client = service.client('reader');
    const before = await dataOf(client.GET(API, { params: { query: { scenario } } }));
    const verdict = await dataOf(client.POST('/api/v1/scenarios/{id}/verdicts', { ...at(scenario), body: illegal }));
    expect(verdict.legal).toBe(false);
    expect(await dataOf(client.GET(API, { params: { query: { scenario } } }))).toEqual(before);
  });

  test('keeps no certificate: the service vouches for its own proofs only', async () => {
    const certificate = { objective: 1, bound: 1, gap: 0, status: 'optimal' } as const;
    const { id } = await stored({ ...legal, certificate } as Schemas['Rota']);
    const read = await dataOf(service.client().GET(`${API}/{id}`, at(id)));
    expect(read.rota).toMatchObject({ certificate: null });
  });

  test('that names an unknown stop is refused, its pointer into the rota', async () => {
    const visits = [{ stop: 'aubr', opens: '09:00', closes: '11:30' }];
    const body = rotaOf([smallTour({ visits })]) as Schemas['Rota'];
    const { response, error } = await service.client().POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body });
    expect(response.status).toBe(422);
    expect(error).toMatchObject({ code: 'invalid-rota', problems: [{ pointer: '/tours/0/visits/0/stop' }] });
  });
});

describe('a rota that is edited', () => {
  test('gets a version for each change, all of them kept', async () => {
    const client = service.client();
    const { id, tag } = await stored();
    const params = { ...matching(id, tag).params, query: { note: 'Départ plus tôt' } };
    const replaced = await client.PUT(`${API}/{id}`, { params, body: illegal });
    expect(replaced.data).toMatchObject({ version: 2, shown: { note: 'Départ plus tôt' }, verdict: { legal: false } });
    expect(replaced.response.headers.get('etag')).not.toBe(tag);

    const { items } = await dataOf(client.GET(`${API}/{id}/versions`, at(id)));
    expect(items.map(({ version, legal }) => [version, legal])).toEqual([
      [2, false],
      [1, true],
    ]);
    const first = await dataOf(client.GET(`${API}/{id}`, { params: { path: { id }, query: { version: 1 } } }));
    expect(first).toMatchObject({ version: 2, shown: { version: 1 }, rota: { tours: [{ departs: null }] } });
    const verdict = await dataOf(
      client.GET(`${API}/{id}/verdict`, { params: { path: { id }, query: { version: 1 } } }),
    );
    expect(verdict.legal).toBe(true);
    const none = await client.GET(`${API}/{id}`, { params: { path: { id }, query: { version: 3 } } });
    expect(none.response.status).toBe(404);
  });

  test('is not changed while it is locked, nor deleted', async () => {
    const client = service.client();
    const { id } = await stored();
    const locked = await dataOf(client.PUT(`${API}/{id}/lock`, at(id)));
    expect(locked.lockedAt).not.toBeNull();
    const edited = await client.PUT(`${API}/{id}`, { ...matching(id, '*'), body: illegal });
    expect([edited.response.status, edited.error?.code]).toEqual([409, 'rota-locked']);
    const deleted = await client.DELETE(`${API}/{id}`, matching(id, '*'));
    expect(deleted.response.status).toBe(409);
    expect((await dataOf(client.DELETE(`${API}/{id}/lock`, at(id)))).lockedAt).toBeNull();
    expect((await client.DELETE(`${API}/{id}`, matching(id, '*'))).response.status).toBe(204);
  });

  test('is copied, and the copy goes its own way', async () => {
    const client = service.client();
    const { id } = await stored();
    const copy = await dataOf(client.POST(`${API}/{id}/copies`, at(id)));
    await dataOf(client.PUT(`${API}/{id}`, { ...matching(copy.id, '*'), body: illegal }));
    expect(await dataOf(client.GET(`${API}/{id}`, at(id)))).toMatchObject({ version: 1 });
    expect(await dataOf(client.GET(`${API}/{id}`, at(copy.id)))).toMatchObject({ version: 2 });
  });

  test('has its deletion taken back', async () => {
    const client = service.client();
    const { id, tag } = await stored();
    expect((await client.DELETE(`${API}/{id}`, matching(id, tag))).response.status).toBe(204);
    expect((await client.GET(`${API}/{id}`, at(id))).response.status).toBe(404);
    expect((await client.DELETE(`${API}/{id}`, matching(id, '*'))).response.status).toBe(404);
    expect(await dataOf(client.POST(`${API}/{id}/restoration`, at(id)))).toMatchObject({ id });
    expect((await client.GET(`${API}/{id}`, at(id))).response.status).toBe(200);
    expect((await client.POST(`${API}/{id}/restoration`, at(id))).response.status).toBe(404);
  });

  test('goes with its scenario, and comes back with it', async () => {
    const client = service.client();
    const body = smallInput() as Schemas['Scenario'];
    const { id: home } = await dataOf(client.POST('/api/v1/scenarios', { body }));
    const { id } = await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { ...at(home), body: legal }));
    await dataOf(client.DELETE('/api/v1/scenarios/{id}', matching(home, '*')));
    expect((await client.GET(`${API}/{id}`, at(id))).response.status).toBe(404);
    await dataOf(client.POST('/api/v1/scenarios/{id}/restoration', at(home)));
    expect((await client.GET(`${API}/{id}`, at(id))).response.status).toBe(200);
  });
});

describe('a rota that is published', () => {
  test('is seen at the published version, though it is edited meanwhile', async () => {
    const client = service.client();
    const { id } = await stored();
    const published = await dataOf(client.PUT(`${API}/{id}/publication`, at(id)));
    expect(published).toMatchObject({ publishedVersion: 1, publishedAt: expect.any(String) });
    await dataOf(client.PUT(`${API}/{id}`, { ...matching(id, '*'), body: { ...illegal, name: 'a draft' } }));
    const share = await dataOf(client.POST(`${API}/{id}/shares`, { ...at(id), body: { expiresInDays: 1 } }));
    const token = { params: { path: { token: share.token } } };
    const shared = await dataOf(service.client(null).GET('/api/v1/shared/{token}', token));
    expect(shared).toMatchObject({ name: 'by hand', legal: true, rota: { tours: [{ departs: null }] } });

    const again = await dataOf(
      client.PUT(`${API}/{id}/publication`, { params: { path: { id }, query: { version: 2 } } }),
    );
    expect(again.publishedVersion).toBe(2);
    expect(await dataOf(service.client(null).GET('/api/v1/shared/{token}', token))).toMatchObject({ legal: false });
    const missing = await client.PUT(`${API}/{id}/publication`, { params: { path: { id }, query: { version: 7 } } });
    expect(missing.response.status).toBe(404);
    expect((await dataOf(client.DELETE(`${API}/{id}/publication`, at(id)))).publishedVersion).toBeNull();
  });
});

describe('a rota on real dates', () => {
  const span = { from: '2026-01-01', to: '2026-03-31' };

  test('is read as a calendar, and as ICS files', async () => {
    const client = service.client('reader');
    const { id } = await stored();
    const query = { params: { path: { id }, query: span } };
    expect(await dataOf(client.GET(`${API}/{id}/calendar`, query))).toMatchObject({ warnings: expect.any(Array) });
    const { items } = await dataOf(client.GET(`${API}/{id}/calendars`, query));
    expect(items.length).toBeGreaterThanOrEqual(4);
    const params = { path: { id, file: items[0]!.file }, query: span };
    const ics = await client.GET(`${API}/{id}/calendars/{file}`, { params, parseAs: 'text' });
    expect(ics.data).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(ics.response.headers.get('content-disposition')).toContain('attachment');
  });

  test('is refused where the span cannot be, and no file is found by a path', async () => {
    const { id } = await stored();
    const asked = (path: string) => service.call('reader', 'GET', `${API}/${id}/${path}`);
    for (const query of ['from=2026-02-30&to=2026-03-31', 'from=2026-03-31&to=2026-01-01', 'from=2026-01-01', '']) {
      expect((await asked(`calendar?${query}`)).status, query).toBe(400);
    }
    expect((await asked('calendar?from=1900-01-01&to=2099-01-01')).status).toBe(400);
    for (const file of ['..%2f..%2fetc%2fpasswd', 'none.ics', '%00']) {
      expect((await asked(`calendars/${file}?from=2026-01-01&to=2026-03-31`)).status, file).toBe(404);
    }
  });
});
