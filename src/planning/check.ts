/** Check: what the judge says of a rota that somebody wrote, edited or imported. */
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import type { PlanningInputs } from './inputs.ts';
import { measured } from './measured.ts';

export interface CheckResult {
  readonly verdict: Verdict;
  /** Whether the objective that the rota's certificate states is the judge's; null where it carries none. */
  readonly certificateHolds: boolean | null;
}

/** Certificates are written with all their digits: a greater difference means another rota, or another scenario. */
const SAME_OBJECTIVE = 1e-6;

export function checkRota(inputs: PlanningInputs, rota: Rota): CheckResult {
  const verdict = judge(inputs.scenario, inputs.need, inputs.matrix, rota);
  if (rota.certificate === null) return { verdict, certificateHolds: null };
  const { objective: stated, measure } = rota.certificate;
  const found = measured(measure, verdict, inputs.scenario);
  return { verdict, certificateHolds: Math.abs(stated - found) <= SAME_OBJECTIVE * Math.max(1, Math.abs(found)) };
}
