import { expect, test } from 'vitest';
import { markdownTable } from '../../benchmarks/harness/markdown.ts';
import { resultJson } from '../../benchmarks/harness/results.ts';
import { median } from '../../benchmarks/harness/statistics.ts';
import { problemsOfAnswer, problemsOfGap } from '../../benchmarks/rotas/sanity.ts';
import { certificateOf } from '../support/certificates.ts';

test('the median is the middle one, or between the middle two; a run that never ends is the slowest', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([1, Number.POSITIVE_INFINITY, 2])).toBe(2);
  expect(median([Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  expect(median([])).toBeNaN();
});

test('tables can be read as they are: padded, numbers to the right, what never happened said in words', () => {
  const table = {
    caption: 'Speed',
    headings: ['what', 's'],
    rows: [
      ['a | b', 1234.5],
      ['c', Number.POSITIVE_INFINITY],
      ['d', null],
    ],
  };
  expect(markdownTable(table).split('\n')).toEqual([
    '**Speed**',
    '',
    '| what   |       s |',
    '|--------|--------:|',
    '| a \\| b | 1,234.5 |',
    '| c      |   never |',
    '| d      |       – |',
  ]);
});

test('a result says when, on what and with which parameters, and JSON has null for what never happened', () => {
  const machine = {
    processor: 'P',
    cores: 2,
    memoryGigabytes: 8,
    system: 's',
    node: '24',
    solver: 'H',
    load: 1,
    commit: null,
  };
  const facts = { part: 'rotas', date: '2026-01-05T08:00:00Z', machine };
  const result = {
    title: 'T',
    parameters: { seeds: [1] },
    data: { seconds: Number.POSITIVE_INFINITY },
    tables: [],
    notes: [],
    problems: [],
  };
  expect(JSON.parse(resultJson(facts, result))).toEqual({
    benchmark: 'rotas',
    title: 'T',
    date: '2026-01-05T08:00:00Z',
    machine,
    parameters: { seeds: [1] },
    problems: [],
    seconds: null,
  });
});

test('an answer is wrong where the judge finds it illegal or worth something else, or its bound is too low', () => {
  const certificate = certificateOf({ objective: 10, bound: 11 }, 'time-limit');
  const statistics = {
    tours: 1,
    columns: 1,
    rows: 1,
    dayClasses: 1,
    secondsToFirstRota: 0,
    secondsByPhase: {},
    nodes: 0,
  };
  const right = { certificate, statistics, legal: true, broken: [], objectiveApart: 1e-9 };
  const problemsOf = (answer: typeof right | null) => problemsOfAnswer('case', { answer });
  expect(problemsOf(right)).toEqual([]);
  expect(problemsOf(null)).toEqual([]);
  expect(problemsOf({ ...right, legal: false })).toHaveLength(1);
  expect(problemsOf({ ...right, objectiveApart: 1e-5 })).toHaveLength(1);
  expect(problemsOf({ ...right, objectiveApart: Number.NaN })).toHaveLength(1);
  expect(problemsOfAnswer('case', { answer: { ...right, certificate: { ...certificate, bound: 9 } } })).toHaveLength(1);
  expect(problemsOfGap('case', { answer: right }, 0.1)).toEqual([]);
  expect(problemsOfGap('case', { answer: right }, 0.01)).toHaveLength(1);
  expect(problemsOfGap('case', { answer: null }, 0.01)).toHaveLength(1);
});
