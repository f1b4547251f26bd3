/** Names of a scenario by id, and names of files. */
import type { Scenario } from '../../domain/scenario.ts';

export interface Names {
  unit(id: string): string;
  agent(id: string): string;
  stop(id: string): string;
  /** Of the commune of a stop. */
  communeOf(stop: string): string;
}

export function namesOf({ units, agents, stops, territory }: Scenario): Names {
  const lookup = (items: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(items.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  const commune = new Map(territory.communes.map(({ code, name }) => [code, name]));
  const codeOf = new Map(stops.map((stop) => [stop.id, stop.commune]));
  return {
    unit: lookup(units),
    agent: lookup(agents),
    stop: lookup(stops),
    communeOf: (stop) => commune.get(codeOf.get(stop) ?? '') ?? codeOf.get(stop) ?? '',
  };
}

/**
 * Identifiers may hold what file systems refuse (":") or do not tell apart (capitals).
 *
 * @returns a name for each identifier, the same for the same list.
 */
export function fileNames(prefix: string, ids: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const plain = `${prefix}-${id.replaceAll(':', '_')}`;
      let name = plain;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}~${number}`;
      taken.add(name.toLowerCase());
      return [id, `${name}.ics`];
    }),
  );
}
