/** Trips between the places of a scenario, by a matrix of it. */
import type { Scenario } from '../../src/domain/scenario.ts';
import { placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { straightMetres } from '../../src/travel/straight-line.ts';
import type { Trip } from './estimate-error.ts';

/** @returns every ordered pair of places that are not on one spot. */
export function tripsOfMatrix(scenario: Scenario, { size, seconds, metres }: TravelMatrix): Trip[] {
  const places = placesOf(scenario);
  return places.flatMap((from, i) =>
    places.flatMap((to, j) => {
      const at = i * size + j;
      const straight = straightMetres(from.position, to.position);
      return straight === 0 ? [] : [{ straightMetres: straight, metres: metres[at]!, seconds: seconds[at]! }];
    }),
  );
}
