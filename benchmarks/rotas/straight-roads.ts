/** Travel in an invented territory: straight lines × circuity, at one speed. */
import type { Position } from '../../src/domain/primitives.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';

export interface StraightRoads {
  readonly circuity: number;
  readonly kmPerHour: number;
}

/** Middle latitude of the territory, degrees: near enough for lengths in it, which is all that they need to be. */
export const LATITUDE = 46;
export const KM_PER_DEGREE = 111.195;
export const KM_PER_DEGREE_EAST = KM_PER_DEGREE * Math.cos((LATITUDE * Math.PI) / 180);

export function straightRoads(scenario: Scenario, roads: StraightRoads): TravelMatrix {
  const places = placesOf(scenario);
  const size = places.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const km = straightKm(places[i]!.position, places[j]!.position) * roads.circuity;
      metres[i * size + j] = Math.round(km * 1000);
      seconds[i * size + j] = Math.round((km / roads.kmPerHour) * 3600);
    }
  }
  return {
    size,
    seconds,
    metres,
    indexOf: new Map(places.map((place, index) => [place.key, index])),
    note: { source: 'great-circle', estimate: true, detail: 'generated territory' },
  };
}

function straightKm(a: Position, b: Position): number {
  return Math.hypot((a.lat - b.lat) * KM_PER_DEGREE, (a.lon - b.lon) * KM_PER_DEGREE_EAST);
}
