/** Compare: several rotas of one scenario under the same judge. */
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import { type Fairness, fairnessOf, needOf, servedOf } from './fairness.ts';
import type { PlanningInputs } from './inputs.ts';

export interface ComparedRota {
  readonly name: string;
  readonly verdict: Verdict;
  readonly fairness: Fairness;
}

/** One commune under every rota; arrays in the order of the rotas. */
export interface CommuneComparison {
  readonly code: string;
  readonly name: string;
  readonly needHours: number;
  /** Hours a cycle. */
  readonly servedHours: readonly number[];
  readonly visits: readonly number[];
  /** Served hours gained (above 0) or lost against the first rota. */
  readonly changeHours: readonly number[];
}

export interface Comparison {
  readonly rotas: readonly ComparedRota[];
  /** In the order of the territory. */
  readonly communes: readonly CommuneComparison[];
}

/** @param rotas at least one; the first is what the others are measured against. */
export function compareRotas(inputs: PlanningInputs, rotas: readonly Rota[]): Comparison {
  return compareVerdicts(
    rotas.map((rota) => ({
      name: rota.name,
      verdict: judge(inputs.scenario, inputs.need, inputs.matrix, rota),
    })),
  );
}

/** @param judged at least one rota, all judged under the same scenario. */
export function compareVerdicts(judged: readonly { readonly name: string; readonly verdict: Verdict }[]): Comparison {
  const communes = judged[0]!.verdict.communes.map((commune, c): CommuneComparison => {
    const served = judged.map(({ verdict }) => servedOf(verdict.communes[c]!));
    return {
      code: commune.code,
      name: commune.name,
      needHours: needOf(commune),
      servedHours: served,
      visits: judged.map(({ verdict }) => verdict.communes[c]!.visits),
      changeHours: served.map((hours) => hours - served[0]!),
    };
  });
  return { rotas: judged.map((one) => ({ ...one, fairness: fairnessOf(one.verdict) })), communes };
}
