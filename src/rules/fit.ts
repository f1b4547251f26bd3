/** A stop offers what the unit needs and lies within its radius, and roads lead from place to place. Power is `range.ts`: autonomy may replace it. */
import { isWithinRadius, kmFromCentre } from '../domain/radius.ts';
import { MOBILE_COVERAGES, SOCKETS, type Stop } from '../domain/stop.ts';
import type { Unit } from '../domain/unit.ts';
import type { Violation } from '../domain/verdict.ts';
import type { RuleCode } from './rule-codes.ts';
import { onTour, onVisit, type Rule, violation } from './violation.ts';

type FitCode = Extract<RuleCode, `fit-${string}`>;

/** Something that a unit needs and a stop does not offer. */
export interface Misfit {
  readonly code: FitCode;
  readonly offered: number | string | null;
  readonly needed: number | string;
}

export function hasPowerFor(unit: Unit, stop: Stop): boolean {
  return SOCKETS.indexOf(stop.socket) >= SOCKETS.indexOf(unit.needs.socket);
}

/** @returns what the stop lacks; empty where it offers all that the unit needs, power left aside. */
export function misfitsOf(unit: Unit, stop: Stop): Misfit[] {
  const { needs } = unit;
  const found: Misfit[] = [];
  if (stop.parkingSlots < needs.parkingSlots) {
    found.push({ code: 'fit-parking', offered: stop.parkingSlots, needed: needs.parkingSlots });
  }
  if (stop.parkingMetres !== null && stop.parkingMetres < needs.lengthMetres) {
    found.push({ code: 'fit-length', offered: stop.parkingMetres, needed: needs.lengthMetres });
  }
  const within = needs.sanitationWithinMetres;
  if (within !== null && (stop.sanitationMetres === null || stop.sanitationMetres > within)) {
    found.push({ code: 'fit-sanitation', offered: stop.sanitationMetres, needed: within });
  }
  if (stop.roomSeats < needs.roomSeats) {
    found.push({ code: 'fit-room', offered: stop.roomSeats, needed: needs.roomSeats });
  }
  if (MOBILE_COVERAGES.indexOf(stop.mobileCoverage) < MOBILE_COVERAGES.indexOf(needs.mobileCoverage)) {
    found.push({ code: 'fit-mobile', offered: stop.mobileCoverage, needed: needs.mobileCoverage });
  }
  if (!isWithinRadius(unit, stop)) {
    found.push({ code: 'fit-radius', offered: kmFromCentre(unit, stop), needed: unit.radiusKm! });
  }
  return found;
}

export const fit: Rule = ({ tours }) =>
  tours.flatMap((tour) => {
    const { unit } = tour;
    if (unit === null) return [];
    const found: Violation[] = tour.legs
      .filter((leg) => !leg.hasRoad)
      .map(({ from, to }) => violation('no-road', onTour(tour), { from, to }));
    for (const visit of tour.known) {
      const { id: stop, name } = visit.stop;
      for (const { code, offered, needed } of misfitsOf(unit, visit.stop)) {
        found.push(violation(code, onVisit(tour, visit), { stop, name, unit: unit.id, offered, needed }));
      }
    }
    return found;
  });
