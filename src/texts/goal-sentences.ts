/** How a goal was reached, stage by stage, what it costs against coverage, and what is kept of the rota in use. */
import type { GoalKind } from '../domain/goal.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Verdict } from '../domain/verdict.ts';
import { proofSentence } from './proof-sentence.ts';
import type { Texts } from './texts.ts';

/** @returns a sentence for the proof; where the goal has several stages, one for each, numbered. */
export function goalSentences(texts: Texts, scenario: Scenario, rota: Pick<Rota, 'stages' | 'certificate'>): string[] {
  const proofs = [...rota.stages, ...(rota.certificate === null ? [] : [rota.certificate])];
  const sentences = proofs.map((certificate) => proofSentence(texts, scenario, certificate));
  if (sentences.length < 2) return sentences;
  return sentences.map((sentence, k) => texts.reports.proof.stages.stage({ number: k + 1, sentence }));
}

/** Weighted hours per cycle that a goal costs against coverage. */
export interface Price {
  readonly goal: GoalKind;
  readonly least: number;
  readonly most: number;
}

export function priceSentence(texts: Texts, scenario: Scenario, price: Price): string {
  const { format: f, reports } = texts;
  const { stages } = reports.proof;
  const said = { goal: stages.goals[price.goal], perCycle: reports.perCycle({ weeks: scenario.cycle.weeks }) };
  const [least, most] = [f.fixed(price.least, 2), f.fixed(price.most, 2)];
  return most === f.fixed(0, 2) ? stages.noPrice(said) : stages.price({ ...said, least, most });
}

/** @returns null where no stop wants visits on its market day. */
export function marketSentence(texts: Texts, scenario: Scenario, { figures }: Verdict): string | null {
  if (!scenario.stops.some(({ market, marketDay }) => market === 'wanted' && marketDay !== null)) return null;
  const perCycle = texts.reports.perCycle({ weeks: scenario.cycle.weeks });
  const reward = texts.format.fixed(figures.marketReward, 2);
  return texts.reports.proof.stages.markets({ visits: figures.marketVisits, reward, perCycle });
}

/** @returns null where no rota in use is to be kept. */
export function keptSentence(texts: Texts, { keep }: Scenario, { figures }: Verdict): string | null {
  if (keep === null || figures.kept === null) return null;
  return texts.reports.proof.stages.kept({ rota: keep.rota, ...figures.kept });
}
