import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECRET_NAME, visitTo, type World, world } from '../support/every-operation.ts';
import { operations } from '../support/openapi.ts';
import { type TestService, testService } from '../support/service.ts';

let service: TestService;
let home: World;
beforeAll(async () => {
  service = await testService();
  home = await world(service);
  for (const who of ['admin', 'stranger', null] as const) {
    for (const operation of operations.filter(({ method }) => method !== 'DELETE')) {
      const { path, ...call } = visitTo(operation, home);
      await service.call(who, operation.method, path, call);
    }
  }
  await service.call('admin', 'GET', '/api/v1/scenarios?search=Dupont');
  await service.call('admin', 'GET', '/api/v1/Dupont?name=Dupont', {
    headers: { 'user-agent': 'Dupont', cookie: 'Dupont' },
  });
  await service.call('admin', 'POST', '/api/v1/scenarios', { body: '{"name":"Dupont"' });
});
afterAll(() => service.close());

describe('the log', () => {
  test('has a line for each request, with what is needed to find a fault', () => {
    const lines = service.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(line).toEqual({
        level: 30,
        time: expect.anything(),
        reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method: expect.any(String),
        endpoint: line.endpoint === null ? null : expect.stringMatching(/^[/*]/),
        status: expect.any(Number),
        milliseconds: expect.any(Number),
        key: line.key === null ? null : expect.stringMatching(/^[0-9a-f-]{36}$/),
        msg: 'answered',
      });
    }
  });

  test('has neither names, nor secrets, nor tokens, nor addresses, nor what was searched', () => {
    const text = service.logged.filter((line) => !line.includes('Server listening')).join('');
    expect(text).toContain('/api/v1/shared/:token');
    for (const secret of [...Object.values(service.keys), home.token, home.token.split('.')[2]!]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/Dupont|Bearer|authorization|127\.0\.0\.1|user-agent/i);
    expect(text).not.toContain(SECRET_NAME);
    expect(text).not.toContain('Ana');
  });
});

describe('the metrics', () => {
  test('are for administrators, and count by endpoint, not by address', async () => {
    expect((await service.call(null, 'GET', '/metrics')).status).toBe(401);
    expect((await service.call('planner', 'GET', '/metrics')).status).toBe(403);
    const { text } = await service.call('admin', 'GET', '/metrics');
    expect(text).toMatch(
      /tournee_http_request_seconds_count\{method="GET",endpoint="\/api\/v1\/scenarios\/:id",status="200"\} \d/,
    );
    expect(text).toMatch(/tournee_jobs\{state="done"\} [1-9]/);
    expect(text).toContain('process_resident_memory_bytes');
    for (const id of [home.scenario, home.token]) expect(text).not.toContain(id);
  });
});

describe('health and readiness', () => {
  test('are told to everybody, and are not kept', async () => {
    for (const path of ['/health', '/ready']) {
      const { status, json, headers } = await service.call(null, 'GET', path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(json).toMatchObject({ version: '0.0.0-test' });
    }
  });
});

describe('large replies', () => {
  test('are compressed for those who can read it', async () => {
    for (const encoding of ['gzip', 'br']) {
      const reply = await service.call('admin', 'GET', '/api/v1/openapi.json', {
        headers: { 'accept-encoding': encoding },
      });
      expect(reply.headers.get('content-encoding')).toBe(encoding);
      expect(reply.json.openapi).toBe('3.1.0');
    }
    const plain = await service.call('admin', 'GET', '/api/v1/openapi.json', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
});
