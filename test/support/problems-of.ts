/** What parsing finds wrong, in a form that is easy to expect. */
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import { PROBLEM_CODES, WARNING_CODES } from '../../src/domain/problem-codes.ts';
import { smallInput } from './small-scenario.ts';

/** A scenario file as changes make it: of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: tests write what no type allows.
export type LooseInput = any;

/** @returns the small scenario after a change. */
export function changed(change: (input: LooseInput) => void): LooseInput {
  const input: LooseInput = smallInput();
  change(input);
  return input;
}

/** @returns the problems that `parse` throws; none where it does not throw. */
export function problemsOf(parse: () => unknown): readonly Problem[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** @returns the problems of the small scenario after a change, as `code /path`. */
export function found(change: (input: LooseInput) => void): string[] {
  return problemsOf(() => parseScenario(changed(change))).map(named);
}

/** @returns the parameters of the only problem of the small scenario after a change. */
export function onlyProblem(change: (input: LooseInput) => void): Problem {
  const problems = problemsOf(() => parseScenario(changed(change)));
  if (problems.length !== 1) throw new Error(`not one problem: ${problems.map(named).join('; ') || 'none'}`);
  return problems[0]!;
}

/** @returns a problem as `code /path`. */
export function named(problem: Problem): string {
  return `${problem.code} /${problem.path.join('/')}`;
}

const PARAMETERS: Readonly<Record<string, readonly string[]>> = { ...PROBLEM_CODES, ...WARNING_CODES };

/** @returns whether the code of a problem is listed and it has the parameters that the list promises. */
export function isAsPromised({ code, parameters }: Problem): boolean {
  return Object.hasOwn(PARAMETERS, code) && PARAMETERS[code]!.every((name) => parameters[name] !== undefined);
}
