/** The time that a visit is open, both halves of a day together, lies between the stop's least and most. */
import type { Violation } from '../domain/verdict.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const dwell: Rule = ({ tours }) =>
  tours.flatMap((tour) =>
    tour.known.flatMap((visit): Violation[] => {
      const { id: stop, name, leastDwellMinutes: least, mostDwellMinutes: most } = visit.stop;
      const minutes = visit.openSeconds / 60;
      if (minutes < least) return [violation('dwell-short', onVisit(tour, visit), { stop, name, minutes, least })];
      if (minutes > most) return [violation('dwell-long', onVisit(tour, visit), { stop, name, minutes, most })];
      return [];
    }),
  );
