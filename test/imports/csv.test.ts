import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/imports/csv.ts';

const rowsOf = (text: string) => parseCsv(text).rows.map((row) => [row.line, ...row.cells]);

describe('a CSV file', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['no line break at the end', 'a,b\n1,2'],
    ['quotes and spaces', '"a" , b\n"1", 2 \n'],
  ])('may have %s', (_, text) => {
    expect(parseCsv(text).headings).toEqual(['a', 'b']);
    expect(rowsOf(text)).toEqual([[2, '1', '2']]);
  });

  test('may have semicolons between cells and commas in them, or the other way round', () => {
    expect(rowsOf('a;b\n1,5;x, y\n')).toEqual([[2, '1,5', 'x, y']]);
    expect(rowsOf('a,"b; c; d"\n"1,5",x\n')).toEqual([[2, '1,5', 'x']]);
  });

  test('knows the line of each row, blank rows and line breaks within cells counted', () => {
    const text = 'a,b\r\n1,"one\r\ntwo"\r\n\r\n,\r\n3,4\r\n';
    expect(rowsOf(text)).toEqual([
      [2, '1', 'one\r\ntwo'],
      [6, '3', '4'],
    ]);
  });

  test('may have blank columns at the end, as spreadsheets leave them', () => {
    expect(parseCsv('a,b,,\n1,2,,\n').headings).toEqual(['a', 'b']);
    expect(parseCsv('a,b,,\n1,2,,\n').rows[0]).toMatchObject({ isWhole: true });
  });

  test('knows which rows have too many or too few cells', () => {
    expect(parseCsv('a,b\n1,2,3\n1\n1,\n').rows.map((row) => row.isWhole)).toEqual([false, false, true]);
  });

  test('knows where a quotation mark is out of place', () => {
    expect(parseCsv('a,b\n1,2\n"3,4\n5,6\n').quoteLines).toEqual([3]);
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', ' ', '\t', 'é') }), (text) => {
        const table = parseCsv(text);
        expect(table.rows.every((row) => row.line > table.headingLine)).toBe(true);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  test('gives back what was written', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', 'é'), minLength: 1 })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom(',', ';'), (rows, delimiter) => {
        const text = Papa.unparse([['a', 'b'], ...rows], { delimiter, newline: '\r\n' });
        expect(parseCsv(text).rows.map((row) => row.cells)).toEqual(rows);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
