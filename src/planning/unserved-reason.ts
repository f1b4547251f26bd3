/** Why a commune is served nothing, where that is plain to see; why a solver left it out is another matter. */
import type { Scenario } from '../domain/scenario.ts';
import type { CommuneCoverage } from '../domain/verdict.ts';

export const UNSERVED_REASONS = ['no-road', 'fixed-service-point', 'no-stop', 'no-usable-stop', 'not-chosen'] as const;
export type UnservedReason = (typeof UNSERVED_REASONS)[number];

/** @param commune of which nothing is served, and whose need is not nil. */
export function unservedReason(scenario: Scenario, commune: CommuneCoverage): UnservedReason {
  const { code } = commune;
  const place = scenario.territory.communes.find((candidate) => candidate.code === code);
  const stops = scenario.stops.filter((stop) => stop.commune === code);
  if (place?.reachableByRoad === false) return 'no-road';
  if (stops.length > 0 && stops.every((stop) => !stop.reachableByRoad)) return 'no-road';
  const hasServicePoint = scenario.territory.servicePoints.some((point) => point.commune === code && !point.itinerant);
  if (hasServicePoint && !scenario.visits.beside) return 'fixed-service-point';
  if (commune.reachable) return 'not-chosen';
  return stops.length === 0 ? 'no-stop' : 'no-usable-stop';
}
