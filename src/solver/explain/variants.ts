/** Variants of a scenario: the same with some rules changed or given up. */

import type { Floor } from '../../domain/goal.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { NeedModel } from '../../need/need-model.ts';

export const FLOOR_ASPECTS = ['leastVisitsPerCycle', 'mostVisitsPerCycle', 'leastServedShare'] as const;
export type FloorAspect = (typeof FLOOR_ASPECTS)[number];

/** What a floor without a commune speaks of, by commune: visits where `visitable`, share served where `reached`. */
export interface Reach {
  readonly visitable: readonly boolean[];
  readonly reached: readonly boolean[];
}

/** Something that a variant says otherwise than the scenario. Indices are those of the scenario. */
export type Edit =
  | { readonly kind: 'set'; readonly path: Problem['path']; readonly value: unknown }
  | { readonly kind: 'drop-lock'; readonly index: number }
  | {
      readonly kind: 'floor';
      readonly index: number;
      readonly aspect: FloorAspect;
      /** Code; null: for every commune that the floor speaks of. */
      readonly commune: string | null;
      /** Null: given up. */
      readonly value: number | null;
    };

/** One promise or ceiling to one commune, and which floor of the scenario it comes from. */
export interface SingleFloor {
  readonly floor: Floor;
  readonly index: number;
  readonly aspect: FloorAspect;
  readonly commune: string;
}

/** @param reachOf asked only where a floor is changed: what it means may depend on the other edits. */
export function variantOf(
  scenario: Scenario,
  edits: readonly Edit[],
  reachOf: (scenario: Scenario) => Reach,
): Scenario {
  const variant = withoutFloorEdits(scenario, edits);
  if (edits.every((edit) => edit.kind !== 'floor')) return variant;
  return { ...variant, floors: editedFloors(variant, edits, reachOf).map(({ floor }) => floor) };
}

/** The same with a floor for each commune and promise, and where those come from. */
export function variantInSingleFloors(
  scenario: Scenario,
  edits: readonly Edit[],
  reachOf: (scenario: Scenario) => Reach,
): { scenario: Scenario; floors: SingleFloor[] } {
  const variant = withoutFloorEdits(scenario, edits);
  const floors = editedFloors(variant, edits, reachOf);
  return { scenario: { ...variant, floors: floors.map(({ floor }) => floor) }, floors };
}

function withoutFloorEdits(scenario: Scenario, edits: readonly Edit[]): Scenario {
  const dropped = new Set(edits.flatMap((edit) => (edit.kind === 'drop-lock' ? [edit.index] : [])));
  let variant: Scenario = { ...scenario, locks: scenario.locks.filter((_, index) => !dropped.has(index)) };
  for (const edit of edits) if (edit.kind === 'set') variant = valueSet(variant, edit.path, edit.value) as Scenario;
  return variant;
}

function editedFloors(
  scenario: Scenario,
  edits: readonly Edit[],
  reachOf: (scenario: Scenario) => Reach,
): SingleFloor[] {
  const ofFloors = edits.filter((edit) => edit.kind === 'floor');
  return singleFloors(scenario, reachOf(scenario)).flatMap((single) => {
    const edit = ofFloors.findLast(
      ({ index, aspect, commune }) =>
        index === single.index && aspect === single.aspect && (commune === null || commune === single.commune),
    );
    if (edit === undefined) return [single];
    return edit.value === null ? [] : [{ ...single, floor: { ...single.floor, [single.aspect]: edit.value } }];
  });
}

/** @returns the floors of the scenario, one for each commune and promise: they say together what it says. */
export function singleFloors(scenario: Scenario, reach: Reach): SingleFloor[] {
  const { communes } = scenario.territory;
  return scenario.floors.flatMap((floor, index) =>
    communes.flatMap(({ code }, c) => {
      if (floor.commune !== null && floor.commune !== code) return [];
      return FLOOR_ASPECTS.flatMap((aspect): SingleFloor[] => {
        const isAsked = aspect === 'mostVisitsPerCycle' ? floor[aspect] !== null : floor[aspect] !== 0;
        const isMeant = aspect === 'leastServedShare' ? reach.reached[c] : reach.visitable[c];
        if (!isAsked || (floor.commune === null && !isMeant)) return [];
        const nothing = { commune: code, leastVisitsPerCycle: 0, mostVisitsPerCycle: null, leastServedShare: 0 };
        return [{ floor: { ...nothing, [aspect]: floor[aspect] }, index, aspect, commune: code }];
      });
    }),
  );
}

/** @param isUsable by stop: units can visit it in some pattern. */
export function reachAmong(need: NeedModel, isUsable: readonly boolean[]): Reach {
  const visitable = new Array<boolean>(need.communeCount).fill(false);
  const reached = new Array<boolean>(need.communeCount).fill(false);
  isUsable.forEach((usable, stop) => {
    if (usable) visitable[need.communeOfStop[stop]!] = true;
  });
  for (const { commune, stop } of need.catchments) {
    if (isUsable[stop] === true) reached[commune] = true;
  }
  return { visitable, reached };
}

/** A copy with one value changed; what lies beside the path is shared. */
function valueSet(holder: unknown, path: Problem['path'], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(holder)) return holder.map((item, at) => (at === key ? valueSet(item, rest, value) : item));
  const record = holder as Readonly<Record<string, unknown>>;
  return { ...record, [key]: valueSet(record[key], rest, value) };
}
