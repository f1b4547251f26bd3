/** Two things of one kind may not have one name: everything else would not know which is meant. */
import type { Problem } from '../problem.ts';
import { type ProblemCode, problem } from '../problem-codes.ts';
import type { Entry, ScenarioParts } from '../scenario-parts.ts';

type DuplicateCode = Extract<ProblemCode, `duplicate-${string}`>;

interface NamedList {
  readonly entries: readonly Entry<unknown>[] | null;
  readonly path: readonly string[];
  readonly key: 'id' | 'code' | 'commune';
  readonly code: DuplicateCode;
}

/** @returns a problem for each name that stands already further up in its list. */
export function duplicates(parts: ScenarioParts): Problem[] {
  const land = (list: string) => ['territory', list];
  const lists: NamedList[] = [
    { entries: parts.communes, path: land('communes'), key: 'code', code: 'duplicate-commune' },
    { entries: parts.servicePoints, path: land('servicePoints'), key: 'id', code: 'duplicate-service-point' },
    { entries: parts.barriers, path: land('barriers'), key: 'id', code: 'duplicate-barrier' },
    { entries: parts.crossings, path: land('crossings'), key: 'id', code: 'duplicate-crossing' },
    { entries: parts.stops, path: ['stops'], key: 'id', code: 'duplicate-stop' },
    { entries: parts.units, path: ['units'], key: 'id', code: 'duplicate-unit' },
    { entries: parts.sectors, path: ['sectors'], key: 'id', code: 'duplicate-sector' },
    { entries: parts.agents, path: ['agents'], key: 'id', code: 'duplicate-agent' },
    { entries: parts.publics, path: ['publics'], key: 'id', code: 'duplicate-public' },
    { entries: parts.workProfiles, path: ['workProfiles'], key: 'id', code: 'duplicate-work-profile' },
  ];
  return [...lists.flatMap(duplicatesIn), ...duplicateFloors(parts)];
}

function duplicatesIn(list: NamedList): Problem[] {
  const names = (list.entries ?? []).map((entry) => entry.id);
  return repeated(list, names, (name) => name === null);
}

/** A commune may be promised something once; null is the promise to every commune. */
function duplicateFloors(parts: ScenarioParts): Problem[] {
  const list: NamedList = { entries: parts.floors, path: ['floors'], key: 'commune', code: 'duplicate-floor' };
  const communes = (parts.floors ?? []).map((entry) => (entry.value === null ? undefined : entry.value.commune));
  return repeated(list, communes, (commune) => commune === undefined);
}

function repeated<Name extends string | null | undefined>(
  list: NamedList,
  names: readonly Name[],
  isUnknown: (name: Name) => boolean,
): Problem[] {
  const firstIndex = new Map<Name, number>();
  return names.flatMap((name, index) => {
    if (isUnknown(name)) return [];
    const first = firstIndex.get(name);
    if (first === undefined) {
      firstIndex.set(name, index);
      return [];
    }
    const parameters = { value: name ?? null, first: `/${[...list.path, first, list.key].join('/')}` };
    return [problem(list.code, [...list.path, index, list.key], parameters)];
  });
}
