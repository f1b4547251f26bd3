/** The radius that a unit keeps to: antennas of a hub, home visits around an assistant. */
import { kmBetween } from './middle.ts';
import type { Stop } from './stop.ts';
import type { Unit } from './unit.ts';

/** @returns kilometres from where the unit's radius starts to the stop, as the crow flies. */
export function kmFromCentre(unit: Unit, stop: Stop): number {
  return kmBetween((unit.radiusAround ?? unit.garage).point, stop.point);
}

/** @returns true where the unit has no radius, or the stop lies within it or on its edge. */
export function isWithinRadius(unit: Unit, stop: Stop): boolean {
  return unit.radiusKm === null || kmFromCentre(unit, stop) <= unit.radiusKm;
}
