/** At most so many visits a tour; a visit of a day counts once. */
import { onTour, type Rule, violation } from './violation.ts';

export const visitsPerTour: Rule = ({ tours, scenario }) =>
  tours
    .filter((tour) => tour.visits.length > scenario.visits.mostPerTour)
    .map((tour) =>
      violation('visits-per-tour', onTour(tour), { visits: tour.visits.length, most: scenario.visits.mostPerTour }),
    );
