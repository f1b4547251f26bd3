/** A unit does at most one tour a day; a stop is visited at most once a day, over all units. */
import type { Violation } from '../domain/verdict.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { onTour, onVisit, type Rule, violation } from './violation.ts';

export const oneTourADay: Rule = ({ tours }) => {
  const firstOf = new Map<string, JudgedTour>();
  return tours.flatMap((tour) => {
    const { unit, day } = tour.stated;
    const key = `${unit} ${day.week} ${day.weekday}`;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, tour);
      return [];
    }
    const name = tour.unit?.name ?? unit;
    return [violation('unit-twice-a-day', onTour(tour), { unit, name, otherTour: first.index })];
  });
};

export const oneVisitADay: Rule = ({ counted }) => {
  const firstOf = new Map<string, JudgedTour>();
  const found: Violation[] = [];
  for (const { visit, tour, day } of counted) {
    const key = `${visit.stop.id} ${day.index}`;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, tour);
    } else {
      const { id, name } = visit.stop;
      found.push(violation('one-visit', onVisit(tour, visit), { stop: id, name, otherTour: first.index }));
    }
  }
  return found;
};
