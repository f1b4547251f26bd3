import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from '../../src/jobs/desk.ts';
import { uploadInput } from '../support/uploads.ts';

test('an OSRM server that hangs holds up those alone who ask for its travel', async () => {
  let askServer = () => {};
  const asked = new Promise<void>((resolve) => {
    askServer = resolve;
  });
  const server = createServer(() => askServer()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const osrmUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const desk = openDesk({ travel: { osrmUrl, cacheFolder: null }, threads: 1, mostWaiting: 1 });
  onTestFinished(async () => {
    await desk.close();
    server.closeAllConnections();
    server.close();
  });
  const scenarioOn = (source: string) => {
    const input = uploadInput((one) => {
      one.travel = { source };
    });
    return { given: { cacheKey: null, document: JSON.stringify(input), matrix: null } };
  };
  const late = [desk.ask('travel', scenarioOn('osrm')), desk.ask('travel', scenarioOn('osrm'))];
  const failures = late.map((one) => one.catch(({ name }) => name));
  await asked;
  expect(await desk.ask('travel', scenarioOn('great-circle'))).toContain('great-circle');
  await desk.close();
  expect(await Promise.all(failures)).toEqual(['CancelledError', 'CancelledError']);
});
