/** Stops early on input with hundreds of thousands of mistakes: to describe each would take gigabytes. */
import type { z } from 'zod';
import { InputError } from './problem.ts';
import { listProblems } from './problem-list.ts';
import { schemaProblems } from './schema-problems.ts';
import { valueAt } from './value-at.ts';

/** Smaller input cannot hold enough mistakes to matter. */
const SMALL_INPUT_VALUES = 50_000;
const MOST_ISSUES = 20_000;

export interface ListOfItems {
  readonly path: readonly string[];
  readonly item: z.core.$ZodType & { safeParse(input: unknown): z.ZodSafeParseResult<unknown> };
}

/**
 * Reads the long lists of a large input item by item.
 *
 * @param values how many the input holds; `schema` is what the input must be.
 * @throws {InputError} once there are too many mistakes, with the first of them; how many more there are is then a least number.
 */
export function refuseFlood(
  { input, values }: { input: unknown; values: number },
  schema: z.core.$ZodType,
  lists: readonly ListOfItems[],
): void {
  if (values < SMALL_INPUT_VALUES) return;
  const issues: z.core.$ZodIssue[] = [];
  for (const { path, item } of lists) {
    const list = valueAt(input, path);
    if (!Array.isArray(list)) continue;
    for (let index = 0; index < list.length; index++) {
      const found = item.safeParse(list[index]).error?.issues ?? [];
      for (const issue of found) issues.push({ ...issue, path: [...path, index, ...issue.path] });
      if (issues.length > MOST_ISSUES) {
        throw new InputError(listProblems(schemaProblems(issues, { schema, input }), input));
      }
    }
  }
}
