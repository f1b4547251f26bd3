/**
 * Codes of what is found when a territory is drafted from public files, with the names of their parameters. Those in a row
 * of a file also carry its place (CSV_PLACE).
 */
import type { Problem } from '../domain/problem.ts';
import type { ParameterValue, SentencesOf } from './sentences.ts';

/** The draft cannot be made with one of these. */
export const DRAFT_PROBLEM_CODES = {
  /** nearest: names with SIREN numbers that resemble it, separated by " · ". */
  'intercommunality-unknown': ['value', 'nearest'],
  /** list: names with SIREN numbers, separated by " · "; unnamed: how many more. */
  'intercommunality-several': ['value', 'count', 'list', 'unnamed'],
  'commune-unknown': ['value', 'suggestion', 'suggestionName'],
  'no-commune': [],
  'draft-exists': ['file'],
  /** A .zip or .xlsx where the .csv in it is wanted. */
  'file-is-archive': ['file'],
  'line-too-long': ['file', 'line', 'most'],
  /** wanted: heading; found: the first headings of the file. */
  'official-column-missing': ['wanted', 'found'],
  /** No vintage has all the columns; wanted: their names, separated by ", ". */
  'no-vintage': ['wanted', 'found'],
  'points-wrong-shape': ['file'],
} as const satisfies Record<string, readonly string[]>;

/** The draft is made, and this must be told. `commune` is a code, `name` what people call it. */
export const DRAFT_REMARK_CODES = {
  'commune-merged': ['value', 'former', 'commune', 'name'],
  'commune-without-population': ['commune', 'name'],
  /** The figures of communes that have merged since the file was made, added up. codes: separated by ", ". */
  'former-communes-added': ['file', 'codes', 'commune', 'name'],
  'not-in-file': ['file', 'count', 'names', 'unnamed'],
  /** Codes that a spreadsheet took for numbers. */
  'codes-without-zero': ['file', 'count', 'example'],
  'row-twice': ['value', 'first'],
  'figure-secret': ['value', 'commune', 'name'],
  'figure-wrong': ['value', 'commune', 'name'],
  /** A part larger than its whole. */
  'figures-contradict': ['value', 'other', 'otherValue', 'commune', 'name'],
  /** item: number of the element in a JSON list, from 1; null in a CSV file. */
  'point-unreadable': ['item', 'value', 'commune', 'name'],
  'point-swapped': ['item', 'value', 'commune', 'name'],
  'point-elsewhere': ['item', 'value', 'commune', 'name'],
  /** from: territory, commune or other-point; km: how far from it. */
  'point-far': ['item', 'value', 'commune', 'name', 'from', 'km'],
  'centre-for-town-hall': ['count', 'total', 'names', 'unnamed'],
  'without-road': ['names'],
  /** figures: their names; basis: territory or country. */
  'figures-estimated': ['figures', 'basis', 'count', 'total', 'names', 'unnamed'],
} as const satisfies Record<string, readonly string[]>;

type AllCodes = typeof DRAFT_PROBLEM_CODES & typeof DRAFT_REMARK_CODES;
export type DraftCode = keyof AllCodes;
export type DraftSentences = SentencesOf<AllCodes>;

/** @returns a problem or remark whose parameters are those that its code promises. */
export function draftProblem<Code extends DraftCode>(
  code: Code,
  parameters: Readonly<Record<AllCodes[Code][number], ParameterValue>>,
  path: Problem['path'] = [],
): Problem {
  return { code, path, parameters };
}

const MOST_NAMES = 12;

/** @returns the parameters `names` and `unnamed` of a list of names. */
export function firstNames(names: readonly string[]): { names: string; unnamed: number } {
  const shown = names.slice(0, MOST_NAMES);
  return { names: shown.join(' · '), unnamed: names.length - shown.length };
}
