/** How far from the best possible, in one plain sentence. */
import type { Certificate } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Texts } from './texts.ts';

/** Below it bound and objective are the same number, but for the arithmetic. */
export const NO_GAP = 1e-6;
/** Above it, "within … of the optimum" would sound better than it is. */
export const SMALL_GAP = 0.01;

export function proofSentence(texts: Texts, scenario: Scenario, certificate: Certificate): string {
  const { format: f, reports } = texts;
  const perCycle = reports.perCycle({ weeks: scenario.cycle.weeks });
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
