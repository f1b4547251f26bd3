/** Lines along the road for the map of a rota. */
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/domain/scenario.ts';
import { tourLines } from '../../src/planning/tour-lines.ts';
import { tourGeometry } from '../../src/travel/osrm/tour-geometry.ts';
import { failureOf, NEVER, trialOf } from '../support/osrm-connection.ts';
import { type Answer, json, serve } from '../support/osrm-server.ts';
import { worldAnswer } from '../support/osrm-world.ts';
import { AUBE_DAY, rotaOf, smallTour } from '../support/small-rota.ts';
import { lineMatrix, planarKm, positionAt, smallScenario } from '../support/small-scenario.ts';

const answer = worldAnswer({
  trip: (from, to) => ({ seconds: planarKm(from, to) * 60, metres: planarKm(from, to) * 1000 }),
});
const week2 = { week: 2, weekday: 'monday' } as const;
const rota = rotaOf([
  smallTour(),
  smallTour({ day: week2 }),
  smallTour({ day: { ...week2, week: 1, weekday: 'tuesday' }, visits: [AUBE_DAY] }),
]);

async function drawn(given: Answer, source: 'osrm' | 'file' = 'osrm') {
  await using server = await serve(given);
  const base = smallScenario();
  const osrm = { ...base.travel.osrm, url: server.url, timeoutSeconds: 0.2 };
  const scenario: Scenario = { ...base, travel: { ...base.travel, source, osrm } };
  const matrix = { ...lineMatrix(scenario), note: { source, estimate: false, detail: '' } };
  return { ...(await tourLines({ scenario, matrix }, rota)), paths: server.paths };
}

describe('the line of a tour', () => {
  test('leads from the garage by the stops back to the garage, longitude first, and may turn at a stop', async () => {
    const { lines, warnings, paths } = await drawn(answer);
    expect(warnings).toEqual([]);
    expect(paths[0]).toBe(
      '/route/v1/driving/0.000000,46.000000;0.060000,46.000000;0.120000,46.000000;0.000000,46.000000' +
        '?overview=full&geometries=geojson&continue_straight=false&generate_hints=false',
    );
    expect(lines.map((line) => line?.length)).toEqual([7, 7, 5]);
    expect(lines[0]!.slice(0, 3)).toEqual([
      [0, 46],
      [0.06, 46.001],
      [0.06, 46],
    ]);
  });

  test('is asked for once where tours go the same way', async () => {
    expect((await drawn(answer)).paths).toHaveLength(2);
  });

  test('is not asked for where the times come from elsewhere', async () => {
    expect(await drawn(answer, 'file')).toEqual({ lines: [null, null, null], warnings: [], paths: [] });
  });

  test('is straight, and said to be, where no road leads on', async () => {
    const noRoad = worldAnswer({
      trip: (from, to) => (from.lon === 0.12 || to.lon === 0.12 ? null : { seconds: 1, metres: 1 }),
    });
    const { lines, warnings } = await drawn(noRoad);
    expect(lines.map((line) => line === null)).toEqual([true, true, false]);
    expect(warnings).toMatchObject([
      { code: 'tours-drawn-straight', parameters: { count: 2, total: 3 } },
      { code: 'osrm-refused', parameters: { error: 'NoRoute' } },
    ]);
  });

  test('is straight where the server fails by now: a map is no reason to lose a rota', async () => {
    const { lines, warnings } = await drawn(() => 'silence');
    expect(lines).toEqual([null, null, null]);
    expect(warnings.map(({ code }) => code)).toEqual(['tours-drawn-straight', 'osrm-slow']);
  });

  test('comes with its length and time', async () => {
    await using server = await serve(answer);
    const { connection } = trialOf(server);
    const there = await tourGeometry(connection, [positionAt(0, 0), positionAt(6, 0), positionAt(6, 3)], NEVER);
    expect(there).toMatchObject({ metres: 9000, seconds: 540 });
  });

  test.each([
    ['no route', { routes: [] }, '/routes'],
    ['no line', { routes: [{ distance: 1, duration: 1 }] }, '/routes/0/geometry'],
    ['an encoded line', { routes: [{ distance: 1, duration: 1, geometry: '_p~iF~ps|U' }] }, '/routes/0/geometry'],
    [
      'a line of one point',
      { routes: [{ distance: 1, duration: 1, geometry: { type: 'LineString', coordinates: [[0, 46]] } }] },
      '/routes/0/geometry/coordinates',
    ],
  ])('is not made of a reply with %s', async (_, content, at) => {
    await using server = await serve(() => json({ code: 'Ok', ...content }));
    const { connection } = trialOf(server);
    const found = await failureOf(tourGeometry(connection, [positionAt(0, 0), positionAt(6, 0)], NEVER));
    expect(found).toMatchObject({ code: 'osrm-bad-reply', parameters: { at } });
  });
});
