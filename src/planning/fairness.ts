/** How evenly the communes are served. */
import type { Fairness } from '../domain/comparison.ts';
import type { CommuneCoverage, Verdict } from '../domain/verdict.ts';

/** Hours a cycle below which nothing is served: noise of the arithmetic. */
const NOTHING = 1e-9;

export function needOf(commune: CommuneCoverage): number {
  return commune.needHours.reduce((sum, hours) => sum + hours, 0);
}

export function servedOf(commune: CommuneCoverage): number {
  return commune.servedHours.reduce((sum, hours) => sum + hours, 0);
}

/** @returns 0 to 1; 0 where there is nothing to serve. */
export function servedShareOf(commune: CommuneCoverage): number {
  const need = needOf(commune);
  return need > NOTHING ? servedOf(commune) / need : 0;
}

export function fairnessOf(verdict: Verdict): Fairness {
  const needy = verdict.communes.filter((commune) => needOf(commune) > NOTHING);
  const within = needy.filter((commune) => commune.reachable);
  let worstOff: Fairness['worstOff'] = null;
  for (const commune of within) {
    const servedShare = servedShareOf(commune);
    if (worstOff === null || servedShare < worstOff.servedShare) {
      worstOff = { code: commune.code, name: commune.name, servedShare };
    }
  }
  return {
    worstOff,
    gini: giniOf(within.map(servedShareOf)),
    unserved: needy.filter((commune) => servedOf(commune) <= NOTHING),
  };
}

/** Gini of non-negative values: Σ(2i − n − 1)·x(i) ÷ (n·Σx) over the values in rising order; 0 where all are zero. */
export function giniOf(values: readonly number[]): number {
  const rising = [...values].sort((one, other) => one - other);
  const sum = rising.reduce((total, value) => total + value, 0);
  if (sum <= 0) return 0;
  const weighted = rising.reduce((total, value, i) => total + (2 * (i + 1) - rising.length - 1) * value, 0);
  return weighted / (rising.length * sum);
}
