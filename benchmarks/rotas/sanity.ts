/** What is wrong with an answer, whatever the machine: the judge has the last word. */
import type { MeasuredSolve } from './measured-solve.ts';

/** Solver and judge share no code: farther apart, one of them is wrong. */
const AGREEMENT = 1e-6;

/** @returns a sentence for each thing that is wrong. @param name of the run, to begin them with. */
export function problemsOfAnswer(name: string, { answer }: Pick<MeasuredSolve, 'answer'>): string[] {
  if (answer === null) return [];
  const { certificate, legal, broken, objectiveApart } = answer;
  const problems: string[] = [];
  if (!legal) problems.push(`${name}: the judge finds the rota illegal (${broken.join(', ')})`);
  if (!(objectiveApart <= AGREEMENT)) {
    problems.push(`${name}: the judge's objective is ${objectiveApart.toExponential(1)} away from the solver's`);
  }
  if (!(certificate.bound >= certificate.objective)) problems.push(`${name}: the bound is below the objective`);
  return problems;
}

/** For smoke runs, whose cases are small enough to be solved anywhere. */
export function problemsOfGap(name: string, { answer }: Pick<MeasuredSolve, 'answer'>, asked: number): string[] {
  if (answer === null) return [`${name}: no rota in time`];
  const { gap } = answer.certificate;
  return gap <= asked ? [] : [`${name}: gap ${gap.toExponential(2)}, asked for ${asked}`];
}
