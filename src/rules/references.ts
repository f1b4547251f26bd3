/** What the rota speaks of exists in the scenario. A rota by hand, or made for another scenario, may name anything. */
import type { Violation } from '../domain/verdict.ts';
import { onTour, onVisit, type Rule, violation } from './violation.ts';

export const unknownNames: Rule = ({ tours, register }) =>
  tours.flatMap((tour) => {
    const { unit, day, agents } = tour.stated;
    const found: Violation[] = [];
    if (tour.unit === null) found.push(violation('unit-unknown', onTour(tour), { unit }));
    if (tour.day === null) found.push(violation('day-unknown', onTour(tour), { ...day }));
    for (const agent of new Set(agents)) {
      if (register.agent(agent) === null) found.push(violation('agent-unknown', onTour(tour), { agent }));
    }
    for (const visit of tour.visits) {
      if (visit.stop === null) found.push(violation('stop-unknown', onVisit(tour, visit), { stop: visit.stated.stop }));
    }
    return found;
  });
