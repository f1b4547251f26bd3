import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForInterruption } from '../../src/cli/interruption.ts';
import { start } from '../support/command-line.ts';

// Seconds of solving, so that there is something to interrupt.
const scenario = 'data/rochefort-ocean/scenario.json';
const FIRST_ROTA = '"better":true';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interruption-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a run at once, and the best rota so far is written',
  async (name) => {
    const out = path.join(folder, 'out');
    const running = start(['plan', scenario, '--gap', '0', '--json', '--out', out]);
    await running.said(FIRST_ROTA);
    running.signal(name);
    const signalled = performance.now();
    const { code, stdout, stderr } = await running.ended;
    expect(performance.now() - signalled).toBeLessThan(5000);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.certificate.status).toBe('cancelled');
    expect(document.certificate.gap).toBeGreaterThan(0);
    expect(document.verdict.legal).toBe(true);
    expect(stderr).toContain('{"type":"stopping"}');
    expect((await readdir(out)).sort()).toEqual([
      'rota.geojson',
      'rota.html',
      'rota.json',
      'scenario.json',
      'timetable.csv',
    ]);
    const rota = JSON.parse(await readFile(path.join(out, 'rota.json'), 'utf8'));
    expect(rota.certificate).toEqual(document.certificate);
  },
);

describe('the keys', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  afterEach(() => exit.mockClear());

  test('pressed once, even if npm hands the signal on, ask for the best so far', () => {
    let told = 0;
    const interruption = listenForInterruption(() => told++);
    process.emit('SIGINT');
    process.emit('SIGINT');
    expect([interruption.signal.aborted, told]).toEqual([true, 1]);
    expect(exit).not.toHaveBeenCalled();
    interruption.end();
  });

  test('pressed again, leave at once', async () => {
    const interruption = listenForInterruption(() => {});
    process.emit('SIGINT');
    await wait(300);
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(130);
    interruption.end();
  });

  test('are given back at the end', () => {
    const before = process.listenerCount('SIGINT');
    const interruption = listenForInterruption(() => {});
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    interruption.end();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
