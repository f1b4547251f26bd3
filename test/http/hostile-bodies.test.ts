import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reply, type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
let scenario: string;
let rota: string;
beforeAll(async () => {
  service = await testService();
  scenario = `/api/v1/scenarios/${(await post('/api/v1/scenarios', smallInput())).json.id}`;
  rota = `/api/v1/rotas/${(await post(`${scenario}/rotas`, rotaOf([smallTour()]))).json.id}`;
});
afterAll(() => service.close());

const post = (path: string, body: unknown) => service.call('admin', 'POST', path, { body });
const said = ({ status, json }: Reply) => [status, json?.code];
/** Every way in for a document. */
const doors = (body: string): (() => Promise<Reply>)[] => [
  () => post('/api/v1/scenarios', body),
  () => post('/api/v1/validations', body),
  () => post(`${scenario}/rotas`, body),
  () => post(`${scenario}/verdicts`, body),
  () => post('/api/v1/jobs', body),
  () => post('/api/v1/keys', body),
  () => service.call('admin', 'PUT', scenario, { body, headers: { 'if-match': '*' } }),
  () => service.call('admin', 'PUT', `${scenario}/travel`, { body, headers: { 'if-match': '"9"' } }),
  () => service.call('admin', 'PUT', rota, { body, headers: { 'if-match': '*' } }),
  () => patch('merge-patch', body),
  () => patch('json-patch', body),
];
const patch = (type: string, body: unknown, path = scenario) =>
  service.call('admin', 'PATCH', path, {
    body,
    headers: { 'if-match': '*', 'content-type': `application/${type}+json` },
  });

describe('a way to the prototype', () => {
  test.each(['{"__proto__":{"polluted":1}}', '{"a":{"__proto__":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])(
    'is refused in every body: %s',
    async (body) => {
      for (const knock of doors(body)) expect(said(await knock())).toEqual([400, 'malformed-json']);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );

  test('leads nowhere in queries and parameters', async () => {
    const { status } = await service.call('admin', 'GET', '/api/v1/scenarios?__proto__[x]=1&constructor=2&search=a');
    expect(status).toBe(200);
    expect((await service.call('admin', 'GET', '/api/v1/scenarios/__proto__')).status).toBe(400);
    expect((await post('/api/v1/presets/__proto__/scenarios', {})).status).toBe(400);
    expect((await post('/api/v1/presets/constructor/scenarios', {})).status).toBe(400);
  });
});

describe('the character U+0000', () => {
  const NUL = 'a\u0000b';

  test('does no harm in names, descriptions and notes', async () => {
    const created = await post('/api/v1/scenarios', { ...smallInput(), name: NUL, description: NUL });
    expect(created.status, created.text).toBeLessThan(500);
    const merged = await patch('merge-patch', { description: NUL });
    expect(merged.status, merged.text).toBeLessThan(500);
    const copied = await post(`${scenario}/copies`, { name: NUL });
    expect(copied.status, copied.text).toBeLessThan(500);
    const stored = await post(`${scenario}/rotas`, { ...rotaOf([]), name: NUL });
    expect(stored.status, stored.text).toBeLessThan(500);
    const note = encodeURIComponent(NUL);
    const edited = await service.call('admin', 'PUT', `${rota}?note=${note}`, {
      body: rotaOf([smallTour()]),
      headers: { 'if-match': '*' },
    });
    expect(edited.status, edited.text).toBe(200);
    const key = await post('/api/v1/keys', { name: NUL, scope: 'read' });
    expect(key.status, key.text).toBeLessThan(500);
    const id = scenario.split('/').at(-1);
    const job = await post('/api/v1/jobs', { kind: 'plan', scenario: id, name: NUL });
    expect(job.status, job.text).toBeLessThan(500);
    const explain = {
      kind: 'explain',
      scenario: id,
      rota: { rota: rota.split('/').at(-1) },
      communes: ['17\u0000001'],
    };
    expect((await post('/api/v1/jobs', explain)).status).toBe(400);
  });

  test('is in no reply', async () => {
    for (const path of ['/api/v1/scenarios', '/api/v1/rotas', '/api/v1/keys', '/api/v1/jobs']) {
      const { text } = await service.call('admin', 'GET', path);
      expect(text).not.toContain('\u0000');
      expect(text, path).not.toContain('\\u0000');
    }
  });

  test('does no harm in addresses, queries and headers', async () => {
    for (const path of [
      '/api/v1/scenarios?search=%00',
      '/api/v1/scenarios?search=a%00b',
      '/api/v1/scenarios/%00',
      '/api/v1/shared/%00',
      '/api/v1/shared/a.%00.b',
      '/api/v1/jobs?after=%00',
      `${rota.slice(0, -1)}%00`,
      '/docs/static/%00',
    ]) {
      expect((await service.call('admin', 'GET', path)).status, path).toBeLessThan(500);
    }
  });
});

describe('a body that is out of all proportion', () => {
  test('nested very deep is refused, and the service lives', async () => {
    for (const depth of [100, 2000, 50_000]) {
      const body = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      for (const knock of doors(body)) expect(said(await knock())).toEqual([400, 'too-deep']);
    }
    expect((await service.call(null, 'GET', '/health')).status).toBe(200);
  });

  test('of nested patches is refused', async () => {
    const body = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(said(await patch('merge-patch', body))).toEqual([400, 'too-deep']);
  });

  test('with numbers beyond all range is refused', async () => {
    for (const number of ['1e999', '-1e999', '1e308', '123456789012345678901234567890', '-0', '1e-400']) {
      const body = JSON.stringify({ ...smallInput(), units: [{ ...smallInput().units[0], desks: 'N' }] });
      const reply = await post('/api/v1/scenarios', body.replace('"N"', number));
      expect(reply.status, number).toBe(422);
      const order = `{"kind":"plan","scenario":"${scenario.split('/').at(-1)}","limits":{"timeLimitSeconds":${number}}}`;
      expect((await post('/api/v1/jobs', order)).status, number).toBe(400);
    }
  });

  test('with many thousands of mistakes names the first of them', async () => {
    const stops = Array.from({ length: 4000 }, () => ({ id: 7 }));
    const reply = await post('/api/v1/validations', { ...smallInput(), stops });
    expect(reply.json.valid).toBe(false);
    expect(reply.text.length).toBeLessThan(2_000_000);
  });

  test('with one key twice is taken at the last, as JSON has it', async () => {
    const body = JSON.stringify({ ...smallInput(), name: 'one' }).replace('"name":"one"', '"name":"one","name":"two"');
    expect((await post('/api/v1/scenarios', body)).json.name).toBe('two');
  });

  test('with a copy of itself, over and over, is refused', async () => {
    const operations = Array.from({ length: 60 }, (_, n) => ({ op: 'copy', from: '', path: `/copy${n}` }));
    const reply = await patch('json-patch', operations);
    expect(said(reply)).toEqual([422, 'patch-does-not-apply']);
  });
});

describe('lone surrogates and other odd text', () => {
  test('are stored and read without harm', async () => {
    for (const name of ['\ud800', 'a\u202eb', '𝕏', '\uffff', "'; drop table scenarios; --", '<script>']) {
      const created = await post('/api/v1/scenarios', { ...smallInput(), name });
      expect(created.status, created.text).toBeLessThan(500);
      if (created.status !== 201) continue;
      const read = await service.call('admin', 'GET', `/api/v1/scenarios/${created.json.id}`);
      expect(read.status).toBe(200);
    }
  });
});
