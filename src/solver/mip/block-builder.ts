/** Rows and columns of a model, put together one at a time. */
import type { ColumnBlock, RowBlock } from './mip-solver.ts';

export const OPEN = Number.POSITIVE_INFINITY;

export class RowBuilder implements RowBlock {
  readonly lower: number[] = [];
  readonly upper: number[] = [];

  /** @returns the index of the new row. */
  add(bounds: { lower?: number; upper?: number }): number {
    this.lower.push(bounds.lower ?? -OPEN);
    this.upper.push(bounds.upper ?? OPEN);
    return this.lower.length - 1;
  }
}

export interface ColumnOutline {
  readonly objective?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly isInteger?: boolean;
}

export class ColumnBuilder implements ColumnBlock {
  readonly objective: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly isInteger: number[] = [];
  readonly starts: number[] = [0];
  readonly rows: number[] = [];
  readonly values: number[] = [];

  get count(): number {
    return this.objective.length;
  }

  /** Adds a column with its entries, pairs of row and value; zero values are left out. @returns its index. */
  add(outline: ColumnOutline, entries: readonly (readonly [row: number, value: number])[]): number {
    this.objective.push(outline.objective ?? 0);
    this.lower.push(outline.lower ?? 0);
    this.upper.push(outline.upper ?? OPEN);
    this.isInteger.push(outline.isInteger === true ? 1 : 0);
    for (const [row, value] of entries) {
      if (value === 0) continue;
      this.rows.push(row);
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
    return this.objective.length - 1;
  }

  /** @returns a copy to which columns may be added. */
  copy(): ColumnBuilder {
    const copy = new ColumnBuilder();
    for (const key of ['objective', 'lower', 'upper', 'isInteger', 'rows', 'values'] as const)
      appendAll(copy[key], this[key]);
    appendAll(copy.starts, this.starts.slice(1));
    return copy;
  }
}

/** `push(...values)` would overflow the stack for long arrays. */
function appendAll(target: number[], values: readonly number[]): void {
  for (const value of values) target.push(value);
}
