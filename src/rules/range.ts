/** A unit drives no farther in a day than its range, and stays open no longer on its own power than its autonomy. */
import type { Violation } from '../domain/verdict.ts';
import { hasPowerFor } from './fit.ts';
import { isAbove } from './tolerance.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const rangeAndAutonomy: Rule = ({ tours }) =>
  tours.flatMap((tour) => {
    const { unit } = tour;
    if (unit === null) return [];
    const named = { unit: unit.id, name: unit.name };
    const found: Violation[] = [];
    const kilometres = tour.metres / 1000;
    if (unit.rangeKm !== null && isAbove({ value: kilometres, limit: unit.rangeKm })) {
      found.push(violation('range', onTour(tour), { ...named, kilometres, most: unit.rangeKm }));
    }
    const minutes = tour.known
      .filter((visit) => !hasPowerFor(unit, visit.stop))
      .reduce((sum, visit) => sum + visit.openSeconds / 60, 0);
    const most = unit.autonomyHours * 60;
    if (isAbove({ value: minutes, limit: most })) {
      found.push(violation('autonomy', onTour(tour), { ...named, minutes, most }));
    }
    return found;
  });
