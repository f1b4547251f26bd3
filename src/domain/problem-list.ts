/** Many problems as a reader wants them: in the order of the document, each once, and not thousands. */
import type { Problem } from './problem.ts';
import { problem } from './problem-codes.ts';

export const MOST_PROBLEMS = 200;

/**
 * @param input what the problems' paths lead into.
 * @returns the first `MOST_PROBLEMS` in document order; where there are more, a last one says how many.
 */
export function listProblems(problems: readonly Problem[], input: unknown): Problem[] {
  return capped(inDocumentOrder(problems, input), 'more-problems');
}

/** Like `listProblems`, for warnings. */
export function listWarnings(warnings: readonly Problem[], input: unknown): Problem[] {
  return capped(inDocumentOrder(warnings, input), 'more-warnings');
}

function capped(problems: readonly Problem[], code: 'more-problems' | 'more-warnings'): Problem[] {
  const own = withoutRepeats(problems.filter((one) => one.code !== code));
  const leftOutBefore = problems.filter((one) => one.code === code).map((one) => Number(one.parameters.count));
  const count = leftOutBefore.reduce((sum, left) => sum + left, Math.max(0, own.length - MOST_PROBLEMS));
  return count === 0 ? own : [...own.slice(0, MOST_PROBLEMS), problem(code, [], { count })];
}

/** Two checks may come upon the same thing. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

/** Objects are read in the order of their keys as written; what is missing comes after what is there. */
function inDocumentOrder(problems: readonly Problem[], input: unknown): Problem[] {
  const keysOfObject = new Map<object, Map<string, number>>();
  const positionOf = (parent: unknown, key: string | number): number => {
    if (typeof key === 'number') return key;
    if (typeof parent !== 'object' || parent === null) return Number.MAX_SAFE_INTEGER;
    let keys = keysOfObject.get(parent);
    if (keys === undefined) {
      keys = new Map(Object.keys(parent).map((name, position) => [name, position]));
      keysOfObject.set(parent, keys);
    }
    return keys.get(key) ?? Number.MAX_SAFE_INTEGER;
  };
  const positionsOf = (path: Problem['path']): number[] => {
    let value: unknown = input;
    return path.map((key) => {
      const position = positionOf(value, key);
      const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
      value = isThere ? (value as Record<string | number, unknown>)[key] : undefined;
      return position;
    });
  };
  return problems
    .map((one) => ({ one, positions: positionsOf(one.path) }))
    .sort((a, b) => compare(a.positions, b.positions))
    .map(({ one }) => one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    if (a[k] !== b[k]) return a[k]! - b[k]!;
  }
  return a.length - b.length;
}
