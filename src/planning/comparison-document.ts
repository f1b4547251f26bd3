/** A comparison as a program reads it: of each verdict what is compared. */
import type { Comparison } from '../domain/comparison.ts';

export function comparisonDocument(comparison: Comparison) {
  return {
    rotas: comparison.rotas.map(({ name, verdict, fairness }) => ({
      name,
      legal: verdict.legal,
      violations: verdict.violations,
      figures: verdict.figures,
      publics: verdict.publics,
      worstOff: fairness.worstOff,
      gini: fairness.gini,
      unserved: fairness.unserved.map(({ code }) => code),
    })),
    communes: comparison.communes,
  };
}
