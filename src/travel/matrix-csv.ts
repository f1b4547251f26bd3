/**
 * A matrix in CSV, one pair of places a line, under these headings:
 *
 *     from,to,seconds,metres
 *     garage:bus,stop:breuil-magne,900,11000
 *     garage:bus,stop:ile-d-aix,,                blank: no road
 *
 * Places are named by their keys: commune:CODE, stop:ID, service-point:ID, garage:UNIT. Separated by commas, semicolons
 * or tabs; with the latter two, decimal commas are understood. Other columns and other places are not looked at.
 */
import { shortened } from '../domain/excerpt.ts';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { CsvRows, type Row } from './csv-rows.ts';
import { cellOf, type MatrixTable } from './matrix-table.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
  /** Seconds and metres: whole, or `NO_ROAD`. */
  readonly seconds: number;
  readonly metres: number;
}

/**
 * @param wanted keys of the places whose pairs are kept, each once.
 * @throws InputError with what is wrong in the file: each problem names the line, and the column where it has one.
 */
export function parseMatrixCsv(text: string, file: string, wanted: readonly string[]): MatrixTable {
  const rows = new CsvRows(text, file);
  const indexOf = new Map(wanted.map((key, index) => [key, index]));
  const isNamed = wanted.map(() => false);
  const [seconds, metres, lines] = [square(wanted.length), square(wanted.length), square(wanted.length)];
  rows.forEach((row) => {
    const pair = pairOf(row);
    const from = pair === null ? undefined : indexOf.get(pair.from);
    const to = pair === null ? undefined : indexOf.get(pair.to);
    if (pair === null || from === undefined || to === undefined) return;
    isNamed[from] = isNamed[to] = true;
    const at = from * wanted.length + to;
    if (lines[at]! > 0) row.refuse(problem('matrix-pair-twice', [], { ...namesOf(pair), first: lines[at]! }), null);
    lines[at] = row.line;
    seconds[at] = pair.seconds;
    metres[at] = pair.metres;
  });
  const problems = rows.findings.list();
  if (problems.length > 0) throw new InputError(problems, file);
  const named = wanted.map((key, index) => ({ key: isNamed[index] ? key : null, position: null }));
  return { rows: named, seconds, metres, source: '', estimate: false };
}

/** Not a number: the pair has not been met. */
function square(size: number): Float64Array {
  return new Float64Array(size * size).fill(Number.NaN);
}

function namesOf({ from, to }: Pair) {
  return { from: shortened(from), to: shortened(to) };
}

function pairOf(row: Row): Pair | null {
  const from = placeOf(row, 'from');
  const to = placeOf(row, 'to');
  const seconds = numberOf(row, 'seconds');
  const metres = numberOf(row, 'metres');
  if (from === null || to === null || seconds === null || metres === null) return null;
  const pair = { from, to, seconds, metres };
  if (Number.isFinite(seconds) === Number.isFinite(metres)) return pair;
  row.refuse(problem('matrix-pair-half', [], namesOf(pair)), null);
  return null;
}

function placeOf(row: Row, heading: 'from' | 'to'): string | null {
  const key = row.text(heading);
  if (key !== '') return key;
  row.refuse(problem('missing', [], { key: heading }), heading);
  return null;
}

/** @returns seconds or metres; null where the cell is neither a number nor blank. */
function numberOf(row: Row, heading: 'seconds' | 'metres'): number | null {
  const text = row.text(heading);
  const plain = row.hasDecimalComma ? text.replace(',', '.') : text;
  const isBlank = text === '' || text.toLowerCase() === 'null';
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain);
  const cell = cellOf(isBlank ? null : isNumber ? Number(plain) : text, []);
  if (typeof cell === 'number') return cell;
  row.refuse(cell, heading);
  return null;
}
