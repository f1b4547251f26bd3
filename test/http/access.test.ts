import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../../src/client/client.ts';
import { SECRET_NAME, visitTo, type World, world } from '../support/every-operation.ts';
import { type Operation, operations } from '../support/openapi.ts';
import { type TestService, testService, type Who } from '../support/service.ts';

let service: TestService;
let home: World;
beforeAll(async () => {
  service = await testService();
  home = await world(service);
});
afterAll(() => service.close());

const ask = (who: Who, operation: Operation) => {
  const { path, ...call } = visitTo(operation, home);
  return service.call(who, operation.method, path, call);
};
const isForEverybody = ({ security }: Operation) => security?.length === 0;
const named = (list: readonly Operation[]) => list.map((one) => [one.operationId, one] as const);

const LISTS = new Set(['listScenarios', 'listRotas', 'listJobs']);
/** They show or make what is the caller's own. */
const OWN = new Set([
  ...['createScenario', 'validateScenario', 'listPresets', 'createScenarioFromPreset'],
  ...['readCaller', 'listKeys', 'createKey', 'listAudit'],
]);
const ADMIN = new Set(['listKeys', 'createKey', 'revokeKey', 'listAudit']);
/** Nothing is changed by them. */
const READS_BY_POST = new Set(['validateScenario', 'judgeRota']);
const isRead = ({ method, operationId }: Operation) =>
  (method === 'GET' || READS_BY_POST.has(operationId)) && !ADMIN.has(operationId);

const keyed = operations.filter((operation) => !isForEverybody(operation));

describe('another organisation finds nothing of the first', () => {
  test('though it calls every endpoint with the right ids', async () => {
    const told: string[] = [];
    for (const operation of keyed) {
      const { operationId } = operation;
      const { status, json, text } = await ask('stranger', operation);
      if (LISTS.has(operationId)) {
        const isTheirs = Object.values(home).some((id) => text.includes(id));
        if (status !== 200 || isTheirs) told.push(`${operationId} lists ${text.slice(0, 200)}`);
      } else if (OWN.has(operationId)) {
        if (status >= 300) told.push(`${operationId} refuses: ${status}`);
      } else if (status !== 404 || json.code !== 'not-found') {
        told.push(`${operationId} answers ${status} ${text.slice(0, 200)}`);
      }
      if (text.includes(SECRET_NAME)) told.push(`${operationId} names what is the first's`);
    }
    expect(told).toEqual([]);
    const { json: keys } = await service.call('stranger', 'GET', '/api/v1/keys');
    expect(keys.items.map(({ name }: { name: string }) => name).sort()).toEqual(['another', 'stranger']);
    const { text: audit } = await service.call('stranger', 'GET', '/api/v1/audit');
    for (const id of Object.values(home)) expect(audit).not.toContain(id);
  });

  test('nor by HEAD', async () => {
    for (const operation of keyed.filter(({ method }) => method === 'GET')) {
      const { path, headers } = visitTo(operation, home);
      const { status } = await service.call('stranger', 'HEAD', path, headers === undefined ? {} : { headers });
      const isTheirs = LISTS.has(operation.operationId) || OWN.has(operation.operationId);
      expect(status, operation.operationId).toBe(isTheirs ? 200 : 404);
      expect((await service.call(null, 'HEAD', path)).status, operation.operationId).toBe(401);
    }
  });

  test('and leaves it as it was', async () => {
    const client = service.client('admin');
    const scenario = await dataOf(client.GET('/api/v1/scenarios/{id}', { params: { path: { id: home.scenario } } }));
    expect(scenario).toMatchObject({ revision: 1, name: SECRET_NAME, description: '' });
    const rota = await dataOf(client.GET('/api/v1/rotas/{id}', { params: { path: { id: home.rota } } }));
    expect(rota).toMatchObject({ version: 1, lockedAt: null, publishedVersion: 1 });
    const { items } = await dataOf(client.GET('/api/v1/keys'));
    expect(items.find(({ id }) => id === home.key)?.revokedAt).toBeNull();
    const shares = await dataOf(client.GET('/api/v1/rotas/{id}/shares', { params: { path: { id: home.rota } } }));
    expect(shares.items.map(({ revokedAt }) => revokedAt)).toEqual([null]);
    expect((await dataOf(client.GET('/api/v1/jobs'))).items).toHaveLength(1);
  });

  test('not even by the key of a creation that was made with the same idempotency key', async () => {
    const headers = { 'idempotency-key': 'the same in both' };
    const body = { ...(visitTo(operations.find((one) => one.operationId === 'createScenario')!, home).body as object) };
    const [mine, theirs] = [
      await service.call('planner', 'POST', '/api/v1/scenarios', { body, headers }),
      await service.call('stranger', 'POST', '/api/v1/scenarios', { body, headers }),
    ];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.json.id).not.toBe(mine.json.id);
    expect(theirs.headers.has('idempotency-replayed')).toBe(false);
  });
});

describe('every endpoint', () => {
  test.each(named(keyed))('%s asks for a key', async (_, operation) => {
    const { status, json, headers } = await ask(null, operation);
    expect([status, json.code, headers.get('www-authenticate')]).toEqual([401, 'unauthenticated', 'Bearer']);
  });

  test.each(named(operations.filter(isForEverybody)))('%s is for everybody', async (_, operation) => {
    expect((await ask(null, operation)).status).toBe(200);
  });

  test('that changes something is refused to a key that may only read, keys and audit log to planners', async () => {
    const told: string[] = [];
    for (const operation of keyed) {
      const asReader = await ask('reader', operation);
      if (isRead(operation) !== asReader.status < 400) told.push(`reader: ${operation.operationId} ${asReader.status}`);
      if (!isRead(operation) && asReader.json.code !== 'forbidden') told.push(`reader: ${asReader.text}`);
      if (!ADMIN.has(operation.operationId)) continue;
      const { status, json } = await ask('planner', operation);
      if (status !== 403) told.push(`planner: ${operation.operationId} ${status}`);
      expect(json.parameters).toEqual({ needed: 'admin', scope: 'plan' });
    }
    expect(told).toEqual([]);
  });
});

describe('a key', () => {
  test.each<[string, Who]>([
    ['that has expired', 'expired'],
    ['that was revoked', 'revoked'],
  ])('%s is not accepted', async (_, who) => {
    const { status, json } = await service.call(who, 'GET', '/api/v1/me');
    expect([status, json.code]).toEqual([401, 'key-not-accepted']);
  });

  test.each([
    'Basic YTpi',
    'Bearer',
    'Bearer ',
    'Bearer tournee_no-such-key',
    'tournee_x',
    `Bearer ${'x'.repeat(8000)}`,
    "Bearer ' or 1=1 --",
  ])('that cannot be is refused: %.30s', async (authorization) => {
    expect((await service.call(null, 'GET', '/api/v1/me', { headers: { authorization } })).status).toBe(401);
  });

  test('is made, shown once, used, and revoked', async () => {
    const admin = service.client('admin');
    const body = { name: 'SIG', scope: 'read', expiresInDays: null } as const;
    const { response, data } = await admin.POST('/api/v1/keys', { body });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(data).toMatchObject({
      name: 'SIG',
      scope: 'read',
      expiresAt: null,
      secret: expect.stringMatching(/^tournee_/),
    });
    const headers = { authorization: `Bearer ${data!.secret}` };
    const me = await service.call(null, 'GET', '/api/v1/me', { headers });
    expect(me.json).toEqual({
      organisation: { id: expect.any(String), name: 'Communauté de Rochefort' },
      key: data!.id,
      scope: 'read',
    });
    const { text } = await service.call('admin', 'GET', '/api/v1/keys');
    expect(text).not.toContain(data!.secret);
    expect(text).not.toMatch(/hash/i);
    const gone = await admin.DELETE('/api/v1/keys/{id}', { params: { path: { id: data!.id } } });
    expect(gone.response.status).toBe(204);
    expect((await service.call(null, 'GET', '/api/v1/me', { headers })).json.code).toBe('key-not-accepted');
  });
});

describe('the audit log', () => {
  test('says what was done by which key, newest first, a page at a time', async () => {
    const { items, next } = await dataOf(
      service.client('admin').GET('/api/v1/audit', { params: { query: { limit: 200 } } }),
    );
    expect(next).toBeNull();
    const actions = items.map(({ action }) => action);
    for (const action of [
      'key.create',
      'key.revoke',
      'scenario.create',
      'rota.create',
      'rota.publish',
      'share.create',
    ]) {
      expect(actions).toContain(action);
    }
    expect(items.map(({ id }) => id)).toEqual(
      items
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(JSON.stringify(items)).not.toContain(SECRET_NAME);
  });
});
