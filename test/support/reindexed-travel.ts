/** The same travel for a scenario that lists its places in another order, or has more of them. */
import type { Scenario } from '../../src/domain/scenario.ts';
import { placesOf, type TravelMatrix } from '../../src/domain/travel-matrix.ts';

/** @param standIns key of the known place that stands where a new one is, by key of the new one. */
export function reindexedTravel(
  matrix: TravelMatrix,
  scenario: Scenario,
  standIns: ReadonlyMap<string, string> = new Map(),
): TravelMatrix {
  const keys = placesOf(scenario).map(({ key }) => key);
  const size = keys.length;
  const old = keys.map((key) => matrix.indexOf.get(standIns.get(key) ?? key)!);
  const taken = (from: Float64Array) =>
    Float64Array.from(
      { length: size * size },
      (_, at) => from[old[Math.floor(at / size)]! * matrix.size + old[at % size]!]!,
    );
  return {
    size,
    seconds: taken(matrix.seconds),
    metres: taken(matrix.metres),
    indexOf: new Map(keys.map((key, index) => [key, index])),
    note: matrix.note,
  };
}
