import { expect, test } from 'vitest';
import type { BackendMeasure } from '../../benchmarks/backends/backend-case.ts';
import { contradictions, problemsOfRecord } from '../../benchmarks/backends/backend-sanity.ts';
import { backendMedians } from '../../benchmarks/backends/backends-tables.ts';
import type { BackendName } from '../../benchmarks/backends/compared.ts';
import type { BackendRecord } from '../../benchmarks/backends/run-backend.ts';

const MEASURE: BackendMeasure = {
  solver: 'S 1',
  rows: 10,
  columns: 20,
  integers: 15,
  wallSeconds: 2,
  cpuSeconds: 1,
  peakMegabytes: 100,
  status: 'optimal',
  objective: 50,
  bound: null,
  nodes: 3,
  failure: null,
  objectiveApart: 0,
};

function record(backend: BackendName, told: Partial<BackendMeasure>, seed = 1): BackendRecord {
  const run = { ...MEASURE, ...told };
  const given = { stops: 25, units: 1, closedWeekdays: 1, model: 'by-day', timeLimitSeconds: 60, gap: 0.01 } as const;
  return { ...given, backend, seed, run, failure: run.failure };
}

const NOTHING = { status: 'stopped', objective: null, objectiveApart: null } as const;

test('a solution above the bound of the other, or above what it calls optimal, is a contradiction', () => {
  const highs = record('highs', { bound: 50.4 });
  const told = (rival: Partial<BackendMeasure>) => contradictions([highs, record('javascript-lp', rival)]).length;
  expect(told({ objective: 50.4 })).toBe(0);
  expect(told({ objective: 50.5 })).toBe(1);
  expect(told(NOTHING)).toBe(0);
  // Within the gap of 1 % it may call optimal what is not the best; below it may not.
  expect(told({ objective: 49.6 })).toBe(0);
  expect(told({ objective: 49.4 })).toBe(1);
  expect(told({ objective: 49.4, status: 'stopped' })).toBe(0);
  // Of another seed, it is another model.
  expect(contradictions([highs, record('javascript-lp', { objective: 60 }, 2)])).toEqual([]);
});

test('that a rival finds nothing or fails is no problem but in a smoke run; a wrong objective always is', () => {
  const found = (backend: BackendName, told: Partial<BackendMeasure>, smoke = false) =>
    problemsOfRecord(record(backend, told), smoke).length;
  expect(found('javascript-lp', NOTHING)).toBe(0);
  expect(found('javascript-lp', NOTHING, true)).toBe(1);
  expect(found('javascript-lp', { ...NOTHING, status: 'failed', failure: 'a fractional answer' })).toBe(0);
  expect(found('highs', { ...NOTHING, status: 'failed', failure: 'out of memory' })).toBe(1);
  expect(found('javascript-lp', { objectiveApart: 1e-3 })).toBe(1);
  expect(found('javascript-lp', {}, true)).toBe(0);
});

test('what one solver finds is measured by the bound that the other has proven', () => {
  const rows = backendMedians([
    record('highs', { bound: 51 }),
    record('javascript-lp', { objective: 40 }),
    record('highs', { bound: 52, objective: 52 }, 2),
    record('javascript-lp', NOTHING, 2),
    record('highs', { bound: 50 }, 3),
    record('javascript-lp', { objective: 25, status: 'time-limit' }, 3),
  ]).rows.map((row) => row.slice(5, 10));
  expect(rows).toEqual([
    ['HiGHS', 60, '3 of 3', '3 of 3', '0.000 %'],
    ['javascript-lp-solver', 60, '1 of 3', '2 of 3', '100.000 %'],
  ]);
});
