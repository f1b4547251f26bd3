/** Compare: several rotas of one scenario under the same judge. */
import type { CommuneComparison, Comparison } from '../domain/comparison.ts';
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import { fairnessOf, needOf, servedOf } from './fairness.ts';
import type { PlanningInputs } from './inputs.ts';

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

/** Two rotas of one name could not be told apart: the later ones get a number. */
export function withOwnNames(rotas: readonly Rota[]): Rota[] {
  return rotas.map((rota, at) => {
    const before = rotas.slice(0, at).filter(({ name }) => name === rota.name).length;
    return before === 0 ? rota : { ...rota, name: `${rota.name} (${before + 1})` };
  });
}
