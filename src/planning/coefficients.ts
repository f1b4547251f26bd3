/** The coefficients of a scenario as a list: what a planner must be able to see, with its source. */
import type { Scenario } from '../domain/scenario.ts';

export interface NamedCoefficient {
  /** Where it stands in the scenario, keys joined by dots. */
  readonly path: string;
  /** Name of the further public that it is told of; left out where it holds for all. */
  readonly of?: string;
  /** Its value; of a table of values, the least and the most. */
  readonly values: readonly number[];
  readonly source: string;
  /** False for what nobody has checked against observations. */
  readonly verified: boolean;
}

/** @returns every coefficient of need, coverage, goal, keep, travel and the publics, in the order of the schema. */
export function coefficientsOf(scenario: Scenario): NamedCoefficient[] {
  const { need, coverage, goal, label, keep, travel } = scenario;
  return [
    ...listed({ need, coverage, goal, label, keep }, []),
    ...ofModes(scenario),
    ...listed({ travel }, []),
    ...scenario.publics.flatMap(({ name, rate, minutesPerContact }) =>
      listed({ rate, minutesPerContact }, ['publics']).map((coefficient) => ({ ...coefficient, of: name })),
    ),
  ];
}

/** Of how units receive people: units that say the same of it stand in one line. */
function ofModes({ units }: Scenario): NamedCoefficient[] {
  const modes = units.flatMap(({ modes: { morning, afternoon } }) => [
    ...listed(morning, []),
    ...listed(afternoon, []),
  ]);
  const seen = new Set<string>();
  return modes.flatMap((coefficient) => {
    const named = { ...coefficient, path: `units.modes.${coefficient.path}` };
    const key = JSON.stringify(named);
    if (seen.has(key)) return [];
    seen.add(key);
    return [named];
  });
}

function listed(value: unknown, path: readonly string[]): NamedCoefficient[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('source' in value && 'verified' in value) {
    const values = 'value' in value ? [Number(value.value)] : rangeOf(value);
    return [{ path: path.join('.'), values, source: String(value.source), verified: value.verified === true }];
  }
  return Object.entries(value).flatMap(([key, inner]) => listed(inner, [...path, key]));
}

/** Of a table: the last number of each of its rows is what it gives (a share, a speed). */
function rangeOf(table: object): number[] {
  const rows = Object.values(table).find(Array.isArray) ?? [];
  const given = rows.map((row: object) => Number(Object.values(row).at(-1)));
  return [Math.min(...given), Math.max(...given)];
}
