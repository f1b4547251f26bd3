/** Small mixed-integer programmes with every kind of row and column, most of them feasible. */
import fc from 'fast-check';
import { OPEN } from '../../src/solver/mip/block-builder.ts';
import type { MipModel, MipSolver } from '../../src/solver/mip/mip-solver.ts';
import { type ColumnLine, columnsOf, modelOf } from './mip-programmes.ts';

export interface DrawnColumn {
  readonly objective: number;
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
  readonly coefficients: readonly number[];
}

export interface Programme {
  readonly rows: readonly { readonly lower: number; readonly upper: number }[];
  readonly columns: readonly DrawnColumn[];
}

const ROW_KINDS = ['at most', 'at least', 'equal', 'range', 'free'] as const;
const BOUNDED_KINDS = ['from nought', 'both', 'fixed'] as const;
const COLUMN_KINDS = [...BOUNDED_KINDS, 'from below', 'from above', 'free'] as const;
const MOST_ROWS = 6;
/** One row in so many is moved off the point that the others allow. */
const FEASIBLE_ROWS = 8;

interface Draft {
  readonly rows: readonly { kind: (typeof ROW_KINDS)[number]; slack: number; moved: number }[];
  readonly columns: readonly (Omit<DrawnColumn, 'lower' | 'upper'> & {
    kind: (typeof COLUMN_KINDS)[number];
    at: number;
    room: number;
  })[];
}

/** Bounds lie around a point `at`, so that it is feasible but for the rows that are moved. */
function programmeOf({ rows, columns }: Draft): Programme {
  return {
    rows: rows.map(({ kind, slack, moved }, r) => {
      const value = columns.reduce((sum, { coefficients, at }) => sum + coefficients[r]! * at, moved);
      if (kind === 'equal') return { lower: value, upper: value };
      return {
        lower: kind === 'at least' || kind === 'range' ? value - slack : -OPEN,
        upper: kind === 'at most' || kind === 'range' ? value + slack : OPEN,
      };
    }),
    columns: columns.map(({ kind, at, room, ...column }) => ({ ...column, ...boundsAround(kind, at, room) })),
  };
}

function boundsAround(kind: (typeof COLUMN_KINDS)[number], at: number, room: number) {
  if (kind === 'fixed') return { lower: at, upper: at };
  if (kind === 'from nought') return { lower: Math.min(at, 0), upper: Math.max(at, 0) + room };
  return {
    lower: kind === 'both' || kind === 'from below' ? at - room : -OPEN,
    upper: kind === 'both' || kind === 'from above' ? at + room : OPEN,
  };
}

/**
 * Bounds of integer columns are integers, as all of ours are: at others HiGHS 1.15.1 breaks down without presolve, and
 * with it takes −0.5 ≤ x ≤ 0.5 for a contradiction.
 *
 * @param isOpen whether columns may lack bounds, so that there may be no end; integer columns never do.
 */
export function programmes({ isOpen }: { isOpen: boolean }): fc.Arbitrary<Programme> {
  return fc
    .record({ rows: fc.array(row, { minLength: 1, maxLength: MOST_ROWS }), columns: columns(isOpen) })
    .map(programmeOf);
}

const row = fc.record({
  kind: fc.constantFrom(...ROW_KINDS),
  slack: fc.integer({ min: 0, max: 8 }),
  moved: fc.oneof({ weight: FEASIBLE_ROWS, arbitrary: fc.constant(0) }, fc.integer({ min: -9, max: 9 })),
});

const halves = (range: { min: number; max: number }) => fc.integer(range).map((count) => count / 2);

function columns(isOpen: boolean) {
  const column = fc.boolean().chain((isInteger) =>
    fc.record({
      isInteger: fc.constant(isInteger),
      kind: fc.constantFrom(...(isOpen && !isInteger ? COLUMN_KINDS : BOUNDED_KINDS)),
      objective: fc.integer({ min: -5, max: 9 }),
      at: fc.integer({ min: -3, max: 4 }),
      room: isInteger ? fc.integer({ min: 0, max: 10 }) : halves({ min: 0, max: 10 }),
      coefficients: fc.array(fc.oneof(fc.constant(0), halves({ min: -8, max: 12 })), {
        minLength: MOST_ROWS,
        maxLength: MOST_ROWS,
      }),
    }),
  );
  return fc.array(column, { minLength: 1, maxLength: 8 });
}

export function drawnModel(solver: MipSolver, { rows, columns }: Programme): MipModel {
  return modelOf(solver, rows, linesOf(columns, rows.length));
}

/** The same model by a detour: half the columns come later, and all bounds later still. */
export function modelInSteps(solver: MipSolver, { rows, columns }: Programme): MipModel {
  const half = Math.floor(columns.length / 2);
  const shut = linesOf(
    columns.map((column) => ({ ...column, lower: 0, upper: 0 })),
    rows.length,
  );
  const model = modelOf(solver, rows, shut.slice(0, half));
  model.addColumns(columnsOf(shut.slice(half)));
  model.setBounds(0, { lower: columns.map((column) => column.lower), upper: columns.map((column) => column.upper) });
  return model;
}

function linesOf(columns: readonly DrawnColumn[], rowCount: number): ColumnLine[] {
  return columns.map(({ coefficients, ...outline }) => [outline, ...coefficients.slice(0, rowCount)]);
}
