/**
 * The Lagrangian bound at any duals π: with every row moved to the objective at its dual, each column is worth its reduced cost
 * at one end of its range, and each tour that can be driven the most that one could be worth.
 *
 *     objective ≤ Σ π·b + Σ_static max(rc·lower, rc·upper) + Σ_{u,d} N(u)·n(d)·max(0, most reduced cost of a tour of u on d)
 */
import type { SelectionModel } from './selection-model.ts';

/** Duals and reduced costs up to here are noise of the simplex method where they stand against something infinite. */
const NOISE = 1e-6;

/** @param mostOf no tour of the class on such a day has a greater reduced cost. @returns infinite where nothing is proven. */
export function lagrangianBound(
  selection: SelectionModel,
  duals: Float64Array,
  mostOf: (at: { unitClass: number; group: number }) => number,
): number {
  return worthOfRows(selection, duals) + worthOfStaticColumns(selection, duals) + mostToursAdd(selection, mostOf);
}

/** Every tour that can be driven, at the most that one of its class on such days can add. */
export function mostToursAdd(
  { instance, groups }: SelectionModel,
  mostOf: (at: { unitClass: number; group: number }) => number,
): number {
  let sum = 0;
  for (const { index: unitClass, units } of instance.unitClasses) {
    for (const { index: group, days } of groups) {
      sum += units.length * days.length * Math.max(mostOf({ unitClass, group }), 0);
    }
  }
  return sum;
}

function worthOfRows({ rows }: SelectionModel, duals: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < duals.length; row++) {
    const dual = duals[row]!;
    if (dual !== 0) sum += atEnd(dual, dual > 0 ? rows.upper[row]! : rows.lower[row]!);
  }
  return sum;
}

function worthOfStaticColumns({ columns }: SelectionModel, duals: Float64Array): number {
  const { objective, lower, upper, starts, rows, values } = columns;
  let sum = 0;
  for (let column = 0; column < objective.length; column++) {
    let reducedCost = objective[column]!;
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry++) {
      reducedCost -= duals[rows[entry]!]! * values[entry]!;
    }
    if (reducedCost !== 0) sum += atEnd(reducedCost, reducedCost > 0 ? upper[column]! : lower[column]!);
  }
  return sum;
}

/** @returns price × end; infinite where the end is, unless the price is noise. */
function atEnd(price: number, end: number): number {
  if (Number.isFinite(end)) return price * end;
  return Math.abs(price) <= NOISE ? 0 : Number.POSITIVE_INFINITY;
}
