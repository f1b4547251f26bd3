/** Whether agents may ride a tour at all, whatever else they do in the cycle. */
import type { PooledTour } from '../tours/tour-pool.ts';
import type { Instance } from './instance.ts';
import { mayRideTour } from './work-rules.ts';

/** @returns true where enough agents may ride it, by their own rules of work, for each need of the unit's crew. */
export function hasCrewFor(
  { requirements, rulesOfWork }: Instance,
  unitClass: number,
  tour: Pick<PooledTour, 'workSeconds' | 'spanSeconds' | 'breaks'>,
): boolean {
  return requirements.every(({ agents, countByUnitClass }) => {
    const may = agents.filter((agent) => mayRideTour(rulesOfWork.ofAgent[agent]!, tour)).length;
    return may >= Math.min(countByUnitClass[unitClass]!, agents.length);
  });
}
