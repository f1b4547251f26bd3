/** One sequence of visits as tours: timed exactly as enumeration does it, or found not to be legal. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { minutesOpen } from '../instance/kinds.ts';
import { kindsAtStop } from './kinds-at-stop.ts';
import { toursOfSequence } from './sequence-tours.ts';
import { sessionsOfVisit } from './sessions.ts';
import { type DaySet, daySet, type PooledTour, type TourVisit } from './tour-pool.ts';

/**
 * @param visits in their order: mornings, at most one of a day, afternoons; their hours are no matter here.
 * @returns the tours that enumeration would make of them; none where the unit cannot drive them on any day.
 */
export function toursOfVisits(instance: Instance, unit: UnitClass, visits: readonly TourVisit[]): PooledTour[] {
  if (visits.length === 0 || visits.length > instance.limits.mostVisitsPerTour) return [];
  if (!visits.every((visit) => canMake(instance, unit, visit)) || !isInOrder(instance, visits)) return [];
  if (new Set(visits.map(({ stop }) => stop)).size < visits.length) return [];
  const days = daysOfAll(instance, visits);
  const metres = metresOf(instance, unit, visits);
  if ((days.low | days.high) === 0) return [];
  if (minutesDrawn(instance, unit, visits) > unit.autonomyMinutes) return [];
  const sessions = visits.flatMap((visit) => sessionsOfVisit(instance, visit, instance.kinds.kinds[visit.kind]!));
  return toursOfSequence({ visits, sessions }, { days, metres }, { unit, instance });
}

function canMake(instance: Instance, unit: UnitClass, { stop, kind }: TourVisit): boolean {
  return kindsAtStop(instance, unit, stop).some(({ index }) => index === kind);
}

/** Nothing opens in the morning behind what opens in the afternoon. */
function isInOrder({ kinds }: Instance, visits: readonly TourVisit[]): boolean {
  const parts = visits.map(({ kind }) => kinds.kinds[kind]!);
  return parts.every((kind, v) => v === 0 || kind.morningSeconds === 0 || parts[v - 1]!.afternoonSeconds === 0);
}

/** Days on which all of the stops have these openings. */
export function daysOfAll({ openings }: Instance, visits: readonly TourVisit[]): DaySet {
  return visits
    .map(({ stop, variant }) => daySet(openings.variantsOfStop[stop]![variant]!.days))
    .reduce((common, days) => ({ low: common.low & days.low, high: common.high & days.high }));
}

/** From the garage on, in the order in which enumeration adds them up. */
export function metresOf({ stopCount }: Instance, unit: UnitClass, visits: readonly TourVisit[]): number {
  let metres = unit.metresFromGarage[visits[0]!.stop]!;
  for (let v = 1; v < visits.length; v++) {
    metres += unit.metresBetween[visits[v - 1]!.stop * stopCount + visits[v]!.stop]!;
  }
  return metres + unit.metresToGarage[visits[visits.length - 1]!.stop]!;
}

function minutesDrawn({ kinds }: Instance, unit: UnitClass, visits: readonly TourVisit[]): number {
  return visits.reduce(
    (sum, { stop, kind }) => sum + (unit.drawsAutonomy[stop] === 1 ? minutesOpen(kinds.kinds[kind]!) : 0),
    0,
  );
}
