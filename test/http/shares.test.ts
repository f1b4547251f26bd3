import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../../src/client/client.ts';
import { readShareToken, shareToken } from '../../src/http/share-token.ts';
import { type World, world } from '../support/every-operation.ts';
import { SHARE_SECRET, type TestService, testService } from '../support/service.ts';

let service: TestService;
let home: World;
beforeAll(async () => {
  service = await testService();
  home = await world(service);
});
afterAll(() => service.close());

const DAY_MS = 86_400_000;
const shared = (token: string, more = '') => service.call(null, 'GET', `/api/v1/shared/${token}${more}`);

async function refused(token: string): Promise<void> {
  for (const more of ['', '/exports/html']) {
    const { status, json } = await shared(token, more);
    expect([status, json.code], token).toEqual([404, 'share-not-valid']);
  }
}

async function newToken(): Promise<{ id: string; token: string; path: string }> {
  const params = { path: { id: home.rota } };
  return dataOf(service.client().POST('/api/v1/rotas/{id}/shares', { params, body: { expiresInDays: 3 } }));
}

describe('a share link', () => {
  test('shows the published rota, and it as a file, to whoever has it', async () => {
    const { path, token } = await newToken();
    expect((await service.call(null, 'GET', path)).json).toMatchObject({ legal: true, rota: { tours: [{}] } });
    for (const format of ['json', 'geojson', 'csv', 'html']) {
      const { status, headers } = await shared(token, `/exports/${format}`);
      expect([status, headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    }
  });

  test('names nothing but the rota: neither ids nor organisation', async () => {
    const { text } = await shared(home.token);
    for (const id of [home.rota, home.scenario, home.share]) expect(text).not.toContain(id);
    expect(text).not.toContain('Communauté de Rochefort');
  });

  test('is shown once: the list of shares has no tokens', async () => {
    const { text } = await service.call('reader', 'GET', `/api/v1/rotas/${home.rota}/shares`);
    expect(text).not.toContain(home.token);
    expect(text).not.toContain(home.token.split('.')[2]);
  });

  test('that was forged, cut or stretched is refused', async () => {
    const [id, end, signature] = home.token.split('.') as [string, string, string];
    const other = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const later = (Date.now() + 9999 * DAY_MS).toString(36);
    const forged = [
      [id, end, other],
      [id, later, signature],
      [home.rota, end, signature],
      [id, end],
      [id, end, signature, ''],
      [id, end, signature.slice(0, -1)],
      [id, end, ''],
      [id, end, encodeURIComponent('é'.repeat(20))],
    ].map((parts) => parts.join('.'));
    for (const token of [...forged, shareToken({ shareId: id, expiresAt: Date.now() + DAY_MS }, 'another secret')]) {
      await refused(token);
    }
  });

  test('that was signed for a share that there is not, or has expired, is refused', async () => {
    const none = { shareId: '01980000-0000-7000-8000-000000000000', expiresAt: Date.now() + DAY_MS };
    await refused(shareToken(none, SHARE_SECRET));
    await refused(shareToken({ shareId: home.share, expiresAt: Date.now() - 1 }, SHARE_SECRET));
    await refused(shareToken({ shareId: 'x', expiresAt: Number.NaN }, SHARE_SECRET));
  });

  test('is refused once its own end has passed, whatever the token says', async () => {
    const { v7 } = await import('uuid');
    const share = { id: v7(), rotaId: home.rota, createdAt: 1, expiresAt: Date.now() - 1, revokedAt: null };
    const { organisation } = await dataOf(service.client().GET('/api/v1/me'));
    await service.store((storage) => storage.shares.create({ ...share, organisationId: organisation.id }));
    await refused(shareToken({ shareId: share.id, expiresAt: Date.now() + DAY_MS }, SHARE_SECRET));
  });

  test('is refused once it is revoked', async () => {
    const { id, token } = await newToken();
    expect((await shared(token)).status).toBe(200);
    await dataOf(service.client().DELETE('/api/v1/shares/{id}', { params: { path: { id } } }));
    await refused(token);
  });

  test('is refused while nothing is published, and while the rota is deleted', async () => {
    const client = service.client();
    const at = { params: { path: { id: home.rota } } };
    await dataOf(client.DELETE('/api/v1/rotas/{id}/publication', at));
    await refused(home.token);
    await dataOf(client.PUT('/api/v1/rotas/{id}/publication', at));
    expect((await shared(home.token)).status).toBe(200);
    const params = { path: { id: home.rota }, header: { 'if-match': '*' } };
    await dataOf(client.DELETE('/api/v1/rotas/{id}', { params }));
    await refused(home.token);
    await dataOf(client.POST('/api/v1/rotas/{id}/restoration', at));
    expect((await shared(home.token)).status).toBe(200);
  });

  test('opens nothing else', async () => {
    const headers = { authorization: `Bearer ${home.token}` };
    expect((await service.call(null, 'GET', `/api/v1/rotas/${home.rota}`, { headers })).status).toBe(401);
  });
});

describe('a token', () => {
  test('reads back what it was made of', () => {
    const signed = { shareId: 'a-share', expiresAt: 1_790_000_000_000 };
    expect(readShareToken(shareToken(signed, 'secret'), 'secret')).toEqual(signed);
    expect(readShareToken(shareToken(signed, 'secret'), 'secreT')).toBeNull();
  });
});
