/** Who rides every tour of a unit. */
import type { Tour } from './rota.ts';

/** @param tours one at least. @returns ids of agents, where they are the same in every tour; else null. */
export function sharedCrew(tours: readonly Pick<Tour, 'agents'>[]): readonly string[] | null {
  const key = ({ agents }: Pick<Tour, 'agents'>) => [...agents].sort().join('\n');
  const first = tours[0]!;
  return tours.every((tour) => key(tour) === key(first)) ? first.agents : null;
}
