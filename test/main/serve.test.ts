import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, tourneeClient } from '../../src/client/client.ts';
import { isLoopback } from '../../src/main/access.ts';
import { patient } from '../support/checked-replies.ts';
import { start } from '../support/command-line.ts';
import { freePort } from '../support/service.ts';
import { startService } from '../support/service-process.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const folderNamed = (name: string) => ({ DATA_DIR: `${folder.path}/${name}`, TOURNEE_CACHE: `${folder.path}/cache` });
const STACK = /\n {4}at /;

describe('the service does not start', () => {
  test.each(['0.0.0.0', '::', '192.0.2.1'])('open to a network: HOST=%s without keys', async (host) => {
    const { code, stderr } = await startService({ ...folderNamed('open'), HOST: host, PORT: '0' }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(host);
    expect(stderr).not.toMatch(STACK);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('with variables it cannot use: each is named, secrets are not shown', async () => {
    const { code, stderr } = await startService({
      ...folderNamed('bad'),
      PORT: '70000',
      RATE_LIMIT: 'many',
      CORS_ORIGINS: 'plan.example.org',
      SHARE_SECRET: 'too short to be one',
      SEED: 'perhaps',
      OSRM_URL: 'nonsense',
    }).ended;
    expect(code).toBe(2);
    for (const name of ['OSRM_URL', 'PORT', 'RATE_LIMIT', 'CORS_ORIGINS', 'SHARE_SECRET', 'SEED'])
      expect(stderr, name).toContain(name);
    expect(stderr).not.toContain('too short to be one');
    expect(stderr).not.toMatch(STACK);
  });

  test('where somebody listens already', async () => {
    const port = String(await freePort());
    const env = { SEED: 'no', PORT: port };
    const first = startService({ ...folderNamed('taken'), ...env });
    await first.listening;
    const { code, stderr } = await startService({ ...folderNamed('taken'), ...env }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(port);
    expect(stderr).not.toMatch(STACK);
    expect((await first.stop('SIGTERM')).code).toBe(0);
  });
});

describe('a service on a fresh folder', () => {
  test('serves the example, goes on with its plan after SIGTERM and kill -9, and plants it once', async () => {
    const env = { ...folderNamed('fresh'), PORT: String(await freePort()), JOB_MEMORY_MB: '1024' };
    const first = startService(env);
    const client = tourneeClient({
      address: await first.listening,
      fetch: (input, init) => patient(new Request(input, init)),
    });
    const { items: scenarios } = await dataOf(client.GET('/api/v1/scenarios'));
    expect(scenarios).toHaveLength(1);
    const { items: jobs } = await dataOf(client.GET('/api/v1/jobs'));
    expect(jobs).toMatchObject([{ kind: 'plan', scenario: scenarios[0]!.id }]);

    // One that goes on for minutes.
    const params = { path: { name: 'fibre-64' as const } };
    const { id: scenario } = await dataOf(client.POST('/api/v1/presets/{name}/scenarios', { params }));
    for await (const _ of client.follow(jobs[0]!.id));
    const limits = { timeLimitSeconds: 300, gap: 0 };
    const { id } = await dataOf(client.POST('/api/v1/jobs', { body: { kind: 'plan', scenario, limits } }));
    const at = { params: { path: { id } } };
    for await (const { progress } of client.follow(id)) if ((progress?.objective ?? 0) > 0) break;

    const stopped = await first.stop('SIGTERM');
    expect(stopped.code).toBe(0);
    expect(stopped.tookMs).toBeLessThan(10_000);
    expect(first.lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['stopping', 'stopped']));

    const second = startService(env);
    await second.listening;
    expect((await dataOf(client.GET('/api/v1/scenarios'))).items).toHaveLength(2);
    expect((await dataOf(client.GET('/api/v1/jobs'))).items).toHaveLength(2);
    for await (const { state } of client.follow(id)) if (state === 'running') break;
    await second.stop('SIGKILL');

    const third = startService(env);
    await third.listening;
    for await (const { state } of client.follow(id)) if (state === 'running') break;
    await dataOf(client.POST('/api/v1/jobs/{id}/cancel', at));
    for await (const _ of client.follow(id));
    const ended = await dataOf(client.GET('/api/v1/jobs/{id}', at));
    expect(ended).toMatchObject({ state: 'cancelled', rota: expect.any(String) });
    expect(ended.certificate!.objective).toBeGreaterThan(0);
    expect((await third.stop('SIGINT')).code).toBe(0);
  }, 240_000);
});

describe('a service with keys', () => {
  test('may listen on a network, and refuses who has none', async () => {
    const env = { ...folderNamed('keyed'), PORT: String(await freePort()), HOST: '0.0.0.0' };
    const created = await start(['keys', 'create', '--name', 'SIG', '--scope', 'admin', '--json'], env).ended;
    expect(created.code, created.stderr).toBe(0);
    const { secret } = JSON.parse(created.stdout);
    const service = startService(env);
    const address = (await service.listening).replace('0.0.0.0', '127.0.0.1');
    const asked = (headers: Record<string, string>) => fetch(`${address}/api/v1/me`, { headers });
    expect((await asked({})).status).toBe(401);
    expect(await (await asked({ authorization: `Bearer ${secret}` })).json()).toMatchObject({ scope: 'admin' });
    // The example is for those who try the service out, not for those who run it.
    const scenarios = await fetch(`${address}/api/v1/scenarios`, { headers: { authorization: `Bearer ${secret}` } });
    expect(await scenarios.json()).toMatchObject({ items: [] });
    expect((await service.stop('SIGTERM')).code).toBe(0);
  });
});

describe('a loopback address', () => {
  test.each<[string, boolean]>([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.evil.example', false],
    ['10.0.0.1', false],
  ])('is told from another: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
