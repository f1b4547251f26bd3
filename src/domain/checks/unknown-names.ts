/** Everything that names something else of the scenario must name something that is there. */
import { excerptOf, shortened } from '../excerpt.ts';
import { SENIORS } from '../further-public.ts';
import { type Nearest, nearestAmong } from '../nearest.ts';
import { patternRulesOf } from '../pattern-rules.ts';
import { TEXT_FORMATS } from '../primitives.ts';
import type { Problem } from '../problem.ts';
import { type ProblemCode, problem } from '../problem-codes.ts';
import { type Entry, entriesOf, type ScenarioParts } from '../scenario-parts.ts';
import { MOST_PUBLICS } from '../territory.ts';
import { childOf } from '../value-at.ts';
import { WORK_PROFILES } from '../work-profile.ts';

type NameCode = Exclude<Extract<ProblemCode, `unknown-${string}`>, 'unknown-key'>;
type Entries = readonly Entry<unknown>[] | null;

/**
 * @returns the problem with a name that nothing has; none where the list cannot be read, or where the name is malformed
 * and resembles none.
 */
export type CheckName = (name: unknown, path: Problem['path']) => Problem[];

/** @returns a check of names against those of a list, which says which of them is near. */
export function nameCheck(code: NameCode, entries: Entries): CheckName {
  const format = TEXT_FORMATS[code === 'unknown-commune' ? 'commune-code' : 'identifier'];
  // That an empty list is empty has been told, once; only barriers, sectors and publics may be none.
  const mayBeNone = code === 'unknown-barrier' || code === 'unknown-sector' || code === 'unknown-public';
  const isChecked = entries !== null && (entries.length > 0 || mayBeNone);
  const known = new Set<unknown>((entries ?? []).map((entry) => entry.id));
  const nearest = nearestEntry(entries);
  return (name, path) => {
    if (!isChecked || known.has(name) || typeof name !== 'string') return [];
    const near = nearest(name);
    if (near === null && !format.test(name)) return [];
    return [
      problem(code, path, { value: excerptOf(name), suggestion: near?.id ?? null, suggestionName: near?.name ?? null }),
    ];
  };
}

/** A search among the entries of a list that have an id. */
function nearestEntry(entries: Entries): Nearest {
  return nearestAmong((entries ?? []).flatMap(({ id, name }) => (id === null ? [] : [{ id, name }])));
}

/** @returns a problem for each commune, barrier, stop, unit or agent that is named and is not there. */
export function unknownNames(parts: ScenarioParts): Problem[] {
  const isCommune = nameCheck('unknown-commune', parts.communes);
  const isBarrier = nameCheck('unknown-barrier', parts.barriers);
  const isStop = nameCheck('unknown-stop', parts.stops);
  const isUnit = nameCheck('unknown-unit', parts.units);
  const isAgent = nameCheck('unknown-agent', parts.agents);
  const isSector = nameCheck('unknown-sector', parts.sectors);
  const isFurtherPublic = nameCheck('unknown-public', parts.publics);
  const isPublic = nameCheck('unknown-public', withSeniors(parts.publics));
  const isProfile = nameCheck('unknown-work-profile', withNamedProfiles(parts));
  return [
    ...namesUnder('commune', parts.servicePoints, ['territory', 'servicePoints'], isCommune),
    ...namesUnder('barrier', parts.crossings, ['territory', 'crossings'], isBarrier),
    ...namesUnder('commune', parts.stops, ['stops'], isCommune),
    ...namesUnder('commune', parts.floors, ['floors'], isCommune),
    ...namesUnder('stop', parts.locks, ['locks'], isStop),
    ...namesUnder('unit', parts.locks, ['locks'], isUnit),
    ...namesUnder('agent', parts.locks, ['locks'], isAgent),
    ...(parts.locks ?? []).flatMap(({ given }, k) => stopsOfTour(given, ['locks', k, 'visits'], isStop)),
    ...namesUnder('stop', parts.visitsInUse, ['keep', 'visits'], isStop),
    ...namesUnder('unit', parts.maintenance, ['calendar', 'maintenance'], isUnit),
    ...namesUnder('agent', parts.leave, ['calendar', 'leave'], isAgent),
    ...unknownPatterns(parts),
    ...(parts.sectors ?? []).flatMap(({ given }, k) => namesIn(given, ['sectors', k, 'communes'], isCommune)),
    ...namesIn({ sectorOfWeek: parts.cycle?.sectorOfWeek }, ['cycle', 'sectorOfWeek'], isSector),
    ...publicsCounted(parts.communes, isFurtherPublic),
    ...(parts.stops ?? []).flatMap(({ given }, k) => publicsReached(given, ['stops', k, 'publics'], isPublic)),
    ...namesUnder('workProfile', parts.agents, ['agents'], isProfile),
  ];
}

/** Stops may also say that they reach those whom every scenario has. */
function withSeniors(publics: Entries): Entries {
  return publics === null ? null : [...publics, { id: SENIORS, name: null, given: null, value: null }];
}

/** Keys, of which the form says nothing; each that is unknown is told once, for a table has it in every row. */
function publicsCounted(communes: Entries, check: CheckName): Problem[] {
  const told = new Set<string>();
  return (communes ?? []).flatMap(({ given }, k) => {
    const publics = childOf(given, 'publics');
    if (typeof publics !== 'object' || publics === null || Array.isArray(publics)) return [];
    const ids = Object.keys(publics).slice(0, MOST_PUBLICS);
    return ids.flatMap((id) => {
      if (told.has(id)) return [];
      const path = ['territory', 'communes', k, 'publics', shortened(id)];
      const found = check(id, path);
      if (found.length > 0) told.add(id);
      if (found.length > 0 || TEXT_FORMATS.identifier.test(id)) return found;
      return [problem('unknown-public', path, { value: excerptOf(id), suggestion: null, suggestionName: null })];
    });
  });
}

/** Of a stop. */
function publicsReached(stop: unknown, path: Problem['path'], check: CheckName): Problem[] {
  const publics = childOf(stop, 'publics');
  if (!Array.isArray(publics)) return [];
  return publics.slice(0, MOST_PUBLICS + 1).flatMap((id, at) => check(id, [...path, at]));
}

/** Rules of work of the scenario, and those that every scenario may name; null where they cannot be read. */
function withNamedProfiles({ workProfiles }: ScenarioParts): Entries {
  return workProfiles === null ? null : [...workProfiles, ...entriesOf(WORK_PROFILES)];
}

function namesUnder(key: string, entries: Entries, list: Problem['path'], check: CheckName): Problem[] {
  return (entries ?? []).flatMap((entry, index) => check(childOf(entry.given, key), [...list, index, key]));
}

/** Stops of a lock on a tour. */
function stopsOfTour(lock: unknown, path: Problem['path'], check: CheckName): Problem[] {
  const visits = childOf(lock, 'visits');
  if (!Array.isArray(visits)) return [];
  return visits.flatMap((visit, j) => check(childOf(visit, 'stop'), [...path, j, 'stop']));
}

/** A list of names; the last key of its path is where it stands in its holder. */
function namesIn(holder: unknown, path: Problem['path'], check: CheckName): Problem[] {
  const listed = childOf(holder, String(path.at(-1)));
  return Array.isArray(listed) ? listed.flatMap((name, k) => check(name, [...path, k])) : [];
}

/** Rhythms that a stop names; where the scenario has none of its own, those that follow from its cycle are meant. */
function unknownPatterns({ patterns, cycle, stops }: ScenarioParts): Problem[] {
  if (patterns === null || (patterns.length === 0 && cycle === null)) return [];
  const names =
    patterns.length === 0
      ? patternRulesOf({ patterns: null, cycle: cycle! }).map(({ name }) => name)
      : patterns.flatMap(({ name }) => (name === null ? [] : [name]));
  const known = new Set<unknown>(names);
  const nearest = nearestAmong(names.map((id) => ({ id, name: null })));
  return (stops ?? []).flatMap(({ given }, s) => {
    const listed = childOf(given, 'patterns');
    if (!Array.isArray(listed)) return [];
    return listed.flatMap((name, k) => {
      if (typeof name !== 'string' || known.has(name.trim())) return [];
      const suggestion = nearest(name)?.id ?? null;
      const parameters = { value: excerptOf(name), suggestion, suggestionName: null };
      return [problem('unknown-pattern', ['stops', s, 'patterns', k], parameters)];
    });
  });
}

/** @returns both, but where a name is malformed and resembles a known one, that is one problem: the form, with the name. */
export function withNearestNames(ofForm: readonly Problem[], ofReference: readonly Problem[]): Problem[] {
  const keyOf = (one: Problem) => JSON.stringify(one.path);
  const unknown = new Map(ofReference.filter(isUnknownName).map((one) => [keyOf(one), one.parameters]));
  const malformed = new Set(ofForm.filter((one) => one.code === 'bad-format').map(keyOf));
  return [
    ...ofForm.map((one) => {
      const near = one.code === 'bad-format' ? unknown.get(keyOf(one)) : undefined;
      if (near === undefined) return one;
      const { suggestion = null, suggestionName = null } = near;
      return { ...one, parameters: { ...one.parameters, suggestion, suggestionName } };
    }),
    ...ofReference.filter((one) => !isUnknownName(one) || !malformed.has(keyOf(one))),
  ];
}

function isUnknownName(one: Problem): boolean {
  return one.code.startsWith('unknown-');
}
