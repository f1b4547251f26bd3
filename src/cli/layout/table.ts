/** Columns side by side: as wide as their texts, narrower where the page is. */
import { type Align, padded, textWidth } from './text-width.ts';
import { longestPiece, wrapped } from './wrap.ts';

export interface Column {
  readonly title: string;
  readonly align?: Align;
  /** May be made narrower than its texts, which are then broken into lines. */
  readonly flexible?: boolean;
}

export interface TableOptions {
  readonly width: number;
  readonly indent?: string;
  /** The last row is the sum of the others: a rule stands before it. */
  readonly total?: boolean;
  /** Further rows that the widths must suit: those of tables that stand below, in line with this one. */
  readonly alike?: readonly (readonly string[])[];
}

const BETWEEN = '  ';
/** However narrow the page, a column keeps so many characters. */
const LEAST_WIDTH = 6;

/** @returns whether no text of the rows would have to be broken. */
export function fits(columns: readonly Column[], rows: readonly (readonly string[])[], options: TableOptions): boolean {
  const widths = widthsOf(columns, rows, options);
  return rows.every((row) => row.every((cell, c) => cell.split('\n').every((line) => textWidth(line) <= widths[c]!)));
}

/** @param rows cells in the order of the columns; a cell may hold line breaks. @returns lines, heading first. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string[] {
  const indent = options.indent ?? '';
  const widths = widthsOf(columns, rows, options);
  const line = (cells: readonly string[]) =>
    (indent + columns.map((column, c) => padded(cells[c] ?? '', widths[c]!, column.align)).join(BETWEEN)).trimEnd();
  const lines = (cells: readonly string[]) => {
    const broken = columns.map((_, c) => wrapped(cells[c] ?? '', widths[c]!));
    const height = Math.max(...broken.map((parts) => parts.length));
    return Array.from({ length: height }, (_, at) => line(broken.map((parts) => parts[at] ?? '')));
  };
  const rule = indent + widths.map((width) => '─'.repeat(width)).join(BETWEEN);
  const titled = columns.some((column) => column.title !== '');
  const body = rows.flatMap((row, at) =>
    options.total && at === rows.length - 1 ? [rule, ...lines(row)] : lines(row),
  );
  return [...(titled ? [...lines(columns.map((column) => column.title)), rule] : []), ...body];
}

/** Titles are broken first, then the texts under them. */
function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, indent = '', alike = [] }: TableOptions,
): number[] {
  const all = [...rows, ...alike];
  const least = columns.map((column, c) =>
    leastWidths(
      column,
      all.map((row) => row[c] ?? ''),
    ),
  );
  const widths = least.map(({ whole }) => whole);
  const between = BETWEEN.length * (columns.length - 1);
  let excess = textWidth(indent) + widths.reduce((sum, one) => sum + one, 0) + between - width;
  for (const stage of ['titleBroken', 'textBroken'] as const) {
    while (excess > 0) {
      // The widest column that can give a character gives it.
      let giver = -1;
      widths.forEach((width, c) => {
        if (width > least[c]![stage] && (giver < 0 || width > widths[giver]!)) giver = c;
      });
      if (giver < 0) break;
      widths[giver]!--;
      excess--;
    }
  }
  return widths;
}

function leastWidths({ title, flexible }: Column, cells: readonly string[]) {
  const text = Math.max(0, ...cells.flatMap((cell) => cell.split('\n').map(textWidth)));
  const whole = Math.max(text, textWidth(title));
  if (flexible !== true) return { whole, titleBroken: whole, textBroken: whole };
  const titleBroken = Math.max(text, longestPiece(title));
  const pieces = Math.max(LEAST_WIDTH, longestPiece(title), ...cells.map(longestPiece));
  return { whole, titleBroken, textBroken: Math.min(titleBroken, pieces) };
}
