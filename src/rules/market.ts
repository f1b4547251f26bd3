/** Where the market leaves no room, nobody comes on its day. */
import type { Violation } from '../domain/verdict.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const market: Rule = ({ counted }) =>
  counted.flatMap(({ visit, tour, day: { weekday } }): Violation[] => {
    const { id: stop, name, market: place, marketDay } = visit.stop;
    if (place !== 'excluded' || marketDay !== weekday) return [];
    return [violation('market', onVisit(tour, visit), { stop, name, weekday })];
  });
