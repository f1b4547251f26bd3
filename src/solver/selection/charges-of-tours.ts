/** Duals of the rows as charges on what a tour does, for pricing tours that no pool holds yet. */
import { MORNING_BIT } from '../instance/instance.ts';
import { hoursOffered } from '../instance/reception.ts';
import type { TourCharges } from '../pricing/tour-charges.ts';
import { hoursOfWork, measureOf, NO_ROW } from './rule-rows.ts';
import { opensIn, type SelectionModel } from './selection-model.ts';

const NOTHING = { metres: 0, spanSeconds: 0, cents: 0 };

interface Sums {
  fixed: number;
  morning: number;
  afternoon: number;
  perMetre: number;
  perSpanSecond: number;
  perWorkSecond: number;
  perCent: number;
}

/**
 * Reduced costs as `forEachReducedCost` tells them, but for locks on whole tours (`rewardOfWholeTours`) and hours within a
 * tolerance, which charge no tour less than nothing: left out, no reduced cost is told too low.
 */
export function chargesOfTours(
  model: SelectionModel,
  rowDuals: Float64Array,
  at: { readonly unitClass: number; readonly group: number },
): TourCharges {
  const { instance, ruleRows, label, groups } = model;
  const unit = instance.unitClasses[at.unitClass]!;
  const dualOf = (row: number): number => (row === NO_ROW ? 0 : rowDuals[row]!);
  const sums: Sums = {
    fixed: dualOf(ruleRows.fleet[at.unitClass * groups.length + at.group]!) - dualOf(label.openRows[at.group]!),
    morning: 0,
    afternoon: 0,
    perMetre: 0,
    perSpanSecond: 0,
    perWorkSecond: 0,
    perCent: 1 / instance.centsPerUnit,
  };
  for (const { measure, row } of ruleRows.caps) {
    sums.perMetre += dualOf(row) * measureOf(measure, { ...NOTHING, metres: 1 });
    sums.perSpanSecond += dualOf(row) * measureOf(measure, { ...NOTHING, spanSeconds: 1 });
    sums.perCent += dualOf(row) * measureOf(measure, { ...NOTHING, cents: 1 });
  }
  for (const { countByUnitClass, half, rowOfGroup } of ruleRows.crew) {
    const charge = countByUnitClass[at.unitClass]! * dualOf(rowOfGroup[at.group]!);
    if (half === 0) sums.perWorkSecond += charge * hoursOfWork(1);
    else if (half === MORNING_BIT) sums.morning += charge;
    else sums.afternoon += charge;
  }
  const perOpenHour = labelCharges(model, rowDuals, at, sums);
  return {
    fixed: sums.fixed + sums.perCent * unit.centsPerTour,
    morning: sums.morning,
    afternoon: sums.afternoon,
    perMetre: sums.perMetre + sums.perCent * unit.centsPerMetre,
    perSpanSecond: sums.perSpanSecond + sums.perCent * unit.centsPerSecond,
    perWorkSecond: sums.perWorkSecond,
    ofVisit: chargesOfVisits(model, rowDuals, { ...at, perOpenHour }),
  };
}

/** @returns what an hour open is charged; what a tour is charged goes into the sums. */
function labelCharges(
  { label }: SelectionModel,
  rowDuals: Float64Array,
  at: { readonly unitClass: number; readonly group: number },
  sums: Sums,
): number {
  let perOpenHour = 0;
  for (const { row, measure, unitClass, week } of label.rows) {
    if (week !== label.weekOfGroup[at.group] || (unitClass >= 0 && unitClass !== at.unitClass)) continue;
    if (measure === 'tours') sums.fixed += rowDuals[row]!;
    else perOpenHour += rowDuals[row]!;
  }
  return perOpenHour;
}

function chargesOfVisits(
  { instance, links, coverage, ruleRows, toursOffer }: SelectionModel,
  rowDuals: Float64Array,
  at: { readonly unitClass: number; readonly group: number; readonly perOpenHour: number },
): Float64Array {
  const { kinds } = instance.kinds;
  const { help } = instance.unitClasses[at.unitClass]!;
  const charges = new Float64Array(instance.stopCount * kinds.length).fill(Number.POSITIVE_INFINITY);
  for (let stop = 0; stop < instance.stopCount; stop++) {
    for (const kind of kinds) {
      const row = links.rowOf(stop, at.group, kind.index);
      if (row === NO_ROW) continue;
      const offered = toursOffer ? rowDuals[coverage.offer[stop]!]! * hoursOffered(kind, help) : 0;
      charges[stop * kinds.length + kind.index] = rowDuals[row]! - offered + at.perOpenHour * kind.hours;
    }
  }
  for (const lock of ruleRows.locks) {
    if (lock.tour !== null || lock.group !== at.group) continue;
    if (lock.unitClass >= 0 && lock.unitClass !== at.unitClass) continue;
    for (const kind of kinds) {
      if (opensIn(kind, lock.half)) charges[lock.stop * kinds.length + kind.index]! += rowDuals[lock.row]!;
    }
  }
  return charges;
}

/** @returns the most that locks on whole tours could pay a tour of that class in that group of days. */
export function rewardOfWholeTours(
  { ruleRows }: SelectionModel,
  rowDuals: Float64Array,
  at: { readonly unitClass: number; readonly group: number },
): number {
  let reward = 0;
  for (const { row, group, unitClass, tour } of ruleRows.locks) {
    if (tour === null || group !== at.group || (unitClass >= 0 && unitClass !== at.unitClass)) continue;
    reward += Math.max(0, -rowDuals[row]!);
  }
  return reward;
}
