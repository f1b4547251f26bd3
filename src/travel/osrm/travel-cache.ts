/**
 * Travel kept on disk from one run to the next, pair by pair: a scenario that gains a stop asks for its row and its column
 * alone, and scenarios of one territory share what they have in common.
 *
 *     FOLDER/osrm/HASH OF SERVER, PROFILE AND DATA VERSION/-2_46.json        the pairs that begin in that degree square
 *
 * Few files: with one for each point, writing 545 took as long as asking for them. Nothing in them is needed: one that is missing,
 * damaged or another's is asked for anew, and the folder may be deleted at any time.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Position } from '../../domain/primitives.ts';
import { NO_ROAD } from '../../domain/travel-matrix.ts';
import { type CacheKey, FORMAT, RegionFile, UNKNOWN } from './cache-file.ts';
import type { PointTable } from './point-table.ts';

/** Rows × columns of a file, about 30 MB: beyond them it keeps those of the run at hand alone, and of a larger run nothing. */
const MOST_CELLS = 4_000_000;

export class TravelCache {
  readonly #key: CacheKey;
  readonly #folder: string;
  /** What was on disk: written again with the rest, for another scenario may want it. */
  readonly #kept = new Map<string, RegionFile>();

  /** @param folder of all caches. */
  constructor(folder: string, key: CacheKey) {
    this.#key = key;
    const { server, profile, dataVersion } = key;
    const hash = createHash('sha256')
      .update(JSON.stringify([FORMAT, server, profile, dataVersion]))
      .digest('hex');
    this.#folder = path.join(folder, 'osrm', hash.slice(0, 24));
  }

  /** Fills the table with what is kept of its points. */
  async read(table: PointTable): Promise<void> {
    const rowOf = new Map(table.points.map((point, row) => [point, row]));
    for (const region of new Set(table.positions.map(regionOf))) {
      const file = await this.#readRegion(region);
      if (file === null) continue;
      this.#kept.set(region, file);
      const columns = file.columns.map((point) => rowOf.get(point) ?? null);
      for (const { from, snapMetres, seconds, metres } of file.rows) {
        const row = rowOf.get(from);
        if (row === undefined) continue;
        table.snapMetres[row] = snapMetres;
        columns.forEach((column, k) => {
          if (column === null || seconds[k] === UNKNOWN) return;
          table.seconds[row * table.size + column] = seconds[k] ?? NO_ROAD;
          table.metres[row * table.size + column] = metres[k] ?? NO_ROAD;
        });
      }
    }
  }

  /** What was read is not true any more: nothing of it is written again. */
  forget(): void {
    this.#kept.clear();
  }

  /** Writes the regions that have something new. @throws the system's error where that cannot be done. */
  async write(table: PointTable): Promise<void> {
    const changed = new Set([...table.changedRows].map((row) => regionOf(table.positions[row]!)));
    if (changed.size > 0) await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const region of changed) {
      const rows = [...table.positions.keys()].filter(
        (row) => regionOf(table.positions[row]!) === region && !Number.isNaN(table.snapMetres[row]!),
      );
      if (rows.length * table.size > MOST_CELLS) continue;
      await replaceFile(this.#fileOf(region), JSON.stringify(this.#merged(region, table, rows)));
    }
  }

  async #readRegion(region: string): Promise<RegionFile | null> {
    try {
      const file = RegionFile.parse(JSON.parse(await readFile(this.#fileOf(region), 'utf8')));
      const { server, profile, dataVersion } = this.#key;
      return file.server === server && file.profile === profile && file.dataVersion === dataVersion ? file : null;
    } catch {
      return null;
    }
  }

  /** What was kept of a region, and over it what the table knows. */
  #merged(region: string, table: PointTable, rows: readonly number[]): RegionFile {
    const kept = this.#kept.get(region) ?? { columns: [], rows: [] };
    const columns = [...new Set([...kept.columns, ...table.points])];
    const isTooLarge = (kept.rows.length + rows.length) * columns.length > MOST_CELLS;
    const before = isTooLarge ? { columns: [], rows: [] } : kept;
    return { format: FORMAT, ...this.#key, ...mergedRows(before, table, rows) };
  }

  #fileOf(region: string): string {
    return path.join(this.#folder, `${region}.json`);
  }
}

type Rows = Pick<RegionFile, 'columns' | 'rows'>;

/** @param rows of the table that are written. */
function mergedRows(kept: Rows, table: PointTable, rows: readonly number[]): Rows {
  const columns = [...new Set([...kept.columns, ...table.points])];
  const place = new Map(columns.map((point, k) => [point, k]));
  const placeOf = table.points.map((point) => place.get(point)!);
  // The columns kept come first, in their order.
  const widened = (cells: readonly (number | null)[] = []) => [
    ...cells,
    ...new Array<number | null>(columns.length - cells.length).fill(UNKNOWN),
  ];
  const merged = new Map(
    kept.rows.map((row) => [row.from, { ...row, seconds: widened(row.seconds), metres: widened(row.metres) }]),
  );
  for (const row of rows) {
    const from = table.points[row]!;
    const { seconds, metres } = merged.get(from) ?? { seconds: widened(), metres: widened() };
    for (let column = 0; column < table.size; column++) {
      const at = row * table.size + column;
      if (Number.isNaN(table.seconds[at]!)) continue;
      seconds[placeOf[column]!] = finite(table.seconds[at]!);
      metres[placeOf[column]!] = finite(table.metres[at]!);
    }
    merged.set(from, { from, snapMetres: table.snapMetres[row]!, seconds, metres });
  }
  return { columns, rows: [...merged.values()] };
}

/** The degree square that a point lies in: most territories lie in one or two. */
function regionOf({ lat, lon }: Position): string {
  return `${Math.floor(lon)}_${Math.floor(lat)}`;
}

function finite(cell: number): number | null {
  return cell === NO_ROAD ? null : cell;
}

/** Whole or as it was: whoever reads at the same time, and however we end. */
async function replaceFile(file: string, content: string): Promise<void> {
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
