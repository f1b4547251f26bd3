/** What an answer is measured against: the best rota, and the one explained. */
import { type Certificate, relativeGap } from '../../domain/rota.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { PlanResult } from '../plan.ts';
import { type Asked, coverageChanges, lossAgainst, provenLoss } from '../proven-loss.ts';
import type { Known } from './known-rotas.ts';
import type { Subject } from './subject.ts';

/** A rota that falls short of the best known by no more is as good as that one, relatively. */
const AS_GOOD = 1e-3;

/** What an answer found. */
export type Again = Pick<PlanResult, 'certificate' | 'verdict'>;

export interface Against {
  readonly best: Certificate;
  readonly bestVerdict: Verdict;
  readonly isBest: boolean;
  /** Of the rota explained. */
  readonly verdict: Verdict;
}

/** @param found the best rota that was looked for. @param known others, of which one may be better. */
export function standingOf({ verdict }: Subject, { certificate }: Again, known: Known): Against {
  const best = bestOf(certificate, known.verdict.figures.objective);
  const short = best.objective - verdict.figures.objective;
  const isBest = verdict.legal && short <= AS_GOOD * Math.max(1, Math.abs(best.objective));
  return { best, isBest, verdict, bestVerdict: isBest ? verdict : known.verdict };
}

/** @param objective of the best rota known: one with a visit more somewhere is a rota of the scenario too. */
function bestOf(found: Certificate, objective: number): Certificate {
  const bound = Math.max(found.bound, objective);
  return { ...found, objective, bound, gap: relativeGap({ objective, bound }) };
}

/** @param asks what the scenario of the answer asks more, or less, than the one explained. */
export function changed(again: Again, { best, bestVerdict, verdict: explained }: Against, asks: Asked) {
  const { verdict } = again;
  const { objective: reached, bound: proven } = again.certificate;
  const bound = Math.max(reached, asks === 'more' ? Math.min(proven, best.bound) : proven);
  const certificate = { ...again.certificate, bound, gap: relativeGap({ objective: reached, bound }) };
  return {
    loss: provenLoss(best, certificate, asks),
    lossAgainstRota: lossAgainst(explained.figures.objective, certificate),
    changes: coverageChanges(explained, verdict),
    changesAgainstBest: coverageChanges(bestVerdict, verdict),
  };
}
