/** Faults: what a server does wrong, what we make of it, how often we ask. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CancelledError, InputError } from '../../../src/domain/problem.ts';
import { OsrmSettings } from '../../../src/domain/travel-settings.ts';
import { ask } from '../../../src/travel/osrm/ask.ts';
import { connectionTo } from '../../../src/travel/osrm/connection.ts';
import { failureOf, NEVER, type Trial, trialOf } from '../../support/osrm-connection.ts';
import { type Answer, json, serve } from '../../support/osrm-server.ts';

const OK = json({ code: 'Ok', answer: 42 });
const question = { path: '/table/v1/driving/0,0;1,1', schema: z.object({ answer: z.number() }) };
const asked = ({ connection }: Trial, signal = NEVER) => ask(connection, question, signal);

/** What is said of a server that always answers so. */
async function saidOf(answer: Answer, options: Parameters<typeof trialOf>[1] = {}) {
  await using server = await serve(answer);
  const trial = trialOf(server, options);
  const { code, parameters } = await failureOf(asked(trial));
  return { code, parameters, times: server.paths.length, pauses: trial.pauses, url: server.url };
}

describe('a reply', () => {
  test('is handed on in the shape that was wanted; what it says besides is not looked at', async () => {
    await using server = await serve(() => json({ code: 'Ok', answer: 42, new_in_osrm_99: {} }));
    expect(await asked(trialOf(server))).toEqual({ answer: 42 });
  });

  test.each([
    ['a web page', { body: '<!DOCTYPE html><html><h1>It works!</h1>' }, 'osrm-html', { status: 200 }],
    ['a web page that says not found', { status: 404, body: '<html>404' }, 'osrm-html', { status: 404 }],
    ['nothing but a status', { status: 403, body: '' }, 'osrm-status', { status: 403, attempts: 1 }],
    ['nothing at all', { body: '' }, 'osrm-not-json', { excerpt: '' }],
    ['plain text', { body: 'Hello world' }, 'osrm-not-json', { excerpt: 'Hello world' }],
    ['JSON cut in a list', { body: '{"code":"Ok","durations":[[0,1' }, 'osrm-cut-short', { bytes: 30 }],
    ['JSON cut in a text', { body: '{"code":"Ok","na' }, 'osrm-cut-short', { bytes: 16 }],
    [
      'NaN',
      { body: '{"code":"Ok","durations":[[NaN,1]]}' },
      'osrm-not-json',
      { excerpt: expect.stringContaining('NaN') },
    ],
    ['another router', json({ paths: [], info: {} }), 'osrm-bad-reply', { at: '/code' }],
    ['a list', json([1, 2]), 'osrm-bad-reply', { at: '/code' }],
    ['OSRM 4', json({ status: 400, status_message: 'Bad Request' }, 400), 'osrm-old', {}],
    ['a table of OSRM 4', json({ distance_table: [[0, 1]] }), 'osrm-old', {}],
    [
      'code other than Ok',
      json({ code: 'InvalidQuery', message: 'at 7' }, 400),
      'osrm-refused',
      { error: 'InvalidQuery', message: 'at 7' },
    ],
    ['a refusal without a message', json({ code: 'NotImplemented' }, 400), 'osrm-refused', { message: '' }],
    ['a value of another kind', json({ code: 'Ok', answer: 'many' }), 'osrm-bad-reply', { at: '/answer' }],
    ['a number beyond numbers', { body: '{"code":"Ok","answer":1e999}' }, 'osrm-bad-reply', { at: '/answer' }],
    [
      'a redirect',
      { status: 301, headers: { location: 'https://elsewhere/' }, body: '' },
      'osrm-redirect',
      { target: 'https://elsewhere/' },
    ],
  ])('that is %s is named, and not asked for again', async (_, reply, code, parameters) => {
    const said = await saidOf(() => reply);
    expect(said).toMatchObject({ code, parameters: { server: said.url, ...parameters }, times: 1, pauses: [] });
  });

  test('longer than a table can be is left unread', async () => {
    const said = await saidOf(() => 'flood', { patience: { mostBytes: 1024 * 1024 } });
    expect(said).toMatchObject({ code: 'osrm-too-long', parameters: { megabytes: 1 }, times: 1 });
  });
});

describe('what fails in passing is asked again', () => {
  test.each([
    ['a connection that is cut', 'reset'],
    ['half a reply', 'half'],
    ['too many requests', { status: 429, body: '' }],
    ['a server that is down for a moment', { status: 503, body: '<html>' }],
    ['a relay without its server', { status: 502, body: '' }],
  ] as const)('after %s', async (_, fault) => {
    await using server = await serve(({ nth }) => (nth < 3 ? fault : OK));
    const trial = trialOf(server);
    expect(await asked(trial)).toEqual({ answer: 42 });
    expect(server.paths).toHaveLength(3);
    expect(trial.pauses).toEqual([500, 1000]);
  });

  test('as often as the settings say, with pauses that double up to a limit', async () => {
    const said = await saidOf(() => ({ status: 500, body: '' }), {
      settings: { mostAttempts: 7 },
      patience: { longestDelayMs: 3000 },
    });
    expect(said).toMatchObject({ code: 'osrm-status', parameters: { status: 500, attempts: 7 }, times: 7 });
    expect(said.pauses).toEqual([500, 1000, 2000, 3000, 3000, 3000]);
  });

  test.each([
    ['seconds', '3', [3000]],
    ['a date', 'Thu, 01 Jan 1970 00:00:05 GMT', [5000]],
    ['a date that is past', 'Wed, 31 Dec 1969 23:59:00 GMT', [500]],
    ['less than our own pause', '0', [500]],
    ['nonsense', 'soon', [500]],
  ])('not before the server wants it: %s', async (_, header, pauses) => {
    await using server = await serve(({ nth }) =>
      nth === 1 ? { status: 429, headers: { 'Retry-After': header }, body: '' } : OK,
    );
    const trial = trialOf(server);
    await asked(trial);
    expect(trial.pauses).toEqual(pauses);
  });

  test('but not where the server wants it in an hour', async () => {
    const said = await saidOf(() => ({ status: 429, headers: { 'Retry-After': '3600' }, body: '' }));
    expect(said).toMatchObject({ code: 'osrm-busy', parameters: { status: 429, seconds: 3600 }, times: 1, pauses: [] });
  });

  test('until it is said why nobody answers', async () => {
    const server = await serve(() => OK);
    await server[Symbol.asyncDispose]();
    const trial = trialOf(server, { settings: { mostAttempts: 2 } });
    expect(await failureOf(asked(trial))).toMatchObject({
      code: 'osrm-unreachable',
      parameters: { server: server.url, reason: 'ECONNREFUSED', attempts: 2 },
    });
  });

  test('but not where asking again changes nothing, as at a port that browsers refuse', async () => {
    const trial = trialOf({ url: 'http://127.0.0.1:6000' });
    const parameters = { reason: 'bad port', attempts: 1 };
    expect(await failureOf(asked(trial))).toMatchObject({ code: 'osrm-unreachable', parameters });
    expect(trial.pauses).toEqual([]);
  });

  test('and a slow server is not waited for without end', async () => {
    const said = await saidOf(() => 'silence', { settings: { timeoutSeconds: 0.05, mostAttempts: 2 } });
    expect(said).toMatchObject({ code: 'osrm-slow', parameters: { seconds: 0.05, attempts: 2 }, times: 2 });
  });
});

describe('called off', () => {
  test('while the server thinks, it ends at once and is no failure', async () => {
    await using server = await serve(() => 'silence');
    const controller = new AbortController();
    const answer = asked(trialOf(server), controller.signal);
    setTimeout(() => controller.abort(), 30);
    await expect(answer).rejects.toThrow(CancelledError);
    expect(server.paths).toHaveLength(1);
  });

  test('in the middle of a long reply too', async () => {
    await using server = await serve(() => 'flood');
    const controller = new AbortController();
    const answer = asked(trialOf(server), controller.signal);
    setTimeout(() => controller.abort(), 30);
    await expect(answer).rejects.toThrow(CancelledError);
  });

  test('during a pause, it does not wait for its end', async () => {
    await using server = await serve(() => ({ status: 503, body: '' }));
    const controller = new AbortController();
    const settings = OsrmSettings.parse({ url: server.url });
    const answer = ask(
      connectionTo(settings, { firstDelayMs: 60_000, longestDelayMs: 60_000 }),
      question,
      controller.signal,
    );
    setTimeout(() => controller.abort(), 50);
    await expect(answer).rejects.toThrow(CancelledError);
    expect(server.paths).toHaveLength(1);
  });
});

test('connections are kept, and used again', async () => {
  await using server = await serve(() => OK);
  const trial = trialOf(server);
  for (let k = 0; k < 10; k++) await asked(trial);
  expect(server.paths).toHaveLength(10);
  // Not always one: a reply that has been read to its end may not have given its connection back yet.
  expect(server.sockets()).toBeLessThanOrEqual(2);
});

test('without an address there is no connection', () => {
  expect(() => connectionTo(OsrmSettings.parse({}))).toThrow(InputError);
  expect(() => connectionTo(OsrmSettings.parse({}))).toThrow('osrm-no-url at /travel/osrm/url');
});

test('an address may have a path, and a slash at its end', async () => {
  await using server = await serve(() => OK);
  await asked(trialOf({ url: `${server.url}/car/` }));
  expect(server.paths).toEqual([`/car${question.path}`]);
});
