/** Travel from OSRM on the real command line. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start } from '../support/command-line.ts';
import { type Answer, type OsrmServer, serve } from '../support/osrm-server.ts';
import { worldAnswer } from '../support/osrm-world.ts';
import { planarKm, smallInput } from '../support/small-scenario.ts';

let folder: string;
let [plain, withOsrm] = ['', ''];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tournee-osrm-'));
  const written = async (name: string, travel: object) => {
    const file = path.join(folder, name);
    await writeFile(file, JSON.stringify({ ...smallInput(), travel }));
    return file;
  };
  plain = await written('plain.json', {});
  withOsrm = await written('osrm.json', { source: 'osrm', osrm: { mostAttempts: 1 } });
});
afterAll(() => rm(folder, { recursive: true }));

const world = worldAnswer({
  trip: (from, to) => ({ seconds: planarKm(from, to) * 60, metres: planarKm(from, to) * 1000 }),
});
let answer: Answer;
let server: OsrmServer;
beforeEach(async () => {
  answer = world;
  server = await serve((asked) => answer(asked));
});
afterEach(() => server[Symbol.asyncDispose]());

const tournee = (words: string[], env: Record<string, string> = {}) =>
  start(words, { OSRM_URL: '', TOURNEE_CACHE: path.join(folder, 'kept'), ...env }).ended;

describe('travel from OSRM', () => {
  test('is what an address as an option asks for, whatever the scenario says; no estimate', async () => {
    const { code, stdout, stderr } = await tournee(['travel', plain, '--osrm-url', server.url, '--lang', 'en']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Travel times: OSRM');
    expect(stdout).toContain('OpenStreetMap');
    expect(stdout).not.toContain('ESTIMATED');
    expect(stdout).toMatch(/Stop dent +Dent +16 +16\.0/);
  });

  test('finds its address in the environment, or in the scenario', async () => {
    expect((await tournee(['travel', withOsrm], { OSRM_URL: server.url })).code).toBe(0);
    expect((await tournee(['travel', plain, '--travel', 'osrm'], { OSRM_URL: server.url })).code).toBe(0);
    expect(server.paths.length).toBeGreaterThan(0);
  });

  test('is not what the environment alone asks for', async () => {
    expect((await tournee(['travel', plain], { OSRM_URL: server.url })).stdout).toContain('ESTIMÉS');
    expect(server.paths).toEqual([]);
  });

  test('is kept between runs, unless that is not wanted', async () => {
    const twice = async (...words: string[]) => {
      const before = server.paths.length;
      const kept = path.join(folder, `kept${words.length}`);
      const once = () => tournee(['travel', plain, '--osrm-url', server.url, ...words], { TOURNEE_CACHE: kept });
      expect([(await once()).code, (await once()).code]).toEqual([0, 0]);
      return { asked: server.paths.length - before, files: await readdir(kept, { recursive: true }).catch(() => []) };
    };
    const kept = await twice();
    expect(kept.files.filter((name) => name.endsWith('.json'))).toHaveLength(1);
    expect((await twice('--no-travel-cache')).files).toEqual([]);
  });

  test('plans, draws tours along the road, and the files stand on their own', async () => {
    const out = path.join(folder, 'out');
    const words = ['plan', plain, '--osrm-url', server.url, '--out', out, '--time-limit', '20'];
    const { code, stdout } = await tournee(words);
    expect(code).toBe(0);
    expect(stdout).toContain('OSRM');
    const map = JSON.parse(await readFile(path.join(out, 'rota.geojson'), 'utf8'));
    const tours = map.features.filter(
      (feature: { properties: { kind: string } }) => feature.properties.kind === 'tour',
    );
    expect(tours.length).toBeGreaterThan(0);
    for (const tour of tours) {
      expect(tour.properties).toMatchObject({ geometry: 'road', geometryCredit: '© OpenStreetMap contributors, ODbL' });
      // The server's line has a bend on every leg.
      const legs = tour.properties.stops.split(', ').length + 1;
      expect(tour.geometry.coordinates).toHaveLength(2 * legs + 1);
    }
    const rota = JSON.parse(await readFile(path.join(out, 'rota.json'), 'utf8'));
    expect(rota.travel).toMatchObject({ source: 'osrm', estimate: false });
    await server[Symbol.asyncDispose]();
    const checked = await tournee(['check', path.join(out, 'scenario.json'), path.join(out, 'rota.json')]);
    expect(checked.code).toBe(0);
    expect(checked.stdout).not.toContain('certificat');
    server = await serve(world);
  });

  test('draws straight lines and says so where the server draws none', async () => {
    answer = (asked) => (asked.path.startsWith('/route/') ? { status: 503, body: '' } : world(asked));
    const out = path.join(folder, 'out-straight');
    const words = ['plan', plain, '--osrm-url', server.url, '--out', out, '--time-limit', '20', '--lang', 'en'];
    const { code, stderr } = await tournee(words);
    expect(code).toBe(0);
    expect(stderr).toContain('drawn as straight lines');
    expect(await readFile(path.join(out, 'rota.geojson'), 'utf8')).toContain('"geometry": "straight"');
  });
});

describe('a server that fails ends the run with 2, and nothing is estimated in its place', () => {
  const failing = async (given: Answer, words: string[] = []) => {
    answer = given;
    return tournee(['plan', withOsrm, ...words], { OSRM_URL: server.url });
  };

  test('in French', async () => {
    const { code, stdout, stderr } = await failing(() => ({ status: 503, body: '' }));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('a répondu par le code HTTP 503');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('Rien n’a été estimé à sa place.');
  });

  test('in English', async () => {
    const { code, stderr } = await failing(() => ({ body: '<html>' }), ['--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('a web page answers');
  });

  test('in JSON', async () => {
    const { code, stdout } = await failing(() => 'reset', ['--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.problems[0]).toMatchObject({
      code: 'osrm-unreachable',
      parameters: { server: server.url, attempts: 1 },
    });
  });

  test('as does a missing address, and a bad one in the environment', async () => {
    const missing = await tournee(['need', withOsrm, '--lang', 'en']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('its address is missing')]);
    const bad = await tournee(['need', withOsrm, '--lang', 'en'], { OSRM_URL: 'localhost:5000' });
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('OSRM_URL is “localhost:5000”')]);
  });
});

test('Ctrl-C ends the wait for a server', async () => {
  answer = () => 'silence';
  const run = start(['travel', plain, '--osrm-url', server.url], { OSRM_URL: '' });
  while (server.paths.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  run.signal('SIGINT');
  expect((await run.ended).code).toBe(130);
});
