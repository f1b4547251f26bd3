/** Problems as a person reads them: where, what, what to do. */
import { jsonPointer } from '../../domain/json-pointer.ts';
import type { Problem } from '../../domain/problem.ts';
import { CSV_PLACE, PROBLEM_CODES } from '../../domain/problem-codes.ts';
import { problemSentence } from '../../texts/problem-sentence.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapped } from '../layout/wrap.ts';

/** @returns a line for each problem, broken where the page is narrow. */
export function problemLines(texts: Texts, problems: readonly Problem[], width: number): string[] {
  return problems.flatMap((problem) => {
    const place = placeOf(texts, problem);
    const sentence = problemSentence(texts, problem);
    return wrapped(place === '' ? `  ${sentence}` : `  ${place}  ${sentence}`, width, '    ');
  });
}

/** @returns JSON Pointer (RFC 6901), or the place in a CSV file; empty for the whole input. */
export function placeOf(texts: Texts, problem: Problem): string {
  const { file, line, column } = problem.parameters;
  if (!hasCsvPlace(problem) || typeof file !== 'string') return jsonPointer(problem.path);
  return texts.errors.csvPlace({
    file,
    line: typeof line === 'number' ? line : null,
    column: typeof column === 'string' ? column : null,
  });
}

/** Some problems are about a file themselves, and carry its name for their sentence. */
function hasCsvPlace({ code, parameters }: Problem): boolean {
  const own: Readonly<Record<string, readonly string[]>> = PROBLEM_CODES;
  return CSV_PLACE.every((name) => parameters[name] !== undefined && own[code]?.includes(name) !== true);
}
