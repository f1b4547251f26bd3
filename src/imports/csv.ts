/** A CSV file as spreadsheets write it: a table whose rows know their line in the file. */
import Papa from 'papaparse';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';

/** Lines that are read: more than twice the longest list of a scenario. */
const MOST_LINES = 50_000;

/** Separators and quotation marks: several times what the longest list has, and few enough for the memory. */
const MOST_SIGNS = 2_000_000;

const DELIMITERS = [';', ',', '\t'] as const;

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True where it has as many cells as there are headings: otherwise nobody knows which cell is which. */
  readonly isWhole: boolean;
}

export interface CsvTable {
  readonly headings: readonly string[];
  /** Line of the headings, from 1. */
  readonly headingLine: number;
  /** Without blank rows. */
  readonly rows: readonly CsvRow[];
  /** Lines of the file where they are too many to be read; null where they are not. */
  readonly tooManyLines: { readonly count: number; readonly most: number } | null;
  /** Lines of rows with a quotation mark out of place: they may have swallowed others. */
  readonly quoteLines: readonly number[];
}

/**
 * @param text of a file, without byte order mark; cells separated by ";", "," or tabs, lines by LF or CRLF.
 * @throws {InputError} where there are too many cells to look at.
 */
export function parseCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text);
  if (countOf(delimiter, text) + countOf('"', text) > MOST_SIGNS) {
    throw new InputError([problem('too-many-values', [], { most: MOST_SIGNS })]);
  }
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter,
    preview: MOST_LINES,
    skipEmptyLines: false,
  });
  const all = withLines(data);
  const quoteErrors = errors.filter((error) => error.type === 'Quotes');
  const [heading, ...rows] = all.filter((row) => row.cells.some((cell) => cell !== ''));
  const headings = withoutBlankEnd(heading?.cells ?? []);
  const isWhole = (cells: readonly string[]) =>
    cells.length >= headings.length && withoutBlankEnd(cells).length <= headings.length;
  return {
    headings,
    headingLine: heading?.line ?? 1,
    rows: rows.map((row) => ({ ...row, isWhole: isWhole(row.cells) })),
    tooManyLines: meta.truncated ? { count: countOf('\n', text) + 1, most: MOST_LINES } : null,
    quoteLines: [...new Set(quoteErrors.map((error) => all[error.row ?? 0]?.line ?? 1))],
  };
}

/** @returns the sign that the first line with anything on it has most of. */
export function delimiterOf(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r?\n/);
  const first = (lines.find((line) => line.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** A row takes one line, and one more for each line break within its cells. */
function withLines(rows: readonly string[][]): Omit<CsvRow, 'isWhole'>[] {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + countOf('\n', cell), 0);
    return { line: start, cells: cells.map((cell) => cell.trim()) };
  });
}

/** Spreadsheets leave rows of delimiters behind what was deleted. */
function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
