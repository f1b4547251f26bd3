import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mistakeIn } from '../support/openapi.ts';
import { type Reply, type TestService, testService } from '../support/service.ts';
import { smallInput } from '../support/small-scenario.ts';

let service: TestService;
let scenario: string;
beforeAll(async () => {
  service = await testService();
  scenario = (await service.call('planner', 'POST', '/api/v1/scenarios', { body: smallInput() })).json.id;
});
afterAll(() => service.close());

const said = ({ status, json }: Reply) => [status, json.code];

describe('problem details', () => {
  test('lead to the list of kinds of failure, which names them all', async () => {
    const { json } = await service.call('reader', 'GET', '/api/v1/nothing', { headers: { 'accept-language': 'en' } });
    const { json: list } = await service.call(null, 'GET', '/api/v1/failures', {
      headers: { 'accept-language': 'en' },
    });
    const kind = list.items.find(({ code }: { code: string }) => code === json.code);
    expect(kind).toEqual({ code: json.code, status: 404, title: json.title });
    expect(json.type).toBe(`/api/v1/failures#${json.code}`);
    expect(list.items.length).toBeGreaterThan(25);
  });

  test('name the request as the log does', async () => {
    const { json, headers } = await service.call('reader', 'GET', '/api/v1/nothing');
    expect(json.instance).toBe(`urn:request:${headers.get('x-request-id')}`);
  });
});

describe('an address', () => {
  test('that is the root leads to the documentation', async () => {
    const { status, text } = await service.call(null, 'GET', '/');
    expect([status, text.includes('swagger-ui')]).toEqual([200, true]);
  });

  test.each(['/api', '/api/v1', '/api/v1/nothing', '/favicon.ico', '/x//', '/api/v1/../../etc/passwd'])(
    'that is not one is not found: %s',
    async (path) => {
      expect(said(await service.call(null, 'GET', path))).toEqual([404, 'no-such-endpoint']);
    },
  );

  test.each([
    ['DELETE', '/api/v1/scenarios', 'GET, HEAD, POST'],
    ['PUT', '/api/v1/jobs', 'GET, HEAD, POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['POST', '/api/v1/scenarios/01980000-0000-7000-8000-000000000000', 'DELETE, GET, HEAD, PATCH, PUT'],
  ])('does not know that method: %s %s', async (method, path, allowed) => {
    const reply = await service.call('admin', method, path);
    expect(said(reply)).toEqual([405, 'method-not-allowed']);
    expect(reply.headers.get('allow')).toBe(allowed);
  });

  test('that is badly encoded is refused', async () => {
    for (const path of ['/api/v1/scenarios/%', '/%ff', '/api/v1/scenarios/%zz/need']) {
      expect(said(await service.call('reader', 'GET', path)), path).toEqual([400, 'malformed-http']);
    }
  });

  test('that is too long is refused', async () => {
    expect(said(await service.call('reader', 'GET', `/api/v1/scenarios/${'a'.repeat(500)}`))).toEqual([
      414,
      'address-too-long',
    ]);
  });
});

describe('a body', () => {
  const post = (body: string, type = 'application/json') =>
    service.call('planner', 'POST', '/api/v1/scenarios', { body, headers: { 'content-type': type } });

  test.each(['{', '', 'nonsense', '{"a":1}}', '[1,]', "{'a':1}", '\u0000'])(
    'that is no JSON is refused: %j',
    async (body) => {
      expect(said(await post(body))).toEqual([400, 'malformed-json']);
    },
  );

  test('of a type that is not read is refused, and told which is', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
      'x',
    ]) {
      const reply = await post('{}', type);
      expect(said(reply), type).toEqual([415, 'unsupported-media-type']);
      expect(reply.json.parameters.accepted).toBe('application/json');
    }
  });

  test('that is a patch where none is expected is refused, and JSON where a patch is', async () => {
    expect(said(await post('{}', 'application/merge-patch+json'))).toEqual([415, 'unsupported-media-type']);
    const patch = { body: { name: 'x' }, headers: { 'if-match': '*' } };
    expect(said(await service.call('planner', 'PATCH', `/api/v1/scenarios/${scenario}`, patch))).toEqual([
      415,
      'unsupported-media-type',
    ]);
  });

  test('of twenty megabytes is refused, and told how many are taken', async () => {
    const reply = await post(`{"name":"${'x'.repeat(20 * 1024 * 1024)}"}`);
    expect(said(reply)).toEqual([413, 'too-large']);
    expect(reply.json.parameters.mostBytes).toBe(16 * 1024 * 1024);
    const small = await service.call('admin', 'POST', '/api/v1/keys', { body: { name: 'x'.repeat(300_000) } });
    expect(said(small)).toEqual([413, 'too-large']);
  });

  test('that is compressed is not unpacked', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' };
    const { status } = await service.call('planner', 'POST', '/api/v1/scenarios', { body: '{}', headers });
    expect([415, 400, 422]).toContain(status);
  });
});

describe('what is not HTTP', () => {
  /** @returns all that the service answers before it ends the connection. */
  const sent = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(service.address);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(text));
      socket.setEncoding('utf8').on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
    });

  test.each([
    ['a line of nonsense', 'nonsense\r\n\r\n', 400, 'malformed-http'],
    ['a version that is none', 'GET / HTTP/9.9\r\n\r\n', 400, 'malformed-http'],
    [
      'a length that is none',
      'POST /api/v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      400,
      'malformed-http',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'malformed-http',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('is answered with problem details: %s', async (_, text, status, code) => {
    const answer = await sent(text);
    const [head, body] = answer.split('\r\n\r\n') as [string, string];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    const problem = JSON.parse(body);
    expect(problem).toMatchObject({ status, code });
    expect(mistakeIn(problem, ['components', 'schemas', 'ProblemDetails'])).toBeNull();
  });

  test('leaves the service as it was', async () => {
    expect((await service.call(null, 'GET', '/health')).json).toMatchObject({ status: 'ok' });
  });
});

describe('too many requests', () => {
  test('are refused until the minute is over, by key, and never those who ask whether the service lives', async () => {
    const slow = await testService({ requestsPerMinute: 5 });
    try {
      const statuses: number[] = [];
      for (let n = 0; n < 7; n++) statuses.push((await slow.call('reader', 'GET', '/api/v1/me')).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const reply = await slow.call('reader', 'GET', '/api/v1/me');
      expect(said(reply)).toEqual([429, 'too-many-requests']);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await slow.call('planner', 'GET', '/api/v1/me')).status).toBe(200);
      for (let n = 0; n < 8; n++) {
        expect((await slow.call(null, 'GET', '/health')).status).toBe(200);
        expect((await slow.call(null, 'GET', '/ready')).status).toBe(200);
      }
    } finally {
      await slow.close();
    }
  });
});

describe('open access', () => {
  test('needs no key, and hears local names only', async () => {
    const open = await testService({}, 'open');
    try {
      const me = await open.call(null, 'GET', '/api/v1/me');
      expect(me.json).toMatchObject({ key: null, scope: 'admin' });
      const { port } = new URL(open.address);
      const asked = async (host: string) => {
        const text = `GET /api/v1/scenarios HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        let answer = '';
        for await (const chunk of socket.setEncoding('utf8')) answer += chunk;
        return answer;
      };
      for (const host of [
        'evil.example',
        `evil.example:${port}`,
        '127.0.0.1.evil.example',
        'localhost.evil',
        '0.0.0.0',
      ]) {
        const answer = await asked(host);
        expect(answer, host).toMatch(/^HTTP\/1.1 421 /);
        expect(answer).toContain('application/problem+json');
      }
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST']) {
        expect(await asked(host), host).toMatch(/^HTTP\/1.1 200 /);
      }
    } finally {
      await open.close();
    }
  });
});

describe('pages of other origins', () => {
  test('may call where the configuration names them, and nowhere else', async () => {
    const from = (origin: string) =>
      service.call(null, 'OPTIONS', '/api/v1/scenarios', {
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      });
    const ours = await from('https://plan.example.org');
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://plan.example.org');
    expect(ours.headers.get('access-control-allow-headers')).toContain('authorization');
    const strange = await from('https://evil.example');
    expect(strange.headers.get('access-control-allow-origin')).toBeNull();
  });
});
