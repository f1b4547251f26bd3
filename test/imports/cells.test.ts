import { describe, expect, test } from 'vitest';
import {
  type CellReader,
  censusCell,
  dateRangesCell,
  listCell,
  numberCell,
  rhythmsCell,
  timeRangesCell,
  weekdayCell,
  wordCell,
  yesOrNoCell,
} from '../../src/imports/cells.ts';

const readingOf = (read: CellReader, cell: string) => {
  const answer = read(cell);
  return 'value' in answer ? answer.value : answer.problem.code;
};

describe('a cell', () => {
  test.each([
    ['45.9', 45.9],
    ['45,9', 45.9],
    ['-0.97', -0.97],
    ['1 234', 1234],
    ['1\u202f234\u00a0567,5', 1_234_567.5],
    ['', undefined],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['vingt', 'not-a-number'],
  ])('of a number reads %o as %o', (cell, value) => {
    expect(readingOf(numberCell, cell)).toBe(value);
  });

  test.each(['', 's', 'S'])('of the census that is withheld (%o) is never zero', (cell) => {
    expect(readingOf(censusCell, cell)).toBe('csv-secret-value');
  });

  test('of the census may be zero where zero stands', () => {
    expect(readingOf(censusCell, '0')).toBe(0);
  });

  test.each([
    ['oui', true],
    ['Vrai', true],
    ['1', true],
    ['NON', false],
    ['false', false],
    ['', undefined],
    ['peut-être', 'csv-not-yes-or-no'],
  ])('of yes or no reads %o as %o', (cell, value) => {
    expect(readingOf(yesOrNoCell, cell)).toBe(value);
  });

  test('of a weekday reads French and English', () => {
    expect(['Lundi', 'sunday', 'jeudi'].map((cell) => readingOf(weekdayCell, cell))).toEqual([
      'monday',
      'sunday',
      'thursday',
    ]);
  });

  test.each([
    ['09:00-12:30', [{ from: '09:00', to: '12:30' }]],
    [
      '9:00 - 12:30 / 13h30 – 17h00',
      [
        { from: '09:00', to: '12:30' },
        { from: '13:30', to: '17:00' },
      ],
    ],
    [
      '09:00-12:30 14:00-17:00',
      [
        { from: '09:00', to: '12:30' },
        { from: '14:00', to: '17:00' },
      ],
    ],
    ['', []],
    ['fermé', []],
    ['matin', 'bad-format'],
    ['09:00-12:30 sauf marché', 'bad-format'],
    ['09:00', 'bad-format'],
  ])('of opening windows reads %o', (cell, value) => {
    expect(readingOf(timeRangesCell, cell)).toEqual(value);
  });

  test.each([
    ['2026-01-05..2026-03-31', [{ from: '2026-01-05', to: '2026-03-31' }]],
    ['2026-07-14', [{ from: '2026-07-14', to: '2026-07-14' }]],
    [
      '2026-01-05..2026-03-31 / 2026-09-01',
      [
        { from: '2026-01-05', to: '2026-03-31' },
        { from: '2026-09-01', to: '2026-09-01' },
      ],
    ],
    ['', undefined],
    ['été', 'bad-format'],
  ])('of dates reads %o', (cell, value) => {
    expect(readingOf(dateRangesCell, cell)).toEqual(value);
  });

  test.each([
    ['un / deux', [1, 'deux']],
    ['UN,,un;', [1, 1]],
    ['', undefined],
    [' / ', undefined],
  ])('of a list reads %o as %o', (cell, value) => {
    const read = (text: string) => (text.toLowerCase() === 'un' ? { value: 1 } : wordCell({})(text));
    expect(readingOf(listCell(read), cell)).toEqual(value);
    expect(readingOf(listCell(numberCell), '1 / x')).toBe('not-a-number');
  });

  test.each([timeRangesCell, dateRangesCell])('of ranges is not taken apart where it is endless', (read) => {
    const started = performance.now();
    expect(readingOf(read, '2026-01-01 09:00-10:00 '.repeat(1_000_000))).toBe('bad-format');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('a cell of rhythms reads names, strokes and all', () => {
  expect(readingOf(rhythmsCell, 'weekly ; 1/2, ')).toEqual(['weekly', '1/2']);
  expect(readingOf(rhythmsCell, '')).toBeUndefined();
});
