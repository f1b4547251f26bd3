/** Limits on the whole rota: kilometres, hours from garage to garage, cost. */
import type { Violation } from '../domain/verdict.ts';
import { totalOf } from './figures/total.ts';
import { isAbove } from './tolerance.ts';
import { ON_ROTA, type Rule, violation } from './violation.ts';

export const caps: Rule = ({ tours, scenario }) => {
  const { kmPerCycle, hoursPerCycle, centsPerCycle } = scenario.caps;
  const kilometres = totalOf(tours, (tour) => tour.metres) / 1000;
  const hours = totalOf(tours, (tour) => tour.spanMinutes) / 60;
  const cents = totalOf(tours, (tour) => tour.costCents);
  const found: Violation[] = [];
  if (kmPerCycle !== null && isAbove({ value: kilometres, limit: kmPerCycle })) {
    found.push(violation('cap-kilometres', ON_ROTA, { kilometres, most: kmPerCycle }));
  }
  if (hoursPerCycle !== null && isAbove({ value: hours, limit: hoursPerCycle })) {
    found.push(violation('cap-hours', ON_ROTA, { hours, most: hoursPerCycle }));
  }
  if (centsPerCycle !== null && isAbove({ value: cents, limit: centsPerCycle })) {
    found.push(violation('cap-cost', ON_ROTA, { cents, most: centsPerCycle }));
  }
  return found;
};
