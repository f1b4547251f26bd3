import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSolution } from '../../../benchmarks/pvrp/read-solution.ts';
import type { PvrpResult } from '../../../benchmarks/pvrp/results-file.ts';
import { PERIODIC, WITH_WINDOWS } from '../../support/pvrp-texts.ts';

const program = path.resolve(import.meta.dirname, '../../../benchmarks/pvrp/run.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pvrp-'));
  writeFileSync(path.join(folder, 'a1'), PERIODIC);
  writeFileSync(path.join(folder, 'a2'), WITH_WINDOWS);
  writeFileSync(path.join(folder, 'a1.res'), 'a solution, not an instance');
  writeFileSync(path.join(folder, 'best.csv'), 'instance,best_known\na1,33.16\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

function bench(...words: readonly string[]): string {
  const all = [program, '--instances', folder, '--time-limit', '0.3', ...words];
  return execFileSync(process.execPath, all, { encoding: 'utf8' });
}

describe('bench:pvrp', () => {
  test('solves, checks, writes solutions and results, and goes on where it was', () => {
    const json = path.join(folder, 'results.json');
    const words = ['--only', 'a1', '--bks', path.join(folder, 'best.csv'), '--seeds', '1,2', '--json', json];
    const first = bench(...words, '--out', path.join(folder, 'out'), '--log-at', '0.2');
    expect(first).toContain('2 of 2 runs legal');
    expect(first).toContain('33.16 (0.007 %)');
    const solution = readSolution(readFileSync(path.join(folder, 'out/a1-seed-2.res'), 'utf8'));
    expect(solution.tours.map(({ customers }) => customers.length)).toEqual([2, 2]);
    const kept = readFileSync(json, 'utf8');
    expect(JSON.parse(kept).runs[0]).toMatchObject({ instance: 'a1', seed: 1, bestKnown: 33.16, violations: [] });
    expect(bench(...words)).toContain('(known)');
    expect(readFileSync(json, 'utf8')).toBe(kept);
  });

  test('says how far from the best possible one a solution may be, where it is asked', () => {
    const json = path.join(folder, 'results.json');
    expect(bench('--only', 'a1', '--prove', '5', '--json', json)).toContain('proven optimal');
    const [run] = JSON.parse(readFileSync(json, 'utf8')).runs;
    expect(run.proof).toMatchObject({ timeLimitSeconds: 5, isProvenOptimal: true });
    expect(run.proof.lowerBound).toBeCloseTo(run.cost, 3);
  });

  test('solves whatever instances are in the folder', () => {
    expect(bench()).toMatch(/a1 .*\n.*a2 .*\n2 of 2 runs legal/);
  });

  test('finds the same in one thread as in several for the same seeds and iterations', () => {
    const found = ['1', '2', '3'].map((threads) => {
      const json = path.join(folder, `of-${threads}.json`);
      const words = ['--iterations', '200', '--searches', '3', '--threads', threads, '--json', json];
      expect(bench(...words, '--time-limit', '60', '--out', path.join(folder, threads))).toContain('2 of 2 runs legal');
      const { runs } = JSON.parse(readFileSync(json, 'utf8')) as { runs: PvrpResult[] };
      const solutions = runs.map(({ instance }) =>
        readFileSync(path.join(folder, threads, `${instance}-seed-1.res`), 'utf8'),
      );
      return { told: runs.map(({ cost, iterations }) => ({ cost, iterations })), solutions };
    });
    expect(found[0]!.told[0]!.iterations).toBeGreaterThanOrEqual(600);
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  test.each([
    ['no folder', []],
    ['a folder that is not there', ['--instances', '/nowhere/at/all']],
    ['seeds that are none', ['--instances', '.', '--seeds', 'x']],
    ['no threads', ['--instances', '.', '--threads', '0']],
    ['an unknown option', ['--instances', '.', '--quickly']],
  ])('explains itself for %s', (_, words) => {
    const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: npm run bench:pvrp');
  });
});
