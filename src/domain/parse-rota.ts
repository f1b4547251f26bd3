/** From anything at all to a rota, or to every reason why it is none. Whether it is legal, the judge says. */
import { dayOutsideCycle } from './checks/named-days.ts';
import { nameCheck, withNearestNames } from './checks/unknown-names.ts';
import { refuseFlood } from './flood.ts';
import { refuseNewerFormat } from './format-version.ts';
import { guardInput } from './input-guard.ts';
import { InputError, type Problem } from './problem.ts';
import { listProblems } from './problem-list.ts';
import { Rota, Tour } from './rota.ts';
import type { Scenario } from './scenario.ts';
import { type Entry, entriesOf, partsOfScenario, readList } from './scenario-parts.ts';
import { schemaProblems } from './schema-problems.ts';
import { childOf } from './value-at.ts';

/**
 * @param scenario what the rota was made for; without it, names and days are not checked.
 * @throws {InputError} with all problems: of form, and stops, units, agents and days that the scenario does not have.
 */
export function parseRota(input: unknown, scenario?: Scenario): Rota {
  const guarded = guardInput(input);
  refuseNewerFormat(input);
  refuseFlood({ input, values: guarded.values }, Rota, [{ path: ['tours'], item: Tour }]);
  const result = Rota.safeParse(input);
  const ofForm = result.success ? [] : schemaProblems(result.error.issues, { schema: Rota, input });
  const tours = result.success ? entriesOf(result.data.tours) : readList(Tour, childOf(input, 'tours'));
  const unknown = scenario === undefined ? [] : unknownInTours(tours, scenario);
  const problems = [...guarded.problems, ...withNearestNames(ofForm, unknown)];
  if (!result.success || problems.length > 0) throw new InputError(listProblems(problems, input));
  return result.data;
}

function unknownInTours(tours: readonly Entry<Tour>[] | null, scenario: Scenario): Problem[] {
  const parts = partsOfScenario(scenario);
  const isStop = nameCheck('unknown-stop', parts.stops);
  const isUnit = nameCheck('unknown-unit', parts.units);
  const isAgent = nameCheck('unknown-agent', parts.agents);
  return (tours ?? []).flatMap(({ given }, k) => [
    ...isUnit(childOf(given, 'unit'), ['tours', k, 'unit']),
    ...dayOutsideCycle(childOf(given, 'day'), scenario.cycle, ['tours', k, 'day']),
    ...listIn(given, 'agents').flatMap((agent, j) => isAgent(agent, ['tours', k, 'agents', j])),
    ...listIn(given, 'visits').flatMap((visit, j) => isStop(childOf(visit, 'stop'), ['tours', k, 'visits', j, 'stop'])),
  ]);
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = childOf(value, key);
  return Array.isArray(list) ? list : [];
}
