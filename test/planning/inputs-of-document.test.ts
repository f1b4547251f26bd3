import { expect, test } from 'vitest';
import { InputError } from '../../src/domain/problem.ts';
import { inputsOfDocument } from '../../src/planning/inputs-of-document.ts';
import { presetDocument } from '../../src/planning/preset-document.ts';
import { serve } from '../support/osrm-server.ts';
import { worldAnswer } from '../support/osrm-world.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { named } from '../support/problems-of.ts';
import { planarKm } from '../support/small-scenario.ts';
import { NO_SERVER, uploaded, uploadInput } from '../support/uploads.ts';

const world = worldAnswer({
  trip: (from, to) => ({ seconds: planarKm(from, to) * 60, metres: planarKm(from, to) * 1000 }),
});
const asking = (url: string | null) => ({
  document: JSON.stringify({ ...uploadInput(), travel: { source: 'osrm', osrm: { url, mostAttempts: 1 } } }),
  matrix: null,
});

test('a matrix that came along is what the plan rests on', async () => {
  const { matrix, need } = await inputsOfDocument(uploaded(), NO_SERVER);
  expect([...matrix.seconds]).toEqual([...inputsOf().matrix.seconds]);
  expect(need.needHours).toEqual(inputsOf().need.needHours);
});

test('travel from OSRM comes from the server of the service, and from no other', async () => {
  await using server = await serve(world);
  await using stranger = await serve(world);
  const service = { osrmUrl: server.url, cacheFolder: null };
  const { matrix } = await inputsOfDocument(asking(null), service);
  expect(matrix.note).toMatchObject({ source: 'osrm', estimate: false });
  expect(server.paths.length).toBeGreaterThan(0);

  const refused = await inputsOfDocument(asking(stranger.url), service).catch((error: unknown) => error);
  expect((refused as InputError).problems.map(named)).toEqual(['osrm-url-not-ours /travel/osrm/url']);
  expect(stranger.paths).toEqual([]);
});

test('a text that is no JSON has the place told where it stops being it', async () => {
  const refused = await inputsOfDocument({ document: '{\n  "name": ]', matrix: null }, NO_SERVER).catch(
    (error) => error,
  );
  expect(refused).toBeInstanceOf(InputError);
  expect(refused.problems[0]).toMatchObject({ code: 'not-json', parameters: { line: 2, column: 11 } });
});

test('a preset can be sent as it is handed out', async () => {
  const { scenario, warnings } = await inputsOfDocument(await presetDocument('trike'), NO_SERVER);
  expect(scenario.stops.length).toBeGreaterThan(0);
  expect(warnings.map(({ code }) => code)).not.toContain('matrix-not-used');
});
