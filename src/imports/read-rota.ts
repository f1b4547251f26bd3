/** A rota from its file. */
import { parseRota } from '../domain/parse-rota.ts';
import { InputError } from '../domain/problem.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { readJson } from './read-json.ts';
import { upgradeRota } from './upgrade.ts';

/**
 * @param scenario what the rota was made for: its stops, units, agents and days are those that the rota may name.
 * @throws {InputError} with all problems of the file.
 */
export async function readRota(file: string, scenario: Scenario): Promise<Rota> {
  const input = await readJson({ path: file, name: file });
  try {
    return parseRota(upgradeRota(input), scenario);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.problems, file) : error;
  }
}
