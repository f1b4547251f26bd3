/** How a commune stands in a rota, beside the others. */
import type { CommuneExplanation } from '../domain/explanation.ts';
import { median } from '../domain/middle.ts';
import type { CommuneCoverage, Verdict } from '../domain/verdict.ts';
import { needOf, servedOf, servedShareOf } from './fairness.ts';

/** Hours a cycle below which nothing is served: noise of the arithmetic. */
const NOTHING = 1e-9;

/** @returns the standing of each commune, in the order of the verdict's. */
export function standings({ communes }: Verdict): CommuneExplanation['standing'][] {
  const within = communes.filter((commune) => commune.reachable && needOf(commune) > NOTHING).map(servedShareOf);
  const middle = within.length === 0 ? 0 : median(within);
  return communes.map((commune) => standingOf(commune, middle));
}

function standingOf(commune: CommuneCoverage, middle: number): CommuneExplanation['standing'] {
  if (servedOf(commune) <= NOTHING) return 'left-out';
  return commune.visits === 0 || servedShareOf(commune) < middle - NOTHING ? 'under-served' : 'served';
}
