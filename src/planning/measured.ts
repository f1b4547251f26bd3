/** What a verdict comes to in the unit of a measure. */
import type { Measure } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Verdict } from '../domain/verdict.ts';
import { needOf, servedOf } from './fairness.ts';

const CENTS_PER_EURO = 100;
/** A share that falls short by less is reached: what the judge allows too. */
const SHARE_GRAIN = 1e-6;

export function measured(measure: Measure, verdict: Verdict, scenario: Scenario): number {
  if (measure === 'weighted-hours') return verdict.figures.objective;
  if (measure === 'euros') return verdict.figures.costCents / CENTS_PER_EURO;
  const shares = sharesWithinReach(verdict);
  if (measure === 'least-share') return shares.length === 0 ? 0 : Math.min(...shares);
  return shares.filter((share) => share >= scenario.goal.leastShare - SHARE_GRAIN).length;
}

/** Share of need served in each commune that has a need and that some usable stop reaches. */
function sharesWithinReach(verdict: Verdict): number[] {
  return verdict.communes
    .filter((commune) => commune.reachable && needOf(commune) > 0)
    .map((commune) => servedOf(commune) / needOf(commune));
}
