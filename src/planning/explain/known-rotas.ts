/** Legal rotas of the scenario that have been found so far, the best first: what to start from, and what is possible. */
import type { PlanResult } from '../plan.ts';
import type { Question } from './questions.ts';

/** A rota of the scenario, judged. */
export type Known = Pick<PlanResult, 'rota' | 'verdict'>;

export class KnownRotas {
  private readonly known: Known[] = [];

  /** What is not legal is not kept. */
  keep({ rota, verdict }: Known): void {
    if (!verdict.legal) return;
    this.known.push({ rota, verdict });
    this.known.sort((one, other) => other.verdict.figures.objective - one.verdict.figures.objective);
  }

  /** @returns null where none is known. */
  get best(): Known | null {
    return this.known[0] ?? null;
  }

  /** @returns the best one that does what is asked; null where none is known. */
  bestFor(question: Question): Known | null {
    const isAnswer = ({ verdict }: Known) =>
      question.kind !== 'visit' || verdict.communes[question.c]!.visits >= question.visits;
    return this.known.find(isAnswer) ?? null;
  }
}
