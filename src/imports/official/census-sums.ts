/** The figures of each commune from its rows of an INSEE base: its own, and those of communes that have since joined it. */
import { excerptOf } from '../../domain/excerpt.ts';
import type { Problem } from '../../domain/problem.ts';
import { draftProblem, firstNames } from '../../texts/official-problems.ts';
import type { TextFile } from '../open-file.ts';
import type { OfficialCommune } from './commune-register.ts';
import { type InseeRow, type InseeTable, placed, readInseeTable } from './insee-table.ts';
import type { WantedCommunes } from './wanted-communes.ts';

/** INSEE writes figures with a point, and many decimals: they are estimates from a sample. */
const FIGURE = /^\d+([.,]\d+)?([eE][+-]?\d+)?$/;
const SECRET = ['', 's', 'S'];
/** More than there are people in the world's largest city; beyond it a cell is no figure of a commune. */
const GREATEST_FIGURE = 1e8;

export interface CommuneSums {
  readonly commune: OfficialCommune;
  /** In the order of the columns asked for; null where one is withheld or missing. */
  readonly values: readonly (number | null)[];
  /** Where the problems of the sums are told: the line of the commune's first row. */
  readonly line: number;
}

export interface Census {
  readonly year: number;
  /** Headings, in the order of the values. */
  readonly headings: readonly string[];
  readonly sums: readonly CommuneSums[];
  readonly remarks: readonly Problem[];
}

/**
 * @param choices sets of columns without their vintage, as `readInseeTable` takes them.
 * @throws {InputError} where the file is another one.
 */
export async function readCensus(
  file: TextFile,
  wanted: WantedCommunes,
  choices: readonly (readonly string[])[],
): Promise<Census> {
  const table = await readInseeTable(file, wanted, choices);
  const remarks: Problem[] = [...table.remarks];
  const sums = wanted.communes.flatMap((commune) => sumsOf(commune, table, file, remarks) ?? []);
  const known = new Set(sums.map(({ commune }) => commune));
  const unknown = wanted.communes.filter((commune) => !known.has(commune)).map(({ name }) => name);
  if (unknown.length > 0) {
    remarks.push(draftProblem('not-in-file', { file: file.name, count: unknown.length, ...firstNames(unknown) }));
  }
  return { year: table.vintage.year, headings: table.vintage.headings, sums, remarks };
}

function sumsOf(commune: OfficialCommune, table: InseeTable, file: TextFile, remarks: Problem[]): CommuneSums | null {
  const rows = table.rows.filter((row) => row.commune === commune);
  const others = rows.filter((row) => row.code !== commune.code).map(({ code }) => code);
  // Without its own row, the rows of some communes that joined it are not the whole of it.
  const isWhole = others.length < rows.length || commune.formerCodes.every((code) => others.includes(code));
  if (rows.length === 0 || !isWhole) return null;
  if (others.length > 0) {
    const { code, name } = commune;
    const codes = rows.map((row) => row.code).join(', ');
    remarks.push(draftProblem('former-communes-added', { file: file.name, codes, commune: code, name }));
  }
  const read = rows.map((row) => numbersOf(row, table.vintage.headings, file, remarks));
  const values = table.vintage.headings.map((_, column) =>
    read.reduce<number | null>((sum, numbers) => plus(sum, numbers[column] ?? null), 0),
  );
  return { commune, values, line: rows[0]!.line };
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

function numbersOf(row: InseeRow, headings: readonly string[], file: TextFile, remarks: Problem[]): (number | null)[] {
  return row.cells.map((cell, column) => {
    if (SECRET.includes(cell)) return refused('figure-secret', cell, column);
    const value = FIGURE.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
    return value <= GREATEST_FIGURE ? value : refused('figure-wrong', cell, column);
  });

  function refused(code: 'figure-secret' | 'figure-wrong', cell: string, column: number): null {
    const { code: commune, name } = row.commune;
    const one = draftProblem(code, { value: excerptOf(cell), commune, name });
    remarks.push(placed(file, row, headings[column]!, one));
    return null;
  }
}
