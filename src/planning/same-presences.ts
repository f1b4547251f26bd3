/** Same presences: the scenario, with each commune visited exactly as often, and each stop as long, as in a given rota. */
import type { Floor } from '../domain/goal.ts';
import type { Rota, Visit } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { openMinutesOf } from '../domain/visit-sessions.ts';

/** What the classical problem of periodic tours is given (MODEL.md section 5, *economy*): days and company are open. */
export function samePresencesAs(scenario: Scenario, rota: Rota): Scenario {
  const visits = rota.tours.flatMap((tour) => tour.visits);
  const visitsAt = new Map<string, Visit[]>();
  for (const visit of visits) visitsAt.set(visit.stop, [...(visitsAt.get(visit.stop) ?? []), visit]);
  const stops = scenario.stops.map((stop) => {
    const open = (visitsAt.get(stop.id) ?? []).map(openMinutesOf);
    if (open.length === 0) return stop;
    return { ...stop, leastDwellMinutes: Math.min(...open), mostDwellMinutes: Math.max(...open) };
  });
  const floors = scenario.territory.communes.flatMap((commune): Floor[] => {
    const own = scenario.stops.filter((stop) => stop.commune === commune.code);
    if (own.length === 0) return [];
    const count = own.reduce((sum, stop) => sum + (visitsAt.get(stop.id)?.length ?? 0), 0);
    return [{ commune: commune.code, leastVisitsPerCycle: count, mostVisitsPerCycle: count, leastServedShare: 0 }];
  });
  return { ...scenario, stops, floors: [...scenario.floors, ...floors] };
}
