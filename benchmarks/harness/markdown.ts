/** Tables in Markdown that can be read without a viewer: columns are padded, numbers stand to the right. */

export interface Table {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number is shown as it is; round it first. Null: nothing to tell. */
export type Cell = string | number | null;

export function markdownTable({ caption, headings, rows }: Table): string {
  const texts = rows.map((row) => row.map(textOf));
  const isRight = headings.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const widths = headings.map((heading, column) =>
    Math.max(3, heading.length, ...texts.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, c) => (isRight[c] ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, c) => `${'-'.repeat(width + 1)}${isRight[c] ? ':' : '-'}`).join('|')}|`;
  return [`**${caption}**`, '', line(headings), rule, ...texts.map(line)].join('\n');
}

function textOf(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell.replaceAll('|', '\\|');
  if (Number.isNaN(cell)) return '–';
  return Number.isFinite(cell) ? cell.toLocaleString('en-GB', { maximumSignificantDigits: 15 }) : 'never';
}

/** @returns a fraction as a percentage with so many digits behind the point. */
export function percent(fraction: number, digits: number): string {
  return Number.isFinite(fraction) ? `${(fraction * 100).toFixed(digits)} %` : '–';
}
