/** What a rota solved again costs against others, as far as certificates prove it. */
import type { CoverageChange, ProvenLoss } from '../domain/explanation.ts';
import type { Certificate } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { servedOf } from './fairness.ts';

/** What another scenario asks of a rota: more, and none is worth more than before; less, and the best is worth no less. */
export type Asked = 'more' | 'less' | 'other';

/**
 * The best rota is worth objective to bound, and so is the one solved again: the difference of the two lies between the
 * worst and the best case of both.
 */
export function provenLoss(best: Certificate, again: Certificate, asks: Asked): ProvenLoss {
  const least = best.objective - again.bound;
  const most = best.bound - again.objective;
  if (asks === 'more') return { least: Math.max(0, least), most: Math.max(0, most), certificate: again };
  if (asks === 'less') return { least: Math.min(0, least), most: Math.min(0, most), certificate: again };
  return { least, most, certificate: again };
}

/** Against a rota whose worth is known. */
export function lossAgainst(objective: number, again: Certificate): { least: number; most: number } {
  return { least: objective - again.bound, most: objective - again.objective };
}

/** Hours a cycle: less is no change, but noise of the arithmetic. */
const NO_CHANGE = 1e-6;

/** @returns communes that are served otherwise than before, the greatest loss first. */
export function coverageChanges(before: Verdict, after: Verdict): CoverageChange[] {
  return after.communes
    .map((commune, c) => ({
      commune: commune.code,
      name: commune.name,
      hours: servedOf(commune) - servedOf(before.communes[c]!),
    }))
    .filter(({ hours }) => Math.abs(hours) > NO_CHANGE)
    .sort((one, other) => one.hours - other.hours);
}
