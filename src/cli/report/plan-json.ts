/** A plan as a program reads it: one document. */

import { explanationDocument } from '../../exports/explanation-document.ts';
import { coefficientsOf } from '../../planning/coefficients.ts';
import { comparisonDocument } from '../../planning/comparison-document.ts';
import { fairnessOf } from '../../planning/fairness.ts';
import { unservedReason } from '../../planning/unserved-reason.ts';
import { goalSentences, priceSentence } from '../../texts/goal-sentences.ts';
import { proofSentence } from '../../texts/proof-sentence.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlanReport } from './plan-report.ts';

/** @param written paths of the files written. */
export function planJson(
  texts: Texts,
  { inputs, result, comparison, price, seconds, explanation }: PlanReport,
  written: readonly string[],
): string {
  const { scenario, matrix } = inputs;
  const { rota, certificate, verdict, statistics } = result;
  const fairness = fairnessOf(verdict);
  const document = {
    scenario: scenario.name,
    rota,
    certificate,
    proof: proofSentence(texts, scenario, certificate),
    stages: goalSentences(texts, scenario, rota),
    seconds,
    verdict,
    fairness: {
      worstOff: fairness.worstOff,
      gini: fairness.gini,
      unserved: fairness.unserved.map((commune) => ({
        code: commune.code,
        name: commune.name,
        reason: unservedReason(scenario, commune),
      })),
    },
    comparison: comparison === null ? null : comparisonDocument(comparison),
    priceOfGoal:
      price === null
        ? null
        : {
            goal: price.goal,
            weightedHours: { least: price.least, most: price.most },
            sentence: priceSentence(texts, scenario, price),
            ...comparisonDocument(price.comparison),
          },
    explanation: explanation === null ? null : explanationDocument(texts, inputs.scenario, explanation),
    statistics,
    assumptions: {
      travel: matrix.note,
      inventedStops: scenario.stops.filter((stop) => stop.invented).map((stop) => stop.id),
      unverifiedCoefficients: coefficientsOf(scenario).filter(({ verified }) => !verified),
    },
    warnings: inputs.warnings,
    files: written,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
