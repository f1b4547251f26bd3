/** What a problem says: one sentence for each code that the domain can give, made from the parameters the code promises. */

import type { ProblemParameters } from '../domain/problem.ts';
import type { PROBLEM_CODES, WARNING_CODES } from '../domain/problem-codes.ts';

export type ParameterValue = ProblemParameters[string];
/** Parameters, by name. */
export type With<Name extends string> = Readonly<Record<Name, ParameterValue>>;
export type Sentence<Name extends string> = (parameters: With<Name>) => string;

/** A sentence for every code of a table of codes and parameter names: a code without one does not compile. */
export type SentencesOf<Codes extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Code in keyof Codes]: Sentence<Codes[Code][number]>;
};

export type ProblemSentences = SentencesOf<typeof PROBLEM_CODES>;
export type WarningSentences = SentencesOf<typeof WARNING_CODES>;

const LONGEST_VALUE = 60;

/** @returns a value as its file states it, shortened; texts between the marks of the language. */
export function shownValue(value: ParameterValue | undefined, marks: { open: string; close: string; none: string }) {
  if (value === null || value === undefined) return marks.none;
  if (typeof value !== 'string') return String(value);
  const characters = [...value];
  const shown = characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : value;
  return `${marks.open}${shown}${marks.close}`;
}
