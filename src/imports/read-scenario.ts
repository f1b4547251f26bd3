/** A scenario from its file, and from the CSV files beside it. */
import { dirname } from 'node:path';
import { checkScenario } from '../domain/parse-scenario.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { listProblems, listWarnings } from '../domain/problem-list.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withCsvPlace } from './csv-places.ts';
import { resolvedScenarioFile } from './preset-file.ts';
import { readJson } from './read-json.ts';
import { readLists, withoutRepetitions } from './read-lists.ts';
import { upgradeScenario } from './upgrade.ts';

export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly warnings: Problem[];
  /** Where the file lies, and what it points at. */
  readonly folder: string;
}

/**
 * @param file a path, or `preset:NAME`.
 * @throws {InputError} with all problems of the file and of the CSV files it points at.
 */
export async function readScenario(file: string): Promise<ScenarioFile> {
  const path = resolvedScenarioFile(file);
  const folder = dirname(path);
  const input = upgraded(await readJson({ path, name: file }), file);
  const lists = await readLists(input, folder);
  const checked = checkScenario(lists.input);
  const placed = (found: readonly Problem[]) => found.map((one) => withCsvPlace(one, lists.origins));
  const problems = [...lists.problems, ...placed(withoutRepetitions(checked.problems, lists))];
  if (checked.scenario === null || problems.length > 0) throw new InputError(listProblems(problems, lists.input), file);
  const warnings = listWarnings([...lists.warnings, ...placed(checked.warnings)], lists.input);
  return { scenario: checked.scenario, warnings, folder };
}

function upgraded(input: unknown, file: string): unknown {
  try {
    return upgradeScenario(input);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.problems, file) : error;
  }
}
