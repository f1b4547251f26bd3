/** Tables asked of a server that computes its replies. */
import { describe, expect, test, vi } from 'vitest';
import type { Position } from '../../../src/domain/primitives.ts';
import { CancelledError } from '../../../src/domain/problem.ts';
import { NO_ROAD } from '../../../src/domain/travel-matrix.ts';
import { askTables } from '../../../src/travel/osrm/ask-tables.ts';
import { cutBlocks } from '../../../src/travel/osrm/blocks.ts';
import { PointTable } from '../../../src/travel/osrm/point-table.ts';
import { requestTable, tablePath } from '../../../src/travel/osrm/table-service.ts';
import { failureOf, isTable, NEVER, type Trial, trialOf } from '../../support/osrm-connection.ts';
import { type Answer, json, type Reply, serve } from '../../support/osrm-server.ts';
import { type World, worldAnswer } from '../../support/osrm-world.ts';

/** A row of points, a hundredth of a degree apart; eastward takes longer, and the way to a point is its own. */
const points = (count: number): Position[] => Array.from({ length: count }, (_, k) => ({ lat: 45, lon: k / 100 }));
const numberOf = ({ lon }: Position) => Math.round(lon * 100);
const road = (from: Position, to: Position) => {
  const apart = numberOf(to) - numberOf(from);
  return { seconds: Math.abs(apart) * 60 + (apart > 0 ? 7.4 : 0), metres: Math.abs(apart) * 1000.4 };
};
const world: World = { trip: road };

async function filled(trial: Trial, count: number, signal = NEVER): Promise<PointTable> {
  const table = new PointTable(points(count));
  const blocks = cutBlocks(table.missing(), trial.connection.tableSize);
  await askTables(trial.connection, { points: table.points, blocks }, signal, (block, answer) =>
    table.fill(block, answer),
  );
  return table;
}

function expectAllOf(table: PointTable): void {
  table.positions.forEach((from, row) => {
    table.positions.forEach((to, column) => {
      const { seconds, metres } = road(from, to);
      const at = row * table.size + column;
      expect([table.seconds[at], table.metres[at]]).toEqual([Math.round(seconds), Math.round(metres)]);
    });
  });
}

describe('a table', () => {
  test('has longitude first, and names only what is not all', async () => {
    const { connection } = trialOf({ url: 'http://osrm' }, { settings: { profile: 'car' } });
    const texts = ['-1.100000,46.200000', '0.300000,45.400000', '2.500000,44.600000'];
    const all = { rows: [0, 1, 2], columns: [0, 1, 2] };
    const options = 'annotations=duration,distance&generate_hints=false';
    expect(tablePath(connection, texts, all)).toBe(`/table/v1/car/${texts.join(';')}?${options}`);
    expect(tablePath(connection, texts, { rows: [2], columns: [0, 1, 2] })).toBe(
      `/table/v1/car/${texts[2]};${texts[0]};${texts[1]}?${options}&sources=0&destinations=1;2;0`,
    );
  });

  test('asked in blocks is whole, each pair the right way round', async () => {
    await using server = await serve(worldAnswer(world));
    expectAllOf(await filled(trialOf(server, { settings: { tableSize: 4 } }), 11));
    expect(server.paths).toHaveLength(9);
  });

  test('asks no more at a time than the settings say, over connections that are kept', async () => {
    const answer = worldAnswer(world);
    await using server = await serve(async (asked) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return answer(asked);
    });
    expectAllOf(await filled(trialOf(server, { settings: { tableSize: 3, mostRequests: 3 } }), 18));
    expect(server.paths).toHaveLength(36);
    expect(server.mostAtOnce()).toBe(3);
    expect(server.sockets()).toBeLessThanOrEqual(6);
  });

  test('finds a limit that is lower than it was told, and asks for smaller blocks from then on', async () => {
    await using server = await serve(worldAnswer({ ...world, maxTableSize: 4 }));
    const trial = trialOf(server, { settings: { tableSize: 10, mostRequests: 1 } });
    expectAllOf(await filled(trial, 20));
    // Refused: 10 × 10, then 5 × 10 and 5 × 5; the other three blocks of 10 × 10 are cut unasked, down to 5 × 2 or 5 × 3.
    const answered = 4 * 4 * 2;
    expect(server.paths.length).toBe(answered + 3);
  });

  test('is cut where its address would be longer than servers and relays bear', async () => {
    await using server = await serve(worldAnswer({ ...world, maxTableSize: 1000 }));
    expectAllOf(await filled(trialOf(server, { settings: { tableSize: 1000 } }), 400));
    expect(Math.max(...server.paths.map((path) => path.length))).toBeLessThanOrEqual(7000);
    expect(server.paths.length).toBeGreaterThan(1);
  });

  test.each([413, 414, 431])('is cut where a relay finds its address too long (%i)', async (status) => {
    const answer = worldAnswer(world);
    await using server = await serve((asked) => (asked.path.length > 200 ? { status, body: '<html>' } : answer(asked)));
    expectAllOf(await filled(trialOf(server), 12));
  });

  test('says so where a server refuses even one pair', async () => {
    await using server = await serve(worldAnswer({ ...world, maxTableSize: 0.5 }));
    expect(await failureOf(filled(trialOf(server), 3))).toMatchObject({ code: 'osrm-too-big' });
  });

  test('has no number where there is no road', async () => {
    const island = (point: Position) => numberOf(point) === 2;
    const trip: World['trip'] = (from, to) => (island(from) === island(to) ? road(from, to) : null);
    await using server = await serve(worldAnswer({ trip }));
    const table = await filled(trialOf(server), 3);
    expect([...table.seconds].map(Number.isFinite)).toEqual([true, true, false, true, true, false, false, false, true]);
    expect(table.metres[2]).toBe(NO_ROAD);
  });

  test('asks for the way itself where the distance is below zero', async () => {
    const wrong: World['trip'] = (from, to) => ({ seconds: 12.4, metres: from === to ? 0 : -86.8 });
    const answer = worldAnswer({ trip: wrong });
    const right = worldAnswer({ trip: () => ({ seconds: 12.4, metres: 51.8 }) });
    await using server = await serve((asked) => (isTable(asked) ? answer(asked) : right(asked)));
    const table = await filled(trialOf(server), 2);
    expect([...table.metres]).toEqual([0, 52, 52, 0]);
    expect(server.paths.slice(1)).toEqual([
      '/route/v1/driving/0.000000,45.000000;0.010000,45.000000?overview=false&continue_straight=false&generate_hints=false',
      '/route/v1/driving/0.010000,45.000000;0.000000,45.000000?overview=false&continue_straight=false&generate_hints=false',
    ]);
  });
});

describe('a table of another size or shape', () => {
  const whole = {
    code: 'Ok',
    durations: [
      [0, 1],
      [1, 0],
    ],
    distances: [
      [0, 9],
      [9, 0],
    ],
    sources: [{ location: [0, 45] }, { location: [0.01, 45] }],
    destinations: [{ location: [0, 45] }, { location: [0.01, 45] }],
  };
  const block = { rows: [0, 1], columns: [0, 1] };
  const texts = ['0.000000,45.000000', '0.010000,45.000000'];

  test.each([
    ['a row too few', { durations: [[0, 1]] }, 'osrm-wrong-size', { at: '/durations', count: 1, expected: 2 }],
    [
      'a column too many',
      {
        distances: [
          [0, 9],
          [9, 0, 3],
        ],
      },
      'osrm-wrong-size',
      { at: '/distances/1', count: 3 },
    ],
    ['a point too few', { sources: [] }, 'osrm-wrong-size', { at: '/sources', count: 0, expected: 2 }],
    ['no distances', { distances: undefined }, 'osrm-no-distances', {}],
    ['no durations', { durations: undefined }, 'osrm-bad-reply', { at: '/durations' }],
    ['no roads of its points', { destinations: undefined }, 'osrm-bad-reply', { at: '/destinations' }],
    [
      'a time below zero',
      {
        durations: [
          [0, -1],
          [1, 0],
        ],
      },
      'osrm-bad-reply',
      { at: '/durations/0/1' },
    ],
    [
      'a text for a number',
      {
        durations: [
          [0, '1'],
          [1, 0],
        ],
      },
      'osrm-bad-reply',
      { at: '/durations/0/1' },
    ],
    [
      'a time without a distance',
      {
        distances: [
          [0, null],
          [9, 0],
        ],
      },
      'osrm-bad-reply',
      { at: '/distances/0/1' },
    ],
    [
      'a distance without a time',
      {
        durations: [
          [0, 1],
          [null, 0],
        ],
      },
      'osrm-bad-reply',
      { at: '/durations/1/0' },
    ],
    ['estimates of its own', { fallback_speed_cells: [[0, 1]] }, 'osrm-bad-reply', { at: '/fallback_speed_cells' }],
    [
      'a point beyond the poles',
      { sources: [{ location: [0, 145] }, { location: [0, 45] }] },
      'osrm-bad-reply',
      { at: '/sources/0/location/1' },
    ],
  ])('is refused: %s', async (_, change, code, parameters) => {
    await using server = await serve(() => json({ ...whole, ...change }));
    const { connection } = trialOf(server);
    const found = await failureOf(requestTable(connection, { points: texts, block }, NEVER));
    expect(found).toMatchObject({ code, parameters });
  });

  test('is accepted without the distance of its points from their roads, as early servers have it', async () => {
    await using server = await serve(() => json(whole));
    const { connection } = trialOf(server);
    const table = new PointTable([
      { lat: 45, lon: 0 },
      { lat: 45.01, lon: 0.01 },
    ]);
    table.fill(block, await requestTable(connection, { points: table.points, block }, NEVER));
    expect(table.snapMetres[0]).toBe(0);
    expect(table.snapMetres[1]).toBeCloseTo(1112, 0);
  });
});

describe('many tables at once', () => {
  const failingAt = (nth: number, reply: Reply): Answer => {
    const answer = worldAnswer(world);
    return async (asked) => {
      if (asked.nth === nth) return reply;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer(asked);
    };
  };

  test('end with the first that fails: the others are called off', async () => {
    await using server = await serve(failingAt(2, json({ code: 'InvalidValue', message: 'no' }, 400)));
    const trial = trialOf(server, { settings: { tableSize: 2, mostRequests: 3 } });
    expect(await failureOf(filled(trial, 20))).toMatchObject({ code: 'osrm-refused' });
    expect(server.paths.length).toBeLessThanOrEqual(3);
  });

  test('end at once where they are called off', async () => {
    await using server = await serve(() => 'silence');
    const controller = new AbortController();
    const answer = filled(trialOf(server, { settings: { tableSize: 2 } }), 20, controller.signal);
    // Awaited later: until then a rejection is nobody's.
    const refused = expect(answer).rejects.toThrow(CancelledError);
    await vi.waitFor(() => expect(server.paths).toHaveLength(4), { timeout: 5000 });
    controller.abort();
    await refused;
    expect(server.paths).toHaveLength(4);
  });
});
