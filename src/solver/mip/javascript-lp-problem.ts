/**
 * A model of ours as a problem of javascript-lp-solver, and its values back as ours.
 *
 * The library knows columns from nought up and rows of at least, at most and equal. A column is measured from a bound
 * that it has (x = lower + v, or x = upper − v), a free one is the difference of two (x = v − w), a fixed one is a
 * constant; an upper bound becomes a row of its own unless a row there already says as much. The library's tableau is
 * dense, so each row saved counts: a tour is bounded by its fleet row, a pattern by that of its stop.
 */
import type { Model } from 'javascript-lp-solver';
import type { ColumnBlock, RowBlock } from './mip-solver.ts';

export type LpProblem = Model;

export interface Translation {
  readonly problem: LpProblem;
  /** @param answer values by name of the library's variables; those that it leaves out are nought. */
  valuesFrom(answer: Readonly<Record<string, number>>): Float64Array;
}

/** A variable of the library: the column that it stands for, one way or the other, up to `room`. */
interface Part {
  readonly column: number;
  readonly sign: 1 | -1;
  readonly room: number;
}

/** Rounding within which an integer column may state its bounds, and a row's bound is as good as a column's. */
const ROUNDING = 1e-9;
const OBJECTIVE = 'objective';

/** @param isLinear where integer columns may be fractional. @returns null where a column has no value at all. */
export function translate(rows: RowBlock, columns: ColumnBlock, isLinear: boolean): Translation | null {
  const bounds = boundsOf(columns, isLinear);
  if (bounds.lower.some((lower, j) => lower > bounds.upper[j]!)) return null;
  const { anchors, parts } = anchor(bounds);
  const limits = limitsFrom(rows, columns, anchors);
  const entries = parts.map((part) => entriesOf(columns, part, limits));
  const isImplied = impliedRooms(parts, entries, limits);
  const constraints: LpProblem['constraints'] = {};
  limits.lower.forEach((lower, row) => {
    const constraint = constraintOf(lower, limits.upper[row]!);
    if (constraint !== null) constraints[`r${row}`] = constraint;
  });
  const variables: LpProblem['variables'] = {};
  const ints: Record<string, 1> = {};
  parts.forEach(({ column, sign, room }, v) => {
    const variable: Record<string, number> = { [OBJECTIVE]: sign * columns.objective[column]! };
    for (const [row, value] of entries[v]!) variable[`r${row}`] = value;
    if (room < Number.POSITIVE_INFINITY && !isImplied[v]!) {
      constraints[`u${v}`] = { max: room };
      variable[`u${v}`] = 1;
    }
    variables[`v${v}`] = variable;
    if (!isLinear && columns.isInteger[column] === 1) ints[`v${v}`] = 1;
  });
  return {
    problem: { optimize: OBJECTIVE, opType: 'max', constraints, variables, ints },
    valuesFrom: (answer) => {
      const values = anchors.slice();
      parts.forEach(({ column, sign }, v) => {
        values[column]! += sign * (answer[`v${v}`] ?? 0);
      });
      return values;
    },
  };
}

/** Bounds of the columns; of integer ones those of the integers within. */
function boundsOf(columns: ColumnBlock, isLinear: boolean): { lower: Float64Array; upper: Float64Array } {
  const lower = Float64Array.from(columns.lower);
  const upper = Float64Array.from(columns.upper);
  for (let j = 0; j < lower.length; j++) {
    if (isLinear || columns.isInteger[j] !== 1) continue;
    lower[j] = Math.ceil(lower[j]! - ROUNDING);
    upper[j] = Math.floor(upper[j]! + ROUNDING);
  }
  return { lower, upper };
}

/** The value of each column where the library's variables are all nought, and those variables. */
function anchor({ lower, upper }: { lower: Float64Array; upper: Float64Array }) {
  const parts: Part[] = [];
  const anchors = Float64Array.from(lower, (least, column) => {
    const most = upper[column]!;
    if (least === most) return least;
    if (least > Number.NEGATIVE_INFINITY) {
      parts.push({ column, sign: 1, room: most - least });
      return least;
    }
    parts.push({ column, sign: -1, room: Number.POSITIVE_INFINITY });
    if (most < Number.POSITIVE_INFINITY) return most;
    parts.push({ column, sign: 1, room: Number.POSITIVE_INFINITY });
    return 0;
  });
  return { anchors, parts };
}

interface Limits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** What the rows leave to the library's variables. */
function limitsFrom(rows: RowBlock, columns: ColumnBlock, anchors: Float64Array): Limits {
  const taken = activitiesOf(rows, columns, anchors);
  return {
    lower: Float64Array.from(rows.lower, (lower, row) => lower - taken[row]!),
    upper: Float64Array.from(rows.upper, (upper, row) => upper - taken[row]!),
  };
}

/** @returns the value of each row. */
export function activitiesOf(rows: RowBlock, columns: ColumnBlock, values: Float64Array): Float64Array {
  const activities = new Float64Array(rows.lower.length);
  for (let j = 0; j < values.length; j++) {
    if (values[j] === 0) continue;
    for (let e = columns.starts[j]!; e < columns.starts[j + 1]!; e++) {
      activities[columns.rows[e]!]! += columns.values[e]! * values[j]!;
    }
  }
  return activities;
}

/** Coefficients of a variable by row, added up where a row is named twice; rows without bounds are left out. */
function entriesOf(columns: ColumnBlock, { column, sign }: Part, limits: Limits): Map<number, number> {
  const entries = new Map<number, number>();
  for (let e = columns.starts[column]!; e < columns.starts[column + 1]!; e++) {
    const row = columns.rows[e]!;
    if (constraintOf(limits.lower[row]!, limits.upper[row]!) === null) continue;
    entries.set(row, (entries.get(row) ?? 0) + sign * columns.values[e]!);
  }
  return entries;
}

function constraintOf(lower: number, upper: number): { equal: number } | { min?: number; max?: number } | null {
  if (lower === upper) return { equal: lower };
  const constraint = {
    ...(lower > Number.NEGATIVE_INFINITY ? { min: lower } : {}),
    ...(upper < Number.POSITIVE_INFINITY ? { max: upper } : {}),
  };
  return Object.keys(constraint).length === 0 ? null : constraint;
}

/** True for each variable that a row alone keeps within its room: one whose variables all push it the same way. */
function impliedRooms(parts: readonly Part[], entries: readonly Map<number, number>[], limits: Limits): boolean[] {
  const onlyPositive = new Uint8Array(limits.lower.length).fill(1);
  const onlyNegative = new Uint8Array(limits.lower.length).fill(1);
  for (const coefficients of entries) {
    for (const [row, value] of coefficients) {
      if (value < 0) onlyPositive[row] = 0;
      if (value > 0) onlyNegative[row] = 0;
    }
  }
  return parts.map(({ room }, v) =>
    [...entries[v]!].some(([row, value]) => {
      if (value > 0) return onlyPositive[row] === 1 && limits.upper[row]! / value <= room + ROUNDING;
      return value < 0 && onlyNegative[row] === 1 && limits.lower[row]! / value <= room + ROUNDING;
    }),
  );
}
