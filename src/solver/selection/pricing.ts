/** Reduced costs of every tour on every group of days, at given duals of the rows. */
import { runsOn } from '../tours/tour-pool.ts';
import { forEachEntry, type SelectionModel, type TourColumn } from './selection-model.ts';

/**
 * Calls back with every tour column whose reduced cost, its objective less what its rows charge, is above `above`: all for
 * none. Of millions of tours few are; only of those a column is made.
 *
 * Visits are charged from a table of link duals; only models with further rows (caps, crews, locks, hours of opening, hours
 * offered by tour) walk the entries of a column one by one.
 */
export function forEachReducedCost(
  model: SelectionModel,
  rowDuals: Float64Array,
  visit: (column: TourColumn, reducedCost: number) => void,
  above = Number.NEGATIVE_INFINITY,
): void {
  if (isPlain(model)) {
    forEachOfPlain(model, rowDuals, visit, above);
    return;
  }
  const { instance, groups } = model;
  model.pools.forEach((pool, p) => {
    for (let tour = 0; tour < pool.size; tour++) {
      const objective = -pool.cents[tour]! / instance.centsPerUnit;
      for (const group of groups) {
        if (!runsOn(pool, tour, group.days[0]!)) continue;
        const column = { pool: p, tour, group: group.index };
        let charged = 0;
        forEachEntry(model, column, (row, value) => {
          charged += rowDuals[row]! * value;
        });
        if (objective - charged > above) visit(column, objective - charged);
      }
    }
  });
}

function isPlain({ toursOffer, hours, instance, ruleRows }: SelectionModel): boolean {
  const { caps, locks, crew } = ruleRows;
  return (
    !toursOffer &&
    hours.isEmpty &&
    instance.scenario.label === null &&
    caps.length === 0 &&
    locks.length === 0 &&
    crew.length === 0
  );
}

function forEachOfPlain(
  model: SelectionModel,
  rowDuals: Float64Array,
  visit: (column: TourColumn, reducedCost: number) => void,
  above: number,
): void {
  const { instance, groups, ruleRows } = model;
  const kindCount = instance.kinds.kinds.length;
  const chargeOfVisit = visitCharges(model, rowDuals);
  model.pools.forEach((pool, p) => {
    const { size, cents, firstVisit, stop, kind, unitClass } = pool;
    for (let tour = 0; tour < size; tour++) {
      const objective = -cents[tour]! / instance.centsPerUnit;
      const from = firstVisit[tour]!;
      const to = firstVisit[tour + 1]!;
      for (const group of groups) {
        if (!runsOn(pool, tour, group.days[0]!)) continue;
        let reducedCost = objective - rowDuals[ruleRows.fleet[unitClass * groups.length + group.index]!]!;
        for (let v = from; v < to; v++) {
          reducedCost -= chargeOfVisit[(stop[v]! * groups.length + group.index) * kindCount + kind[v]!]!;
        }
        if (reducedCost > above) visit({ pool: p, tour, group: group.index }, reducedCost);
      }
    }
  });
}

function visitCharges(model: SelectionModel, rowDuals: Float64Array): Float64Array {
  const kindCount = model.instance.kinds.kinds.length;
  const charges = new Float64Array(model.instance.stopCount * model.groups.length * kindCount);
  for (let stop = 0; stop < model.instance.stopCount; stop++) {
    for (const group of model.groups) {
      for (let kind = 0; kind < kindCount; kind++) {
        const row = model.links.rowOf(stop, group.index, kind);
        if (row >= 0) charges[(stop * model.groups.length + group.index) * kindCount + kind] = rowDuals[row]!;
      }
    }
  }
  return charges;
}
