/** One sector per week: stops of a sector are visited only in its weeks. Stops of no sector are visited in any. */
import type { Violation } from '../domain/verdict.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const sector: Rule = ({ counted, scenario }) => {
  const { sectorOfWeek } = scenario.cycle;
  if (sectorOfWeek === null) return [];
  return counted.flatMap(({ visit, tour, day }): Violation[] => {
    const { id: stop, name, commune } = visit.stop;
    const sectors = scenario.sectors.filter(({ communes }) => communes.includes(commune)).map(({ id }) => id);
    const ofWeek = sectorOfWeek[day.week - 1] ?? null;
    if (sectors.length === 0 || (ofWeek !== null && sectors.includes(ofWeek))) return [];
    const parameters = { stop, name, sector: sectors.join(', '), week: day.week, sectorOfWeek: ofWeek };
    return [violation('sector', onVisit(tour, visit), parameters)];
  });
};
