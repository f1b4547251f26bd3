/** From a problem or a violation, which carry codes, to the sentence a user reads. */
import type { Problem, ProblemParameters } from '../domain/problem.ts';
import type { Violation } from '../domain/verdict.ts';
import type { Texts } from './texts.ts';

type AnySentence = (parameters: ProblemParameters) => string;

/** @returns the sentence of a problem; a code that no sentence is known for is shown with its values. */
export function problemSentence(texts: Texts, problem: Pick<Problem, 'code' | 'parameters'>): string {
  const { code, parameters } = problem;
  for (const sentences of [texts.problems, texts.warnings, texts.others, texts.draftProblems]) {
    const sentence = sentenceIn(sentences, code);
    if (sentence !== null) return sentence(parameters);
  }
  return texts.errors.unknownCode({ code, parameters: shownParameters(parameters) });
}

/** @returns the sentence of a broken rule. */
export function ruleSentence(texts: Texts, violation: Pick<Violation, 'rule' | 'parameters'>): string {
  const sentence = sentenceIn(texts.rules, violation.rule);
  if (sentence !== null) return sentence(violation.parameters);
  return texts.reports.check.unknownRule({ rule: violation.rule, parameters: shownParameters(violation.parameters) });
}

/** Codes come from everywhere, some as text: the table is asked by name, and each sentence knows its parameters. */
function sentenceIn(sentences: object, code: string): AnySentence | null {
  return Object.hasOwn(sentences, code) ? (sentences as Record<string, AnySentence>)[code]! : null;
}

function shownParameters(parameters: ProblemParameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
