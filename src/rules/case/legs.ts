/** The drives of a tour: garage to first stop, stop to stop, last stop to garage. */
import { placeKey, type TravelMatrix, unitSeconds } from '../../domain/travel-matrix.ts';
import type { Unit } from '../../domain/unit.ts';
import type { KnownVisit } from './judged-visit.ts';

export interface Leg {
  /** Names of the two places. */
  readonly from: string;
  readonly to: string;
  /** False where no road leads; the leg then counts no time and no distance, and the tour is illegal. */
  readonly hasRoad: boolean;
  /** Whole seconds of this unit. */
  readonly seconds: number;
  readonly metres: number;
}

interface Place {
  readonly key: string;
  readonly name: string;
}

/** @returns one leg more than there are visits; none without a visit. */
export function legsOf(unit: Unit, visits: readonly KnownVisit[], matrix: TravelMatrix): Leg[] {
  if (visits.length === 0) return [];
  const garage = { key: placeKey.garage(unit.id), name: unit.garage.name };
  const stops = visits.map(({ stop }) => ({ key: placeKey.stop(stop.id), name: stop.name }));
  const places = [garage, ...stops, garage];
  return places.slice(1).map((to, index) => legBetween({ from: places[index]!, to }, unit, matrix));
}

function legBetween(ends: { readonly from: Place; readonly to: Place }, unit: Unit, matrix: TravelMatrix): Leg {
  const { from, to } = ends;
  const at = matrix.indexOf.get(from.key)! * matrix.size + matrix.indexOf.get(to.key)!;
  const [seconds, metres] = [matrix.seconds[at]!, matrix.metres[at]!];
  const hasRoad = Number.isFinite(seconds) && Number.isFinite(metres);
  return {
    from: from.name,
    to: to.name,
    hasRoad,
    seconds: hasRoad ? unitSeconds(seconds, unit) : 0,
    metres: hasRoad ? metres : 0,
  };
}
