/**
 * What our client makes of the replies of osrm-routed: recorded ones, replayed by a real HTTP server, and those of a live one
 * whose address is in OSRM_URL (any map; one of Andorra is best, for that is where the recorded coordinates lie).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Position } from '../../src/domain/primitives.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { OsrmSettings } from '../../src/domain/travel-settings.ts';
import { ask } from '../../src/travel/osrm/ask.ts';
import { connectionTo, type OsrmConnection } from '../../src/travel/osrm/connection.ts';
import { OsrmFailure } from '../../src/travel/osrm/failure.ts';
import { fillTable } from '../../src/travel/osrm/fill-table.ts';
import { metresToRoad, NearestReply } from '../../src/travel/osrm/nearest-service.ts';
import { PointTable } from '../../src/travel/osrm/point-table.ts';
import { type BlockTable, TableReply, tableOf } from '../../src/travel/osrm/table-service.ts';
import { RouteReply, tourGeometry } from '../../src/travel/osrm/tour-geometry.ts';
import { OWN_RECORDINGS, type Recording, recordedJson, recordingsIn, replaying } from '../support/osrm-recordings.ts';
import { type OsrmServer, serve } from '../support/osrm-server.ts';
import { worldAnswer } from '../support/osrm-world.ts';
import { folderOfShared, sharedFile } from '../support/shared-material.ts';

const never = new AbortController().signal;
const LIVE_URL = process.env.OSRM_URL ?? '';
const own = recordingsIn(OWN_RECORDINGS);
const shared = folderOfShared('osrm/recordings');
const others = shared === null ? [] : recordingsIn(shared);

function connection(url: string, settings: Partial<OsrmSettings> = {}): OsrmConnection {
  return connectionTo(OsrmSettings.parse({ url, mostAttempts: 2, ...settings }));
}

/** What a request asks for, read from its path. */
function requestOf({ request }: Recording) {
  const [, service, coordinates = '', query] = /^\/(\w+)\/[^/]+\/[^/]+\/([^?]*)(?:\?(.*))?$/.exec(request.path) ?? [];
  const options = new URLSearchParams(query);
  const count = coordinates.split(';').length;
  const chosen = (name: string) => Array.from({ length: options.get(name)?.split(';').length ?? count }, (_, k) => k);
  return { service, options, block: { rows: chosen('sources'), columns: chosen('destinations') } };
}

/** What is wrong with a reply that lacks what we would have asked for; null where nothing is. */
function lackOf(recording: Recording): Partial<Problem> | null {
  const { service, options } = requestOf(recording);
  const badAt = (at: string) => ({ code: 'osrm-bad-reply', parameters: expect.objectContaining({ at }) });
  if (service === 'route' && (options.get('overview') === 'false' || options.get('geometries') !== 'geojson')) {
    return badAt('/routes/0/geometry');
  }
  if (service !== 'table') return null;
  if (options.has('fallback_speed')) return badAt('/fallback_speed_cells');
  if (options.get('skip_waypoints') === 'true') return badAt('/sources');
  return options.get('annotations')?.includes('distance') === true ? null : { code: 'osrm-no-distances' };
}

async function problemOf(answer: Promise<unknown>): Promise<Problem> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof OsrmFailure) return error.problem;
  throw error ?? new Error('nothing was wrong');
}

/** Asks as the recording did, and reads the reply as the client does. */
async function read(url: string, recording: Recording): Promise<unknown> {
  const to = connection(url);
  const { path } = recording.request;
  const { service, block } = requestOf(recording);
  if (service === 'table') return tableOf(to, await ask(to, { path, schema: TableReply }, never), block);
  const schema = service === 'route' ? RouteReply : service === 'nearest' ? NearestReply : z.unknown();
  return await ask(to, { path, schema }, never);
}

async function keepsTheContract(url: string, recording: Recording, isLive: boolean): Promise<void> {
  const { service, block } = requestOf(recording);
  const recorded = recordedJson(recording);
  if (recorded !== null && recorded.code !== 'Ok') {
    const problem = await problemOf(read(url, recording));
    expect(problem).toMatchObject({ code: 'osrm-refused', parameters: { error: recorded.code } });
    if (!isLive) expect(problem.parameters.message).toBe(recorded.message);
    return;
  }
  const lack = lackOf(recording);
  if (lack !== null) return expect(await problemOf(read(url, recording))).toMatchObject(lack);
  const answer = await read(url, recording);
  if (service !== 'table') return;
  const { seconds, metres, rowWaypoints, columnWaypoints } = answer as BlockTable;
  expect([rowWaypoints.length, columnWaypoints.length]).toEqual([block.rows.length, block.columns.length]);
  expect([seconds.length, metres.length]).toEqual([block.rows.length * block.columns.length, seconds.length]);
  if (isLive || recorded === null) return;
  const cells = (value: unknown) =>
    (value as (number | null)[][])
      .flat()
      .map((cell) => (cell === null ? Number.POSITIVE_INFINITY : Math.round(cell) + 0));
  expect([...seconds]).toEqual(cells(recorded.durations));
  expect([...metres]).toEqual(cells(recorded.distances));
}

describe('recordings of our own', () => replayed(own));

describe('recordings of ../shared', () => {
  if (shared === null) test('are not there', (context) => void sharedFile(context, 'osrm/recordings'));
  else replayed(others);
});

function replayed(recordings: readonly Recording[]): void {
  let server: OsrmServer;
  beforeAll(async () => {
    server = await serve(replaying(recordings));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(recordings.map((one) => [one.name, one.note, one] as const))('%s: %s', async (name, _, recording) => {
    await keepsTheContract(`${server.url}/${name}`, recording, false);
  });

  test('a table asked in blocks is the table asked at once', async () => {
    const { positions, answer } = villagesOf(recordings);
    await using villages = await serve(answer);
    await inBlocksAsAtOnce(villages.url, positions);
    expect(villages.paths.length).toBeGreaterThan(positions.length);
  });
}

/** The largest square table among the recordings: its places, and a server that knows the ways between them. */
function villagesOf(recordings: readonly Recording[]) {
  const largest = recordings
    .filter((one) => /^table-200-\d+-villages$/.test(one.name))
    .toSorted((a, b) => b.request.path.length - a.request.path.length)[0]!;
  const reply = TableReply.parse(recordedJson(largest));
  const points = /driving\/([^?]*)/.exec(largest.request.path)![1]!.split(';');
  const positions = points.map((point): Position => {
    const [lon, lat] = point.split(',').map(Number);
    return { lat: lat!, lon: lon! };
  });
  const indexOf = (point: Position) => positions.findIndex(({ lat, lon }) => lat === point.lat && lon === point.lon);
  const answer = worldAnswer({
    trip: (from, to) => {
      const [row, column] = [indexOf(from), indexOf(to)];
      return { seconds: reply.durations[row]![column]!, metres: reply.distances![row]![column]! };
    },
    snap: (point) => {
      const { location, distance } = reply.sources[indexOf(point)]!;
      return { point: { lon: location[0], lat: location[1] }, metres: distance! };
    },
  });
  return { positions, answer };
}

async function inBlocksAsAtOnce(url: string, positions: readonly Position[]): Promise<void> {
  const [atOnce, inBlocks] = [new PointTable(positions), new PointTable(positions)];
  const options = { cacheFolder: null, statedVersion: null, signal: never, onWarning: () => {} };
  await fillTable(connection(url), atOnce, options);
  await fillTable(connection(url, { tableSize: 2 }), inBlocks, options);
  expect(inBlocks.seconds).toEqual(atOnce.seconds);
  expect(inBlocks.metres).toEqual(atOnce.metres);
}

describe('a live osrm-routed', () => {
  if (LIVE_URL === '') test('is not there', (context) => context.skip('set OSRM_URL to the address of one'));
  else livePart();
});

function livePart(): void {
  // Those recorded on other maps, or of a server started otherwise, say nothing of this one.
  const fit = [...own, ...others].filter(
    ({ map, server }) => !map.includes('Liechtenstein') && !server.options.startsWith('--'),
  );

  let isOfAndorra = false;
  beforeAll(async () => {
    const metres = await metresToRoad(connection(LIVE_URL), villagesOf(own).positions[0]!, never);
    isOfAndorra = metres !== null && metres < 1000;
  });

  test.for(fit.map((one) => [one.name, one] as const))('%s', async ([, recording], { skip }) => {
    // Which place has no road near is for the map to say.
    if (recordedJson(recording)?.code === 'NoSegment' && !isOfAndorra) skip('its map is not of Andorra');
    await keepsTheContract(LIVE_URL, recording, true);
  });

  test('answers a table in blocks as it does at once', async () => {
    await inBlocksAsAtOnce(LIVE_URL, villagesOf(own).positions);
  });

  test('draws a line as long as the table says', async () => {
    const positions = villagesOf(own).positions.slice(0, 4);
    const table = new PointTable(positions);
    const to = connection(LIVE_URL);
    await fillTable(to, table, { cacheFolder: null, statedVersion: null, signal: never, onWarning: () => {} });
    const line = await tourGeometry(to, positions, never);
    const metres = [0, 1, 2].reduce((sum, k) => sum + table.metres[k * table.size + k + 1]!, 0);
    expect(line.coordinates.length).toBeGreaterThan(1);
    expect(Math.abs(line.metres - metres)).toBeLessThan(0.01 * metres + 10);
  });
}
