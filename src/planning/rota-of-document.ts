/** A rota that came as data or as text. */
import { parseRota } from '../domain/parse-rota.ts';
import { InputError } from '../domain/problem.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { parsedJson } from '../imports/read-json.ts';
import { upgradeRota } from '../imports/upgrade.ts';

/**
 * @param at where the rota lies in what was sent: its problems are told from there.
 * @throws InputError with all problems, names that the scenario does not have among them.
 */
export function rotaOfDocument(input: unknown, scenario: Scenario, at: readonly (string | number)[] = []): Rota {
  try {
    return parseRota(upgradeRota(input), scenario);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((one) => ({ ...one, path: [...at, ...one.path] })));
  }
}

/** The same of JSON text, as rotas are stored. */
export function rotaOfText(text: string, scenario: Scenario, at: readonly (string | number)[]): Rota {
  return rotaOfDocument(parsedJson(text, 'rota.json'), scenario, at);
}
