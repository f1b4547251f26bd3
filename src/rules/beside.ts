/** No stop in a commune that has a fixed service point, unless the planner allows it. */
import type { Scenario } from '../domain/scenario.ts';
import type { ServicePoint } from '../domain/territory.ts';
import type { Violation } from '../domain/verdict.ts';
import { onVisit, type Rule, violation } from './violation.ts';

/** @returns the first fixed service point of each commune that has one; none where stops beside them are allowed. */
export function pointsToAvoid(scenario: Scenario): ReadonlyMap<string, ServicePoint> {
  const points = new Map<string, ServicePoint>();
  if (scenario.visits.beside) return points;
  for (const point of scenario.territory.servicePoints) {
    if (!point.itinerant && !points.has(point.commune)) points.set(point.commune, point);
  }
  return points;
}

export const beside: Rule = ({ tours, scenario, register }) => {
  const avoided = pointsToAvoid(scenario);
  return tours.flatMap((tour) =>
    tour.known.flatMap((visit): Violation[] => {
      const { id: stop, name, commune } = visit.stop;
      const point = avoided.get(commune);
      if (point === undefined) return [];
      const communeName = register.commune(commune)?.name ?? commune;
      return [
        violation('beside', onVisit(tour, visit), { stop, name, commune, communeName, servicePoint: point.name }),
      ];
    }),
  );
};
