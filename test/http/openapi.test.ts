import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_IDS } from '../../src/http/examples/request-examples.ts';
import { visitTo, type World, world } from '../support/every-operation.ts';
import { mistakeIn, type Operation, operations } from '../support/openapi.ts';
import { type TestService, testService } from '../support/service.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Example {
  readonly operation: Operation;
  readonly type: string;
  readonly name: string;
  readonly value: unknown;
}

const examples: readonly Example[] = operations.flatMap((operation) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, { examples: given = {} }]) =>
    Object.entries(given).map(([name, { value }]) => ({ operation, type, name, value })),
  ),
);
const named = examples.map((one) => [`${one.operation.operationId}, ${one.type}, ${one.name}`, one] as const);

describe('the OpenAPI document', () => {
  test('passes the linter without an error', async () => {
    const cli = path.join(root, 'node_modules/@redocly/cli/bin/cli.js');
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' };
    const words = [cli, 'lint', '--format=json', 'data/schemas/openapi.json'];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root, env });
    const { totals, problems } = JSON.parse(stdout);
    expect(totals.errors, JSON.stringify(problems).slice(0, 2000)).toBe(0);
    expect(totals.warnings, JSON.stringify(problems).slice(0, 2000)).toBe(0);
  });

  test.each(operations.map((one) => [one.operationId, one] as const))('says what %s is for', (_, operation) => {
    expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
    expect(operation.summary?.length).toBeGreaterThan(5);
    expect(operation.tags).toHaveLength(1);
    for (const [type, content] of Object.entries(operation.requestBody?.content ?? {})) {
      expect(Object.keys(content.examples ?? {}).length, `an example of ${type}`).toBeGreaterThan(0);
    }
    for (const key of ['4XX', '5XX']) {
      expect(Object.keys(operation.responses[key]?.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  test('names each operation once', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
});

describe('every example', () => {
  let service: TestService;
  let home: World;
  beforeAll(async () => {
    service = await testService({ jobsAtOnce: 1 });
    home = await world(service);
  });
  afterAll(() => service.close());

  test.each(named)('is as its schema says: %s', (_, { operation, type, value }) => {
    const at = ['paths', operation.path, operation.method.toLowerCase(), 'requestBody', 'content', type, 'schema'];
    expect(mistakeIn(value, at)).toBeNull();
  });

  test.each(named)('is accepted by the service: %s', async (_, { operation, type, value }) => {
    // Things that the example can be about: its own scenario, and the example rota in it.
    const scenario = await made('/api/v1/scenarios', 'createScenario');
    const rota = await made(`/api/v1/scenarios/${scenario}/rotas`, 'createRota');
    const { path: address, headers } = visitTo(operation, { ...home, scenario, rota });
    const body = JSON.stringify(value).replaceAll(EXAMPLE_IDS.scenario, scenario).replaceAll(EXAMPLE_IDS.rota, rota);
    const call = { body, headers: { ...headers, 'content-type': type } };
    const { status, text } = await service.call('admin', operation.method, address, call);
    expect(status, text).toBeLessThan(300);
    if (operation.operationId === 'validateScenario') expect(JSON.parse(text)).toMatchObject({ valid: true });
    if (operation.operationId === 'judgeRota') expect(JSON.parse(text)).toMatchObject({ legal: true });
  });

  async function made(address: string, operationId: string): Promise<string> {
    const { value } = examples.find(({ operation }) => operation.operationId === operationId)!;
    const { json, text } = await service.call('admin', 'POST', address, { body: value });
    expect(json.id, text).toEqual(expect.any(String));
    return json.id;
  }
});
