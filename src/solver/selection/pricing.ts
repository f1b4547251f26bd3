/** Reduced costs of every tour on every group of days, at given duals of the rows. */
import { runsOn } from '../tours/tour-pool.ts';
import { forEachEntry, type SelectionModel, type TourColumn } from './selection-model.ts';

/**
 * Calls back with every tour column and its reduced cost: its objective less what its rows charge.
 *
 * Visits are charged from a table of link duals; only models with further rows (caps, crews, locks, hours of opening, hours
 * offered by tour) walk the entries of a column one by one.
 */
export function forEachReducedCost(
  model: SelectionModel,
  rowDuals: Float64Array,
  visit: (column: TourColumn, reducedCost: number) => void,
): void {
  const { instance, groups, ruleRows } = model;
  const isPlain =
    !model.toursOffer &&
    model.hours.isEmpty &&
    instance.scenario.label === null &&
    ruleRows.caps.length === 0 &&
    ruleRows.locks.length === 0 &&
    ruleRows.crew.length === 0;
  const kindCount = instance.kinds.kinds.length;
  const chargeOfVisit = visitCharges(model, rowDuals);
  model.pools.forEach((pool, p) => {
    for (let tour = 0; tour < pool.size; tour++) {
      const objective = -pool.cents[tour]! / instance.centsPerUnit;
      for (const group of groups) {
        if (!runsOn(pool, tour, group.days[0]!)) continue;
        const column = { pool: p, tour, group: group.index };
        let charged = 0;
        if (isPlain) {
          charged = rowDuals[ruleRows.fleet[pool.unitClass * groups.length + group.index]!]!;
          for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
            charged += chargeOfVisit[(pool.stop[v]! * groups.length + group.index) * kindCount + pool.kind[v]!]!;
          }
        } else {
          forEachEntry(model, column, (row, value) => {
            charged += rowDuals[row]! * value;
          });
        }
        visit(column, objective - charged);
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
