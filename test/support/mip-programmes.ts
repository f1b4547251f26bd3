/** Programmes for solvers, written row by row, and what is done with them. */
import { ColumnBuilder, type ColumnOutline, RowBuilder } from '../../src/solver/mip/block-builder.ts';
import type { IntegerControl, MipModel, MipSolver } from '../../src/solver/mip/mip-solver.ts';
import { chanceOf } from './hashed-travel.ts';

export interface RowBounds {
  readonly lower?: number;
  readonly upper?: number;
}

/** Outline of a column, then its coefficient in each row. */
export type ColumnLine = readonly [outline: ColumnOutline, ...coefficients: number[]];

export function columnsOf(lines: readonly ColumnLine[]): ColumnBuilder {
  const columns = new ColumnBuilder();
  for (const [outline, ...coefficients] of lines) {
    columns.add(
      outline,
      coefficients.map((value, row) => [row, value] as const),
    );
  }
  return columns;
}

export function modelOf(solver: MipSolver, rows: readonly RowBounds[], lines: readonly ColumnLine[]): MipModel {
  const rowBuilder = new RowBuilder();
  for (const bounds of rows) rowBuilder.add(bounds);
  return solver.createModel(rowBuilder, columnsOf(lines));
}

export const UNHURRIED = { timeLimitSeconds: 30, stopped: () => false };

export const INTEGER: IntegerControl = {
  ...UNHURRIED,
  gap: 0,
  nodeLimit: null,
  seed: 1,
  start: null,
  onIncumbent: () => {},
  onBound: () => {},
};

const ITEMS = 80;
const KNAPSACKS = 12;

/** Weight of an item in a knapsack, from 1 to 100; worth of an item, from 20 to 79: whole numbers. */
const weight = (item: number, knapsack: number) => 1 + Math.floor(chanceOf(`weight ${item} ${knapsack}`, 3) * 100);
const worth = (item: number) => 20 + Math.floor(chanceOf(`worth ${item}`, 3) * 60);
/** Of each knapsack: about a quarter of all the weight. */
const CAPACITY = 1000;

/** Eighty items, twelve knapsacks that all hold every item chosen: seconds of branch and bound. */
export function knapsacks(solver: MipSolver): MipModel {
  return modelOf(
    solver,
    Array.from({ length: KNAPSACKS }, () => ({ upper: CAPACITY })),
    Array.from({ length: ITEMS }, (_, item) => [
      { objective: worth(item), upper: 1, isInteger: true },
      ...Array.from({ length: KNAPSACKS }, (_, knapsack) => weight(item, knapsack)),
    ]),
  );
}

/** @returns what a choice of items is worth; null where it does not fit. */
export function worthOfItems(values: Float64Array): number | null {
  let total = 0;
  const loads = new Array<number>(KNAPSACKS).fill(0);
  values.forEach((value, item) => {
    const times = Math.round(value);
    total += times * worth(item);
    loads.forEach((_, knapsack) => {
      loads[knapsack]! += times * weight(item, knapsack);
    });
  });
  const isWhole = values.every(
    (value) => Math.abs(value - Math.round(value)) < 1e-6 && value > -1e-6 && value < 1 + 1e-6,
  );
  return isWhole && loads.every((load) => load <= CAPACITY) ? total : null;
}
