/** What is known of travel between points: filled block by block, from the cache or from the server. */
import type { Position } from '../../domain/primitives.ts';
import { coordinatesText } from './coordinates.ts';
import type { Block, BlockTable } from './table-service.ts';
import { snapMetresOf } from './waypoint.ts';

export class PointTable {
  readonly positions: readonly Position[];
  /** Coordinates of each point, as they are asked for and kept. */
  readonly points: readonly string[];
  /** Entry `from * size + to`: whole seconds; `NO_ROAD`; NaN where nobody has said yet. */
  readonly seconds: Float64Array;
  /** Whole metres, likewise. */
  readonly metres: Float64Array;
  /** Metres from each point to the road it was put on; NaN where nobody has said yet. */
  readonly snapMetres: Float64Array;
  /** Rows with something new since they were read. */
  readonly changedRows = new Set<number>();

  /** @param positions each of another `coordinatesText`. */
  constructor(positions: readonly Position[]) {
    this.positions = positions;
    this.points = positions.map(coordinatesText);
    this.seconds = new Float64Array(positions.length ** 2).fill(Number.NaN);
    this.metres = new Float64Array(positions.length ** 2).fill(Number.NaN);
    this.snapMetres = new Float64Array(positions.length).fill(Number.NaN);
  }

  get size(): number {
    return this.positions.length;
  }

  /** Takes over what a server answered. */
  fill({ rows, columns }: Block, table: BlockTable): void {
    rows.forEach((from, row) => {
      columns.forEach((to, column) => {
        this.seconds[from * this.size + to] = table.seconds[row * columns.length + column]!;
        this.metres[from * this.size + to] = table.metres[row * columns.length + column]!;
      });
      this.changedRows.add(from);
      this.#snap(from, snapMetresOf(table.rowWaypoints[row]!, this.positions[from]!));
    });
    columns.forEach((to, column) => {
      this.#snap(to, snapMetresOf(table.columnWaypoints[column]!, this.positions[to]!));
    });
  }

  /** A point may be put on another road where its company differs: the farthest counts. */
  #snap(point: number, metres: number): void {
    const known = this.snapMetres[point]!;
    this.snapMetres[point] = Number.isNaN(known) ? metres : Math.max(known, metres);
  }

  /** Forgets what the cache gave. */
  clear(): void {
    this.seconds.fill(Number.NaN);
    this.metres.fill(Number.NaN);
    this.snapMetres.fill(Number.NaN);
    this.changedRows.clear();
  }

  /** @returns what is not known yet: rows that lack the same columns together. */
  missing(): Block[] {
    const groups = new Map<string, { rows: number[]; columns: number[] }>();
    for (let from = 0; from < this.size; from++) {
      const columns: number[] = [];
      for (let to = 0; to < this.size; to++) {
        if (Number.isNaN(this.seconds[from * this.size + to]!)) columns.push(to);
      }
      if (columns.length === 0) continue;
      const key = columns.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { rows: [from], columns });
      else group.rows.push(from);
    }
    return [...groups.values()];
  }

  /** @returns false where both know a pair and say different things of it. */
  agreesWith({ rows, columns }: Block, table: BlockTable): boolean {
    return rows.every((from, row) =>
      columns.every((to, column) => {
        const [known, cell] = [from * this.size + to, row * columns.length + column];
        if (Number.isNaN(this.seconds[known]!)) return true;
        const isClose = areClose(this.seconds[known]!, table.seconds[cell]!, SAME_SECONDS);
        return isClose && areClose(this.metres[known]!, table.metres[cell]!, SAME_METRES);
      }),
    );
  }
}

/** Of two ways of one weight, a server may take this one in one table and that one in another. */
const SAME_SECONDS = 1;
const SAME_METRES = 10;

function areClose(one: number, other: number, most: number): boolean {
  return one === other || Math.abs(one - other) <= most;
}
