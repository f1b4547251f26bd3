/** Best known values: CSV, one instance a line. */

/** @returns values by instance; lines without a number are passed over. */
export function readBestKnown(text: string): ReadonlyMap<string, number> {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const columns = head.split(',').map((column) => column.trim());
  const name = Math.max(0, columns.indexOf('instance'));
  const value = columns.includes('best_known') ? columns.indexOf('best_known') : 1;
  const rows = lines.map((line) => line.split(',').map((cell) => cell.trim()));
  return new Map(rows.filter((row) => Number(row[value]) > 0).map((row) => [row[name]!, Number(row[value])] as const));
}
