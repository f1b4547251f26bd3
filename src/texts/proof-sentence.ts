/** How far from the best possible, in one plain sentence. */
import type { Certificate, Measure } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Texts } from './texts.ts';

/** Below it bound and objective are the same number, but for the arithmetic. */
export const NO_GAP = 1e-6;
/** Above it, "within … of the optimum" would sound better than it is. */
export const SMALL_GAP = 0.01;

export function proofSentence(texts: Texts, scenario: Scenario, certificate: Certificate): string {
  const { keeping } = texts.reports.proof;
  const sentence = provenSentence(texts, scenario, certificate);
  if (certificate.keeps === null) return sentence;
  const { communes, share } = certificate.keeps;
  return keeping({ communes, share: keptShareText(texts, share), sentence: begunSmall(sentence) });
}

/** A sentence that goes on after a comma. */
function begunSmall(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function provenSentence(texts: Texts, scenario: Scenario, certificate: Certificate): string {
  const { measure, objective } = certificate;
  const perCycle = texts.reports.perCycle({ weeks: scenario.cycle.weeks });
  if (measure === 'weighted-hours') return weightedSentence(texts, perCycle, certificate);
  const said = {
    bound: measuredText(texts, measure, certificate.bound),
    objective: measuredText(texts, measure, measure === 'least-share' ? roundedDown(objective) : objective),
    gap: gapText(texts, certificate.gap),
    share: keptShareText(texts, scenario.goal.leastShare),
    perCycle,
  };
  const sentences = texts.reports.proof.others[measure];
  return certificate.gap <= NO_GAP ? sentences.optimal(said) : sentences.open(said);
}

/** @returns an amount in the unit of its measure: euros, communes, per cent. */
export function measuredText({ format: f, reports }: Texts, measure: Measure, amount: number): string {
  if (measure === 'euros') return f.euros(amount * 100);
  if (measure === 'communes') return reports.proof.communes({ count: Math.round(amount) });
  return measure === 'least-share' ? f.percent(amount, 1) : f.fixed(amount, 2);
}

/** 5 %, 47.8 %: no more than is kept. */
function keptShareText({ format: f }: Texts, share: number): string {
  return f.percent(roundedDown(share), Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1);
}

/** To a tenth of a per cent. */
const roundedDown = (share: number): number => Math.floor(share * 1000 + 1e-6) / 1000;

/** @returns what is said under the proof: what its unit means, and for which data it holds. */
export function proofNote({ reports: { proof } }: Texts, { measure }: Certificate): string {
  return measure === 'weighted-hours' ? `${proof.weightedHour} ${proof.holdsForData}` : proof.holdsForData;
}

function weightedSentence(texts: Texts, perCycle: string, certificate: Certificate): string {
  const { format: f, reports } = texts;
  if (certificate.gap <= NO_GAP) return reports.proof.optimal({ bound: f.fixed(certificate.bound, 2), perCycle });
  const decimals = decimalsApart(certificate);
  const said = {
    bound: f.fixed(certificate.bound, decimals),
    objective: f.fixed(certificate.objective, decimals),
    gap: gapText(texts, certificate.gap),
    perCycle,
  };
  return certificate.gap <= SMALL_GAP ? reports.proof.within(said) : reports.proof.far(said);
}

/** @returns the fewest decimals, two to five, with which the two numbers are written differently. */
function decimalsApart({ bound, objective }: Certificate): number {
  const apart = [2, 3, 4].find((decimals) => bound.toFixed(decimals) !== objective.toFixed(decimals));
  return apart ?? 5;
}

/** @param gap a fraction. @returns per cent, rounded up: 0.00004 is "0.01 %", 0.0312 is "3.2 %". */
export function gapText(texts: Texts, gap: number): string {
  const percent = gap * 100;
  const decimals = percent < 1 ? 2 : percent < 10 ? 1 : 0;
  const unit = 10 ** decimals;
  // A hair less than what is exactly a step must not become the next step.
  return texts.format.percent(Math.max(1, Math.ceil(percent * unit - 1e-9)) / unit / 100, decimals);
}
