/** What is explained. */
import type { Rota } from '../../domain/rota.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { PlanningInputs } from '../inputs.ts';

export interface Subject {
  readonly inputs: PlanningInputs;
  readonly rota: Rota;
  readonly verdict: Verdict;
}
