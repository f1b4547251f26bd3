/** From anything at all to a scenario that can be planned with, or to every reason why it cannot. */

import { withNearestNames } from './checks/unknown-names.ts';
import { warningsOf } from './checks/warnings.ts';
import { refuseFlood } from './flood.ts';
import { refuseNewerFormat } from './format-version.ts';
import { guardInput } from './input-guard.ts';
import { InputError, type Problem } from './problem.ts';
import { listProblems, listWarnings } from './problem-list.ts';
import { referenceProblems } from './references.ts';
import { Scenario } from './scenario.ts';
import { partsOfInput, partsOfScenario, SCENARIO_LISTS } from './scenario-parts.ts';
import { schemaProblems } from './schema-problems.ts';

/** What came of reading a scenario; without problems there is a scenario. */
export interface CheckedScenario {
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * @param input a scenario as a file states it, defaults left out.
 * @returns the scenario with every default filled, and what is odd about it.
 * @throws {InputError} with all problems, of form and of reference, in document order.
 */
export function parseScenario(input: unknown): { scenario: Scenario; warnings: Problem[] } {
  const { scenario, problems, warnings } = checkScenario(input);
  if (scenario === null) throw new InputError(listProblems(problems, input));
  return { scenario, warnings: listWarnings(warnings, input) };
}

/** Like `parseScenario`, for those who have more problems to add: neither sorted nor cut short, and nothing is thrown. */
export function checkScenario(input: unknown): CheckedScenario {
  try {
    const guarded = guardInput(input);
    refuseNewerFormat(input);
    refuseFlood({ input, values: guarded.values }, Scenario, SCENARIO_LISTS);
    return checkForm(input, guarded.problems);
  } catch (error) {
    if (error instanceof InputError) return { scenario: null, problems: error.problems, warnings: [] };
    throw error;
  }
}

function checkForm(input: unknown, guarded: readonly Problem[]): CheckedScenario {
  const { data, error } = Scenario.safeParse(input);
  const parts = data === undefined ? partsOfInput(input) : partsOfScenario(data);
  const ofForm = error === undefined ? [] : schemaProblems(error.issues, { schema: Scenario, input });
  const problems = [...guarded, ...withNearestNames(ofForm, referenceProblems(parts))];
  if (data === undefined || problems.length > 0) return { scenario: null, problems, warnings: [] };
  return { scenario: data, problems, warnings: warningsOf(data) };
}
