import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PvrpFormatError, readPvrpInstance } from '../../../benchmarks/pvrp/read-instance.ts';
import { PERIODIC, PLAIN, WITH_WINDOWS } from '../../support/pvrp-texts.ts';
import { sharedFile } from '../../support/shared-material.ts';

describe('the reader of periodic routing instances', () => {
  test('reads combinations from left to right: 10 in five days is days 2 and 4', () => {
    const text = '1 1 1 5\n0 0\n0 0\n0 0\n0 0\n0 0\n0 0 0 0 0 0 0\n1 1 1 0 1 2 2 10 20\n';
    expect(readPvrpInstance(text).customers[0]!.combinations).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });

  test('reads a periodic problem with the limits of each day', () => {
    const instance = readPvrpInstance(PERIODIC);
    expect(instance).toMatchObject({ type: 1, vehicles: 1, depot: { x: 0, y: 0, latest: Number.POSITIVE_INFINITY } });
    expect(instance.days).toEqual([
      { mostDuration: 30, mostLoad: 10 },
      { mostDuration: 30, mostLoad: 10 },
    ]);
    expect(instance.customers[0]).toMatchObject({ x: 3, y: 4, service: 2, demand: 4, combinations: [[0, 1]] });
  });

  test('reads time windows, of the depot too', () => {
    const instance = readPvrpInstance(WITH_WINDOWS);
    expect(instance.depot).toMatchObject({ earliest: 0, latest: 100 });
    expect(instance.customers[0]).toMatchObject({ earliest: 20, latest: 25 });
  });

  test('reads a problem with windows that says 2 by mistake', () => {
    const text = WITH_WINDOWS.replace('5 1 3 2', '2 1 3 2');
    expect(readPvrpInstance(text)).toEqual(readPvrpInstance(WITH_WINDOWS));
  });

  test('reads a plain problem: no limits where 0 stands, everybody on the one day', () => {
    const instance = readPvrpInstance(PLAIN);
    expect(instance.days).toEqual([{ mostDuration: Number.POSITIVE_INFINITY, mostLoad: Number.POSITIVE_INFINITY }]);
    expect(instance.customers.map(({ combinations }) => combinations)).toEqual([[[0]], [[0]]]);
  });

  test.each([
    ['a kind it does not know', PERIODIC.replace('1 1 3 2', '4 1 3 2')],
    ['several depots', PERIODIC.replace('1 1 3 2', '2 1 3 2')],
    ['too few nodes', PERIODIC.replace('1 1 3 2', '1 1 4 2')],
    ['words', PERIODIC.replace('3 4', 'three four')],
    ['a combination of other than so many visits', PERIODIC.replace('1 3 4 2 4 2 1 3', '1 3 4 2 4 2 1 1')],
    ['windows that are missing', PERIODIC.replace('1 1 3 2', '5 1 3 2')],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(() => readPvrpInstance(text)).toThrow(PvrpFormatError);
  });

  test('reads every public instance', (context) => {
    const folders = ['bench/pvrp', 'bench/pvrptw'].map((name) => sharedFile(context, name));
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((file) => !file.includes('.'))) {
        const instance = readPvrpInstance(readFileSync(path.join(folder, name), 'utf8'));
        expect(instance.customers.length, name).toBeGreaterThan(10);
      }
    }
  });
});
