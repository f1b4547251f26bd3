/** Places that are too far from any road that the server knows: named, with their distances, all at once. */
import { InputError, type Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import { listProblems } from '../../domain/problem-list.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Place } from '../../domain/travel-matrix.ts';

/** Metres from a place to the road it was put on; null where the server found none. */
export type SnapOf = (place: Place) => number | null;

/**
 * A server answers whatever it is asked: on a map of Andorra, Paris is put on a road 695 km away, and has times to everywhere.
 *
 * @throws InputError where a place lies farther from its road than the scenario's limit.
 */
export function refuseFarPlaces(scenario: Scenario, places: readonly Place[], snapOf: SnapOf): void {
  const limit = scenario.travel.osrm.snapLimitMetres;
  const problems = places.flatMap((place): Problem[] => {
    const { key, name, path } = place;
    const { lat, lon } = place.position;
    const metres = snapOf(place);
    if (metres === null) return [problem('osrm-no-road-near', path, { place: key, name, lat, lon })];
    if (metres <= limit) return [];
    return [problem('osrm-far-from-road', path, { place: key, name, lat, lon, metres: Math.round(metres), limit })];
  });
  if (problems.length > 0) throw new InputError(listProblems(problems, scenario));
}
