/** Travel kept on disk: what is asked for again, and when. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Position } from '../../../src/domain/primitives.ts';
import { CancelledError, type Problem } from '../../../src/domain/problem.ts';
import { type FillOptions, fillTable } from '../../../src/travel/osrm/fill-table.ts';
import { PointTable } from '../../../src/travel/osrm/point-table.ts';
import { NEVER, trialOf } from '../../support/osrm-connection.ts';
import { type Answer, json, type OsrmServer, serve } from '../../support/osrm-server.ts';
import { type World, worldAnswer } from '../../support/osrm-world.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tournee-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const points = (count: number): Position[] => Array.from({ length: count }, (_, k) => ({ lat: 45, lon: k / 100 }));
const worldOf = (metresPerPoint: number, rest: Partial<World> = {}): World => ({
  trip: (from, to) => {
    const apart = Math.round(Math.abs(to.lon - from.lon) * 100);
    return { seconds: apart * 60, metres: apart * metresPerPoint };
  },
  ...rest,
});
const world = worldOf(1000);

interface Run {
  readonly table: PointTable;
  readonly version: string | null;
  readonly warnings: readonly Problem[];
  /** Requests of this run alone. */
  readonly asked: number;
}

async function run(
  server: OsrmServer,
  positions: readonly Position[],
  change: Partial<FillOptions> = {},
): Promise<Run> {
  const before = server.paths.length;
  const warnings: Problem[] = [];
  const table = new PointTable(positions);
  const options = {
    cacheFolder: folder,
    statedVersion: null,
    signal: NEVER,
    onWarning: (one: Problem) => warnings.push(one),
  };
  const { connection } = trialOf(server, { settings: { tableSize: 10, mostAttempts: 1 } });
  const version = await fillTable(connection, table, { ...options, ...change });
  return { table, version, warnings, asked: server.paths.length - before };
}

const filesIn = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));

describe('the cache', () => {
  test('cold, asks for a small table and for all blocks; warm, for the small table alone', async () => {
    await using server = await serve(worldAnswer(world));
    const cold = await run(server, points(25));
    const warm = await run(server, points(25));
    expect([cold.asked, warm.asked]).toEqual([1 + 9, 1]);
    expect(warm.table).toMatchObject({ seconds: cold.table.seconds, metres: cold.table.metres });
    expect(warm.table.snapMetres).toEqual(cold.table.snapMetres);
    expect([cold.warnings, warm.warnings]).toEqual([[], []]);
    expect(await filesIn()).toHaveLength(1);
  });

  test('of a few points is asked for once: the small table is the whole', async () => {
    await using server = await serve(worldAnswer(world));
    expect([(await run(server, points(5))).asked, (await run(server, points(5))).asked]).toEqual([1, 1]);
  });

  test('of a scenario that gains a place, asks for its row and its column', async () => {
    await using server = await serve(worldAnswer(world));
    await run(server, points(25));
    const before = server.paths.length;
    const grown = await run(server, [...points(12), { lat: 45, lon: 0.777 }, ...points(25).slice(12)]);
    expect(grown.asked).toBe(3);
    const added = server.paths.slice(before + 1);
    expect(added.every((asked) => asked.includes('0.777000,45.000000'))).toBe(true);
    expect(grown.table.missing()).toEqual([]);
    // The scenario without the place has lost nothing by it.
    expect((await run(server, points(25))).asked).toBe(1);
  });

  test('of one territory leaves that of another alone, in the same degree square or not', async () => {
    await using server = await serve(worldAnswer(world));
    const shifted = (by: number) => points(12).map(({ lat, lon }) => ({ lat, lon: lon + by }));
    for (const by of [0, 0.5, 2]) await run(server, shifted(by));
    for (const by of [0, 0.5, 2]) expect((await run(server, shifted(by))).asked).toBe(1);
    expect((await filesIn()).map((name) => path.basename(name)).sort()).toEqual(['0_45.json', '2_45.json']);
  });

  test('tells coordinates apart to six decimals', async () => {
    await using server = await serve(worldAnswer(world));
    await run(server, points(12));
    const moved = (by: number) => points(12).map(({ lat, lon }, k) => ({ lat, lon: k === 3 ? lon + by : lon }));
    expect((await run(server, moved(1e-8))).asked).toBe(1);
    expect((await run(server, moved(2e-6))).asked).toBeGreaterThan(1);
  });

  test('keeps that there is no road', async () => {
    const trip: World['trip'] = (from, to) => (from.lon > 0.05 === to.lon > 0.05 ? { seconds: 60, metres: 900 } : null);
    await using server = await serve(worldAnswer({ trip }));
    const cold = await run(server, points(12));
    const warm = await run(server, points(12));
    expect(warm.asked).toBe(1);
    expect(warm.table.seconds).toEqual(cold.table.seconds);
    expect(warm.table.seconds[11]).toBe(Number.POSITIVE_INFINITY);
  });

  test('is another for another profile, server or version of the data', async () => {
    await using server = await serve(worldAnswer({ ...world, dataVersion: '2026-11-01' }));
    await using later = await serve(worldAnswer({ ...worldOf(1001), dataVersion: '2026-11-08' }));
    await run(server, points(12));
    const other = await run(later, points(12));
    expect(other).toMatchObject({ version: '2026-11-08', warnings: [] });
    expect(other.asked).toBeGreaterThan(1);
    expect(await filesIn()).toHaveLength(2);
  });

  test('of a server that has a new version of its data, starts anew', async () => {
    let dataVersion = '2026-11-01';
    await using server = await serve((asked) => worldAnswer({ ...world, dataVersion })(asked));
    await run(server, points(12));
    dataVersion = '2026-11-08';
    const after = await run(server, points(12));
    expect(after).toMatchObject({ version: '2026-11-08', warnings: [] });
    expect(after.asked).toBeGreaterThan(1);
  });

  test('goes by the version that the scenario states where the server states none', async () => {
    await using server = await serve(worldAnswer(world));
    expect(await run(server, points(12), { statedVersion: 'November' })).toMatchObject({ version: 'November' });
    expect((await run(server, points(12), { statedVersion: 'November' })).asked).toBe(1);
    expect((await run(server, points(12), { statedVersion: 'December' })).asked).toBeGreaterThan(1);
  });

  test('sees by the small table that a server without version has another map, says so, and asks for all anew', async () => {
    let answer = worldAnswer(world);
    await using server = await serve((asked) => answer(asked));
    await run(server, points(25));
    answer = worldAnswer(worldOf(1001));
    const after = await run(server, points(25));
    expect(after.warnings.map(({ code }) => code)).toEqual(['travel-cache-outdated']);
    expect(after.asked).toBe(1 + 9);
    expect(after.table.metres[24]).toBe(24 * 1001);
    expect(await run(server, points(25))).toMatchObject({ asked: 1, warnings: [] });
  });

  test.each([
    ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another format', (text: string) => text.replace('"format":1', '"format":2')],
    ['of another server', (text: string) => text.replace('http:', 'https:')],
    ['with a time and no distance', (text: string) => text.replace('"metres":[0,', '"metres":[-1,')],
    ['with a list too short', (text: string) => text.replace('"seconds":[', '"seconds":[0,')],
    [
      'with a fraction',
      (text: string) => text.replace('"metres":[', '"metres":[0.5,').replace('"seconds":[', '"seconds":[1,'),
    ],
  ])('does without a file that is %s', async (_, damage) => {
    await using server = await serve(worldAnswer(world));
    const cold = await run(server, points(12));
    const file = path.join(folder, (await filesIn())[0]!);
    await writeFile(file, damage(await readFile(file, 'utf8')));
    const after = await run(server, points(12));
    expect(after.asked).toBe(1 + 4);
    expect(after.table.seconds).toEqual(cold.table.seconds);
    expect((await run(server, points(12))).asked).toBe(1);
  });

  test('leaves nothing half written', async () => {
    await using server = await serve(worldAnswer(world));
    await run(server, points(12));
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('that cannot be written is said, and planning goes on', async () => {
    await using server = await serve(worldAnswer(world));
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { table, warnings } = await run(server, points(12), { cacheFolder: file });
    expect(table.missing()).toEqual([]);
    expect(warnings).toMatchObject([
      { code: 'travel-cache-unwritable', parameters: { folder: file, reason: 'ENOTDIR' } },
    ]);
  });

  test('that is not wanted is neither read nor written', async () => {
    await using server = await serve(worldAnswer(world));
    const without = () => run(server, points(12), { cacheFolder: null });
    expect([(await without()).asked, (await without()).asked]).toEqual([5, 5]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a run that is broken off', () => {
  /** Answers so many requests, then does otherwise. */
  const until = (most: number, then: Awaited<ReturnType<Answer>>): Answer => {
    const answer = worldAnswer(world);
    return (asked) => (asked.nth <= most ? answer(asked) : then);
  };

  test('by a server that fails keeps what was answered for the next', async () => {
    let given = until(5, { status: 500, body: '' });
    await using server = await serve((asked) => given(asked));
    await expect(run(server, points(25))).rejects.toThrow('osrm-status');
    given = worldAnswer(world);
    const next = await run(server, points(25));
    expect(next.asked).toBeLessThan(1 + 9);
    expect(next.table.metres[24]).toBe(24 * 1000);
    expect(next.table.missing()).toEqual([]);
  });

  test('by its user too', async () => {
    await using silent = await serve(until(5, 'silence'));
    const controller = new AbortController();
    const running = run(silent, points(25), { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(running).rejects.toThrow(CancelledError);
    expect((await filesIn()).length).toBeGreaterThan(0);
  });

  test('and whose map changes on the way has no numbers of two maps', async () => {
    await using server = await serve(({ path: asked, nth }) =>
      worldAnswer({ ...world, dataVersion: nth < 4 ? 'old' : 'new' })({ path: asked, nth }),
    );
    await expect(run(server, points(25))).rejects.toThrow('osrm-map-changed');
  });
});

test('a server that is no OSRM is found out by the small table, before many are asked for', async () => {
  await using server = await serve(() => json({ routes: [] }));
  await expect(run(server, points(200))).rejects.toThrow('osrm-bad-reply');
  expect(server.paths).toHaveLength(1);
});
