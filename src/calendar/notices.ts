/** Whom to tell: the communes whose visits do not take place as announced. */
import type { Scenario } from '../domain/scenario.ts';
import type { Exception } from './dated-tour.ts';

export interface Notice {
  readonly commune: { readonly code: string; readonly name: string };
  /** In order of planned date. */
  readonly exceptions: readonly Exception[];
}

/** @returns the communes in the order of their first date, then of their names. */
export function noticesOf({ stops, territory }: Scenario, exceptions: readonly Exception[]): Notice[] {
  const communeOf = new Map(stops.map(({ id, commune }) => [id, commune]));
  const nameOf = new Map(territory.communes.map(({ code, name }) => [code, name]));
  const byCommune = Map.groupBy(exceptions, ({ visit }) => communeOf.get(visit.stop)!);
  return [...byCommune]
    .map(([code, of]) => ({ commune: { code, name: nameOf.get(code) ?? code }, exceptions: of }))
    .sort(
      (one, other) =>
        compare(one.exceptions[0]!.planned, other.exceptions[0]!.planned) ||
        compare(one.commune.name, other.commune.name) ||
        compare(one.commune.code, other.commune.code),
    );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
