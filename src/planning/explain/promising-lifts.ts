/** Which changes at stops are priced one by one, where there are more than time allows. */
import type { StopsExplanation } from '../../domain/explanation.ts';
import type { Rota } from '../../domain/rota.ts';
import type { LiftQuestion, Questions } from './questions.ts';
import { visitsLetIn } from './stop-lift.ts';

/** Solves of the whole scenario that are spent on single changes, unless stops are asked for by name. */
export const MOST_PRICED = 8;

export interface ChosenLifts {
  readonly questions: readonly LiftQuestion[];
  readonly leftOut: Omit<NonNullable<StopsExplanation['leftOut']>, 'mostGain'> | null;
}

/**
 * Where more can only help, all changes together gain at least what each of them does: their proven bound may settle all.
 * Otherwise those come first that the best rota with all of them makes use of.
 *
 * @param asked `best`: worth of the best rota known, null for none; `gap`: relative; `all`: price them all.
 */
export function chosenLifts(
  { together, lifts }: Pick<Questions, 'together' | 'lifts'>,
  { best, gap, all }: { best: number | null; gap: number; all: boolean },
): ChosenLifts {
  if (all) return { questions: lifts, leftOut: null };
  const found = together?.answer?.kind === 'possible' ? together.answer.result : null;
  if (found !== null && best !== null && together!.asks === 'less') {
    const most = found.certificate.bound - best;
    if (most <= gap * Math.max(1, Math.abs(best))) {
      return { questions: [], leftOut: { count: lifts.length, why: 'nothing-to-gain' } };
    }
  }
  const questions = mostUsedFirst(lifts, found?.rota ?? null).slice(0, MOST_PRICED);
  const count = lifts.length - questions.length;
  return { questions, leftOut: count > 0 ? { count, why: 'less-promising' } : null };
}

/** Otherwise in their order. */
function mostUsedFirst(lifts: readonly LiftQuestion[], rota: Rota | null): LiftQuestion[] {
  if (rota === null) return [...lifts];
  const used = new Map(lifts.map((question) => [question, visitsLetIn(rota, question.lifts[0]!)]));
  return [...lifts].sort((one, other) => used.get(other)! - used.get(one)!);
}
