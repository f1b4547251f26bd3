/**
 * INSEE's communal bases of the census (`base-cc-…-2022.CSV`): separator `;`, one row a commune, its code in CODGEO, and
 * columns of several censuses side by side, each named with its year: P22_POP, P16_POP, P11_POP.
 */
import Papa from 'papaparse';
import { shortened } from '../../domain/excerpt.ts';
import { InputError, type Problem } from '../../domain/problem.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import { delimiterOf } from '../csv.ts';
import type { TextFile } from '../open-file.ts';
import type { OfficialCommune } from './commune-register.ts';
import { eachLine, type FileLine } from './file-lines.ts';
import { officialCode, type WantedCommunes } from './wanted-communes.ts';

const CODE_COLUMN = 'CODGEO';
/** A workbook saved as CSV has lines of title above the headings. */
const MOST_TITLE_LINES = 20;
const VINTAGE_COLUMN = /^P(\d{2})_(.+)$/;
/** Two digits of a year: the census as it is taken today started in 2006. */
const FIRST_CENTURY_YEAR = 50;

export interface Vintage {
  /** Of the census. */
  readonly year: number;
  /** Full headings: `P22_POP`. */
  readonly headings: readonly string[];
}

export interface InseeRow {
  readonly line: number;
  readonly commune: OfficialCommune;
  /** Code of the row. */
  readonly code: string;
  /** As written, in the order of the vintage's headings. */
  readonly cells: readonly string[];
}

export interface InseeTable {
  readonly vintage: Vintage;
  /** Those of wanted communes and of communes that have become part of them; each code once. */
  readonly rows: readonly InseeRow[];
  readonly remarks: readonly Problem[];
}

interface Headings {
  readonly delimiter: string;
  readonly code: number;
  readonly vintage: Vintage;
  /** Places of the vintage's columns. */
  readonly indices: readonly number[];
}

/**
 * @param choices sets of columns without their vintage; the first set is used that some census has all of, and of
 * those censuses the latest.
 * @throws {InputError} where the file is another one.
 */
export async function readInseeTable(
  file: TextFile,
  wanted: WantedCommunes,
  choices: readonly (readonly string[])[],
): Promise<InseeTable> {
  const titles: FileLine[] = [];
  let headings: Headings | null = null;
  const rows = new Map<string, InseeRow>();
  const remarks: Problem[] = [];
  const repaired: string[] = [];
  await eachLine(file, (line) => {
    if (headings === null) {
      titles.push(line);
      if (line.text.toUpperCase().includes(CODE_COLUMN)) headings = headingsOf(line, file, choices);
      else if (titles.length >= MOST_TITLE_LINES) throw withoutCodes(file, titles);
      return;
    }
    const row = rowOf(line, headings, wanted);
    if (row === null) return;
    const first = rows.get(row.code);
    if (row.isRepaired) repaired.push(row.code);
    if (first === undefined) rows.set(row.code, row);
    else
      remarks.push(placed(file, line, CODE_COLUMN, draftProblem('row-twice', { value: row.code, first: first.line })));
  });
  if (headings === null) throw withoutCodes(file, titles);
  if (repaired.length > 0) {
    const parameters = { file: file.name, count: repaired.length, example: repaired[0]! };
    remarks.push(draftProblem('codes-without-zero', parameters));
  }
  return { vintage: (headings as Headings).vintage, rows: [...rows.values()], remarks };
}

function headingsOf(line: FileLine, file: TextFile, choices: readonly (readonly string[])[]): Headings {
  const delimiter = delimiterOf(line.text);
  const cells = cellsOf(line.text, delimiter).map((cell) => cell.toUpperCase());
  const code = cells.indexOf(CODE_COLUMN);
  if (code < 0) throw withoutCodes(file, [line]);
  for (const names of choices) {
    const vintage = latestVintage(cells, names);
    if (vintage === null) continue;
    return { delimiter, code, vintage, indices: vintage.headings.map((heading) => cells.indexOf(heading)) };
  }
  const wanted = choices[0]!.map((name) => `Pxx_${name}`).join(', ');
  throw new InputError(
    [placed(file, line, null, draftProblem('no-vintage', { wanted, found: excerptOfHeadings(cells) }))],
    file.name,
  );
}

function latestVintage(headings: readonly string[], names: readonly string[]): Vintage | null {
  const has = new Set(headings);
  const prefixes = new Set(headings.flatMap((heading) => VINTAGE_COLUMN.exec(heading)?.[1] ?? []));
  const vintages = [...prefixes]
    .map((digits) => ({ year: yearOf(digits), headings: names.map((name) => `P${digits}_${name}`) }))
    .filter((vintage) => vintage.headings.every((heading) => has.has(heading)))
    .sort((one, other) => other.year - one.year);
  return vintages[0] ?? null;
}

function yearOf(digits: string): number {
  return Number(digits) + (Number(digits) < FIRST_CENTURY_YEAR ? 2000 : 1900);
}

function rowOf({ line, text }: FileLine, headings: Headings, wanted: WantedCommunes) {
  const { delimiter, code: at, indices } = headings;
  // Most rows are of other communes: they are not taken apart.
  const start = at === 0 ? text.slice(0, Math.max(0, text.indexOf(delimiter))) : cellsOf(text, delimiter)[at];
  const { code, isRepaired } = officialCode(unquoted(start ?? ''));
  const found = wanted.ofCode(code);
  if (found === null || found.isDistrict) return null;
  const cells = cellsOf(text, delimiter);
  return { line, commune: found.commune, code, isRepaired, cells: indices.map((index) => cells[index] ?? '') };
}

function cellsOf(text: string, delimiter: string): string[] {
  const cells = text.includes('"') ? (Papa.parse<string[]>(text, { delimiter }).data[0] ?? []) : text.split(delimiter);
  return cells.map((cell) => cell.trim());
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

function withoutCodes(file: TextFile, lines: readonly FileLine[]): InputError {
  const first = lines[0] ?? { line: 1, text: '' };
  const found = excerptOfHeadings(cellsOf(first.text, delimiterOf(first.text)));
  const one = draftProblem('official-column-missing', { wanted: CODE_COLUMN, found });
  return new InputError([placed(file, first, null, one)], file.name);
}

function excerptOfHeadings(headings: readonly string[]): string {
  return shortened(headings.slice(0, 8).join(', '));
}

/** @returns the problem with its place in a file. */
export function placed(file: TextFile, { line }: { line: number }, column: string | null, one: Problem): Problem {
  return { ...one, parameters: { ...one.parameters, file: file.name, line, column } };
}
