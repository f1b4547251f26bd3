import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../support/service.ts';

const MOST = 8;
let service: TestService;
beforeAll(async () => {
  service = await testService({ requestsPerMinute: MOST });
});
afterAll(() => service.close());

test('an address that tries key after key is turned away, those who have one are not', async () => {
  const attempt = (count: number) =>
    service.call(null, 'GET', '/api/v1/me', { headers: { authorization: `Bearer guess-${count}` } });
  for (let count = 0; count < MOST; count++) expect((await attempt(count)).status).toBe(401);
  const { status, json, headers } = await attempt(MOST);
  expect([status, json.code]).toEqual([429, 'too-many-requests']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await service.call('reader', 'GET', '/api/v1/me')).status).toBe(200);
});
