import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestService, testService } from '../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({}, 'open');
});
afterAll(() => service.close());

/** Browsers send it for any page without asking first: it has neither a body nor a header of its own. */
const SIMPLE = '/api/v1/presets/coccinet/scenarios';
const from = (origin: string, method = 'POST', path = SIMPLE) =>
  service.call(null, method, path, { headers: { origin } });

describe('without keys', () => {
  test('a page elsewhere changes nothing, though its browser would send the request', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example']) {
      const { status, json } = await from(origin);
      expect([origin, status, json.code]).toEqual([origin, 403, 'wrong-origin']);
    }
    const { json } = await service.call(null, 'GET', '/api/v1/scenarios');
    expect(json.items).toEqual([]);
  });

  test('pages of the service, those of CORS_ORIGINS, and programs do', async () => {
    expect((await from(service.address)).status).toBe(201);
    expect((await from('https://plan.example.org')).status).toBe(201);
    expect((await service.call(null, 'POST', SIMPLE)).status).toBe(201);
  });

  test('whatever page asks reads nothing that its browser would show it', async () => {
    const { status, headers } = await from('https://evil.example', 'GET', '/api/v1/scenarios');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);
  });
});
