/** Which commune a code stands for today, and which codes stood for it before communes merged. */
import { type Nearest, nearestAmong } from '../../domain/nearest.ts';
import type { Areas, CommuneEntry, Zone } from './areas.ts';

export interface OfficialCommune {
  readonly code: string;
  readonly name: string;
  /** INSEE's population of reference, persons; null where none is published. */
  readonly population: number | null;
  /** Of communes that have become part of it, and its own former ones. */
  readonly formerCodes: readonly string[];
  /** Of a district: the city's. */
  readonly cityCode: string | null;
  readonly zone: Zone;
}

export interface FoundCommune {
  readonly commune: OfficialCommune;
  /** The commune that the code stood for, where it has become part of another; null where the code is today's. */
  readonly former: { readonly code: string; readonly name: string } | null;
}

export interface CommuneRegister {
  /** @returns null for a code that nothing has or had. */
  readonly find: (code: string) => FoundCommune | null;
  readonly nearest: Nearest;
}

export function registerOf({ communes }: Areas): CommuneRegister {
  const isToday = ({ type }: CommuneEntry) => type === 'commune-actuelle' || type === 'arrondissement-municipal';
  const today = new Map(communes.filter(isToday).map((entry) => [entry.code, communeOf(entry)]));
  const names = new Map(communes.filter((entry) => !isToday(entry)).map((entry) => [entry.code, entry.nom]));
  const successors = new Map(
    communes.flatMap((entry) => [
      ...(entry.anciensCodes ?? []).map((code) => [code, entry.code] as const),
      ...(entry.chefLieu === undefined ? [] : [[entry.code, entry.chefLieu] as const]),
    ]),
  );
  return {
    find: (code) => {
      const current = today.get(code);
      if (current !== undefined) return { commune: current, former: null };
      const successor = today.get(successors.get(code) ?? '');
      return successor === undefined ? null : { commune: successor, former: { code, name: names.get(code) ?? code } };
    },
    nearest: nearestAmong([...today.values()].map(({ code, name }) => ({ id: code, name }))),
  };
}

function communeOf(entry: CommuneEntry): OfficialCommune {
  return {
    code: entry.code,
    name: entry.nom,
    population: entry.population ?? null,
    formerCodes: entry.anciensCodes ?? [],
    cityCode: entry.type === 'arrondissement-municipal' ? (entry.commune ?? null) : null,
    zone: entry.zone,
  };
}
