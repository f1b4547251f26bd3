/** From leaving to return, and the work in it: the span less lunch. Driving, set-up and pack-up are work. */
import type { Violation } from '../domain/verdict.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const spanAndWork: Rule = ({ tours, scenario }) => {
  const { mostSpanMinutes, mostWorkMinutes } = scenario.dayRules;
  return tours.flatMap((tour) => {
    const found: Violation[] = [];
    if (tour.spanMinutes > mostSpanMinutes) {
      found.push(violation('span', onTour(tour), { minutes: tour.spanMinutes, most: mostSpanMinutes }));
    }
    if (tour.workMinutes > mostWorkMinutes) {
      found.push(violation('work', onTour(tour), { minutes: tour.workMinutes, most: mostWorkMinutes }));
    }
    return found;
  });
};
