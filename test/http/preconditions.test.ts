import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Call, type Reply, type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const SCENARIOS = '/api/v1/scenarios';
const plan = (method: string, path: string, call: Call = {}) => service.call('planner', method, path, call);
const named = (name: string) => ({ ...smallInput(), name });

async function scenario(): Promise<string> {
  const { json } = await plan('POST', SCENARIOS, { body: named('first') });
  return `${SCENARIOS}/${json.id}`;
}

async function rota(): Promise<string> {
  const { json } = await plan('POST', `${await scenario()}/rotas`, { body: rotaOf([smallTour()]) });
  return `/api/v1/rotas/${json.id}`;
}

const match = (tag: string) => ({ 'if-match': tag });
const said = ({ status, json }: Reply) => [status, json?.code];

describe('a change', () => {
  test('must say what it starts from', async () => {
    const [home, path] = [await scenario(), await rota()];
    const merge = { body: {}, headers: { 'content-type': 'application/merge-patch+json' } };
    for (const reply of [
      await plan('PUT', home, { body: named('x') }),
      await plan('PATCH', home, merge),
      await plan('DELETE', home),
      await plan('PUT', `${home}/travel`, { body: {} }),
      await plan('PUT', path, { body: rotaOf([]) }),
      await plan('DELETE', path),
      await plan('DELETE', path, { headers: match('') }),
    ]) {
      expect(said(reply)).toEqual([428, 'precondition-required']);
    }
  });

  test.each(['"2"', '"0"', '"1"x', '1', 'W/"1"', '"1', 'nonsense', '""', '"99999999999999999999"'])(
    'that starts from what there is not is refused: %s',
    async (tag) => {
      const path = await scenario();
      for (const [method, call] of [
        ['PUT', { body: named('x') }],
        ['DELETE', {}],
        ['PATCH', { body: {}, headers: { 'content-type': 'application/merge-patch+json' } }],
      ] as const) {
        const reply = await plan(method, path, {
          ...call,
          headers: { ...('headers' in call ? call.headers : {}), ...match(tag) },
        });
        expect(said(reply), method).toEqual([412, 'stale-precondition']);
        expect(reply.json.parameters).toMatchObject({ current: '"1"' });
      }
      expect((await plan('GET', path)).json).toMatchObject({ revision: 1, name: 'first' });
    },
  );

  test('of two at once from the same revision, exactly one is made', async () => {
    for (const path of [await scenario(), await scenario()]) {
      const names = ['a', 'b', 'c', 'd'];
      const replies = await Promise.all(
        names.map((name) => plan('PUT', path, { body: named(name), headers: match('"1"') })),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      const winner = names[replies.findIndex(({ status }) => status === 200)];
      expect((await plan('GET', path)).json).toMatchObject({ revision: 2, name: winner });
    }
  });

  test('of two edits of a rota at once, exactly one is made', async () => {
    const path = await rota();
    const tag = (await plan('GET', path)).headers.get('etag')!;
    const edits = [[smallTour()], [smallTour(), smallTour({ day: { week: 1, weekday: 'tuesday' } })], []];
    const replies = await Promise.all(
      edits.map((tours) => plan('PUT', path, { body: rotaOf(tours), headers: match(tag) })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await plan('GET', path)).json.version).toBe(2);
  });

  test('to whatever there is, is made; of one that was locked meanwhile, it is not', async () => {
    const path = await rota();
    const tag = (await plan('GET', path)).headers.get('etag')!;
    await plan('PUT', `${path}/lock`);
    expect(said(await plan('PUT', path, { body: rotaOf([]), headers: match('*') }))).toEqual([409, 'rota-locked']);
    await plan('DELETE', `${path}/lock`);
    expect((await plan('PUT', path, { body: rotaOf([]), headers: match(tag) })).status).toBe(200);
  });
});

describe('what a caller has already', () => {
  test('is not sent again, until it changes', async () => {
    const path = await scenario();
    const known = (await plan('GET', path)).headers.get('etag')!;
    for (const tag of [known, `W/${known}`, `"x", ${known}`, '*']) {
      const reply = await plan('GET', path, { headers: { 'if-none-match': tag } });
      expect([reply.status, reply.text, reply.headers.get('etag')], tag).toEqual([304, '', known]);
    }
    await plan('PUT', path, { body: named('second'), headers: match(known) });
    const reply = await plan('GET', path, { headers: { 'if-none-match': known } });
    expect([reply.status, reply.json.name]).toEqual([200, 'second']);
  });

  test('of a rota changes with what is seen of it: lock and publication', async () => {
    const path = await rota();
    const tags = [(await plan('GET', path)).headers.get('etag')];
    for (const [method, state] of [
      ['PUT', 'lock'],
      ['DELETE', 'lock'],
      ['PUT', 'publication'],
      ['DELETE', 'publication'],
    ] as const) {
      const changed = await plan(method, `${path}/${state}`);
      expect(changed.headers.get('etag')).toBe((await plan('GET', path)).headers.get('etag'));
      tags.push(changed.headers.get('etag'));
    }
    expect(tags[1]).not.toBe(tags[0]);
    expect(tags[3]).not.toBe(tags[2]);
  });

  test('of a verdict is per language', async () => {
    const path = `${await rota()}/verdict`;
    const french = await plan('GET', path);
    const headers = { 'if-none-match': french.headers.get('etag')!, 'accept-language': 'en' };
    expect((await plan('GET', path, { headers })).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  const keyed = (key: string, body: unknown = named('keyed')) =>
    plan('POST', SCENARIOS, { body, headers: { 'idempotency-key': key } });
  const count = async (search: string) =>
    (await plan('GET', `${SCENARIOS}?limit=200&search=${search}`)).json.items.length as number;

  test('sent again gives the same reply, and nothing is created twice', async () => {
    const key = newId();
    const body = named('repeated');
    const [first, again] = [await keyed(key, body), await keyed(key, body)];
    expect(again.text).toBe(first.text);
    for (const name of ['location', 'etag', 'content-type'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(await count('repeated')).toBe(1);
  });

  test('sent many times at once creates one thing, and all get the same reply', async () => {
    const key = newId();
    const replies = await Promise.all(Array.from({ length: 8 }, () => keyed(key, named('parallel'))));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await count('parallel')).toBe(1);
  });

  test('gives the same reply also where what it began from is gone', async () => {
    const source = (await plan('POST', SCENARIOS, { body: named('source') })).json.id;
    const copy = () =>
      plan('POST', `${SCENARIOS}/${source}/copies`, { body: {}, headers: { 'idempotency-key': 'of a copy' } });
    const first = await copy();
    await plan('DELETE', `${SCENARIOS}/${source}`, { headers: { 'if-match': '*' } });
    const again = await copy();
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
  });

  test('is refused for another body or another endpoint', async () => {
    const key = newId();
    await keyed(key);
    expect(said(await keyed(key, named('another')))).toEqual([422, 'idempotency-key-reused']);
    const headers = { 'idempotency-key': key };
    const elsewhere = await plan('POST', '/api/v1/presets/fibre-64/scenarios', { headers });
    expect(said(elsewhere)).toEqual([422, 'idempotency-key-reused']);
  });

  test('of a request that was refused can be used again', async () => {
    const key = newId();
    expect((await keyed(key, { ...named('x'), stops: [] })).status).toBe(422);
    expect((await keyed(key)).status).toBe(201);
  });

  test('that is too long is refused, one that is empty is none', async () => {
    const refused = await keyed('k'.repeat(201));
    expect([refused.status, refused.json.problems[0].pointer]).toEqual([400, '/headers/idempotency-key']);
    expect((await keyed('', named('empty key'))).status).toBe(201);
    expect((await keyed('', named('empty key'))).status).toBe(201);
    expect(await count('empty%20key')).toBe(2);
  });

  test('holds for jobs, rotas and copies too', async () => {
    const path = await scenario();
    const headers = () => ({ 'idempotency-key': newId() });
    for (const [address, body] of [
      [`${path}/copies`, {}],
      [`${path}/rotas`, rotaOf([])],
      ['/api/v1/jobs', { kind: 'plan', scenario: path.split('/').at(-1) }],
    ] as const) {
      const call = { body, headers: headers() };
      const [first, again] = [await plan('POST', address, call), await plan('POST', address, call)];
      expect(first.status, first.text).toBeLessThan(300);
      expect(again.text, address).toBe(first.text);
    }
  });
});

describe('a patch', () => {
  const patch = (path: string, type: string, body: unknown) =>
    plan('PATCH', path, { body, headers: { ...match('*'), 'content-type': `application/${type}+json` } });

  test('of merging changes what it names', async () => {
    const path = await scenario();
    const reply = await patch(path, 'merge-patch', { description: 'Été', caps: { kmPerCycle: 200 }, name: 'merged' });
    expect(reply.json).toMatchObject({ name: 'merged', revision: 2 });
    const { json } = await plan('GET', path);
    expect(json.scenario).toEqual({ ...smallInput(), name: 'merged', description: 'Été', caps: { kmPerCycle: 200 } });
    await patch(path, 'merge-patch', { caps: null });
    expect((await plan('GET', path)).json.scenario).not.toHaveProperty('caps');
  });

  test('of operations is all or nothing', async () => {
    const path = await scenario();
    const done = await patch(path, 'json-patch', [
      { op: 'test', path: '/name', value: 'first' },
      { op: 'replace', path: '/name', value: 'patched' },
      { op: 'add', path: '/agents/-', value: { id: 'bob', name: 'Bob' } },
      { op: 'copy', from: '/agents/0/name', path: '/description' },
    ]);
    expect(done.json).toMatchObject({ name: 'patched', description: 'Ana' });
    const failed = await patch(path, 'json-patch', [
      { op: 'replace', path: '/name', value: 'lost' },
      { op: 'test', path: '/description', value: 'nobody' },
    ]);
    expect(said(failed)).toEqual([422, 'patch-does-not-apply']);
    expect((await plan('GET', path)).json).toMatchObject({ name: 'patched', revision: 2 });
  });

  test.each<[string, unknown]>([
    ['no list', { op: 'add' }],
    ['an operation nobody knows', [{ op: 'burn', path: '/name' }]],
    ['a path to nothing', [{ op: 'replace', path: '/no/such', value: 1 }]],
    ['a removal of nothing', [{ op: 'remove', path: '/nothing' }]],
    ['a pointer that is none', [{ op: 'add', path: 'name', value: 1 }]],
    ['a way to the prototype', [{ op: 'add', path: '/__proto__/polluted', value: true }]],
    ['a way to the constructor', [{ op: 'add', path: '/constructor/prototype/polluted', value: true }]],
  ])('that cannot be is refused: %s', async (_, body) => {
    expect(said(await patch(await scenario(), 'json-patch', body))).toEqual([422, 'patch-does-not-apply']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('of either kind that makes nonsense of the scenario is refused with its problems', async () => {
    const path = await scenario();
    const merged = await patch(path, 'merge-patch', { stops: [] });
    expect([...said(merged), merged.json.problems[0].pointer]).toEqual([422, 'invalid-scenario', '/stops']);
    for (const body of [null, [], '"text"', 7]) {
      expect(said(await patch(path, 'merge-patch', body)), JSON.stringify(body)).toEqual([422, 'invalid-scenario']);
    }
    const whole = await patch(path, 'json-patch', [{ op: 'replace', path: '', value: 7 }]);
    expect(whole.status).toBe(422);
    expect((await plan('GET', path)).json.revision).toBe(1);
  });
});
