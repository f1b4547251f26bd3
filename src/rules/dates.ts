/** Presence is permitted on the date of the visit, in the cycle that starts on the anchor. */
import { firstDateOf } from '../domain/cycle-days.ts';
import type { Violation } from '../domain/verdict.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const dates: Rule = ({ counted, scenario }) =>
  counted.flatMap(({ visit, tour, day }): Violation[] => {
    const { id: stop, name, dates: permitted } = visit.stop;
    if (permitted === null) return [];
    const date = firstDateOf(scenario.cycle, day);
    // Dates are YYYY-MM-DD: the order of texts is the order of days.
    if (permitted.some(({ from, to }) => from <= date && date <= to)) return [];
    return [violation('dates', onVisit(tour, visit), { stop, name, date })];
  });
