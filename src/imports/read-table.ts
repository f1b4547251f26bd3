/** From a table of text to the list of a scenario: same items as in JSON, and where each came from. */
import { shortened } from '../domain/excerpt.ts';
import { nearestWord } from '../domain/nearest.ts';
import { TEXT_FORMATS } from '../domain/primitives.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { type CellReader, plainWord } from './cells.ts';
import type { Column, ListColumns } from './columns.ts';
import type { CsvRow, CsvTable } from './csv.ts';

/** Far more than any public file has. */
const MOST_COLUMNS = 500;

/** A column that the file has. */
export interface PresentColumn {
  readonly heading: string;
  /** Place of its cells in a row. */
  readonly index: number;
  readonly path: readonly string[];
  readonly read: CellReader;
}

export interface TableReading {
  /** Null where the table as a whole cannot be read. */
  readonly items: readonly unknown[] | null;
  /** Paths start at the list: index of the item, then its keys. Parameters hold `line` and `column`. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Line of each item. */
  readonly lines: readonly number[];
  readonly columns: readonly PresentColumn[];
}

/** @returns the items of a table, with every problem of its headings and cells. */
export function readTable(given: CsvTable, known: ListColumns): TableReading {
  // No heading that is read is longer than an excerpt.
  const table = { ...given, headings: given.headings.map(shortened) };
  const list = { ...known, columns: [...known.columns, ...familyColumns(table, known)] };
  const { headingLine: line, headings } = table;
  if (headings.length > MOST_COLUMNS) {
    const parameters = { count: headings.length, most: MOST_COLUMNS };
    const problems = [at(line, null, problem('too-many', [], parameters))];
    return { items: null, problems, warnings: [], lines: [], columns: [] };
  }
  const columns = list.columns.flatMap((column) => presentColumn(column, table) ?? []);
  const ofTable = [
    ...(table.tooManyLines === null ? [] : [at(line, null, problem('too-many', [], table.tooManyLines))]),
    ...missingColumns(table, list, columns),
    ...duplicateColumns(table, columns),
    ...(table.rows.length === 0 && !list.mayBeEmpty ? [at(line, null, problem('csv-no-rows', [], {}))] : []),
    ...table.quoteLines.map((quoted) => at(quoted, null, problem('csv-quotes', [], {}))),
  ];
  return {
    items: ofTable.length > 0 ? null : table.rows.map((row) => itemOf(row, columns, list)),
    problems: [...ofTable, ...table.rows.flatMap((row, index) => rowProblems({ row, index }, columns, table))],
    warnings: ignoredColumns(table, list, columns),
    lines: table.rows.map((row) => row.line),
    columns,
  };
}

/** The columns of a family that the table has. */
function familyColumns({ headings }: CsvTable, { family }: ListColumns): Column[] {
  if (family === undefined || headings.length > MOST_COLUMNS) return [];
  return headings.flatMap((heading) => {
    const trimmed = heading.trim();
    const name = trimmed.slice(family.beginning.length).trim();
    if (!trimmed.toLowerCase().startsWith(family.beginning) || !TEXT_FORMATS.identifier.test(name)) return [];
    return [{ headings: [heading], path: [...family.path, name], read: family.read, isRequired: false }];
  });
}

function presentColumn(column: Column, table: CsvTable): PresentColumn | null {
  const present = table.headings.map(plainHeading);
  const wanted = column.headings.map(plainHeading).find((heading) => present.includes(heading));
  if (wanted === undefined) return null;
  const index = present.indexOf(wanted);
  return { heading: table.headings[index]!, index, path: column.path, read: column.read };
}

function missingColumns(table: CsvTable, list: ListColumns, columns: readonly PresentColumn[]): Problem[] {
  const unread = table.headings.filter((_, index) => !columns.some((column) => column.index === index));
  const isMissing = (column: Column) => column.isRequired && !columns.some(({ path }) => path === column.path);
  return list.columns.filter(isMissing).map((column) => {
    const suggestion = column.headings.map(nearestWord(unread)).find((heading) => heading !== null) ?? null;
    const accepted = [...new Set(column.headings)].join(', ');
    return at(table.headingLine, null, problem('csv-missing-column', [], { accepted, suggestion }));
  });
}

function duplicateColumns(table: CsvTable, columns: readonly PresentColumn[]): Problem[] {
  const isDuplicate = (heading: string, index: number) =>
    columns.some((column) => plainHeading(column.heading) === plainHeading(heading) && column.index !== index);
  return table.headings
    .filter(isDuplicate)
    .map((heading) => at(table.headingLine, heading, problem('csv-duplicate-column', [], {})));
}

/** A heading with a slip of the pen would otherwise leave a column of defaults, in silence. */
function ignoredColumns(table: CsvTable, list: ListColumns, columns: readonly PresentColumn[]): Problem[] {
  const known = new Set([...list.ignored, ...list.columns.flatMap((column) => column.headings)].map(plainHeading));
  const missing = list.columns.filter(({ path }) => !columns.some((column) => column.path === path));
  const nearest = nearestWord(missing.flatMap((column) => column.headings));
  return table.headings.flatMap((heading) => {
    const suggestion = known.has(plainHeading(heading)) ? null : nearest(heading);
    return suggestion === null
      ? []
      : [at(table.headingLine, heading, problem('csv-column-ignored', [], { suggestion }))];
  });
}

function rowProblems(
  { row, index }: { row: CsvRow; index: number },
  columns: readonly PresentColumn[],
  { headings }: CsvTable,
): Problem[] {
  if (!row.isWhole) {
    const parameters = { count: row.cells.length, expected: headings.length };
    return [at(row.line, null, problem('csv-row-length', [index], parameters))];
  }
  return columns.flatMap((column) => {
    const cell = column.read(row.cells[column.index] ?? '');
    if (!('problem' in cell)) return [];
    return [at(row.line, column.heading, { ...cell.problem, path: [index, ...column.path] })];
  });
}

function itemOf(row: CsvRow, columns: readonly PresentColumn[], list: ListColumns): unknown {
  const item: Record<string, unknown> = {};
  for (const column of list.columns) if (column.fallback !== undefined) put(item, column.path, column.fallback);
  for (const column of columns) {
    const cell = column.read(row.cells[column.index] ?? '');
    if ('value' in cell && cell.value !== undefined) put(item, column.path, cell.value);
  }
  return item;
}

function put(item: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let parent = item;
  for (const key of path.slice(0, -1)) {
    parent[key] ??= {};
    parent = parent[key] as Record<string, unknown>;
  }
  parent[path.at(-1)!] = value;
}

function at(line: number, column: string | null, found: Problem): Problem {
  return { ...found, parameters: { ...found.parameters, line, column } };
}

/** Without case, accents and signs: `Code INSEE` is `code_insee`. */
function plainHeading(heading: string): string {
  return plainWord(heading).replace(/[\s_.-]/g, '');
}
