/**
 * Kinds of visit: the part of the day and how long it is open. All visits of a regular pattern have one kind.
 *
 * With n dwells: kinds 0…n−1 are mornings, n…2n−1 afternoons, then n × n days (dwell before lunch, dwell after).
 */

import type { VisitRules } from '../../domain/cycle.ts';
import { DAY_PARTS, type DayPart } from '../../domain/primitives.ts';

export interface Kind {
  readonly index: number;
  readonly part: DayPart;
  /** Seconds open in the morning and in the afternoon; 0 where closed. */
  readonly morningSeconds: number;
  readonly afternoonSeconds: number;
  /** Hours open. */
  readonly hours: number;
}

export interface KindTable {
  readonly dwellSeconds: readonly number[];
  readonly kinds: readonly Kind[];
  /** Kind of a visit by the positions of its dwells in `dwellSeconds`; −1 where closed in that half. */
  kindOf(morningDwell: number, afternoonDwell: number): number;
  /** True where the scenario allows the part of the day of that kind. */
  readonly allowed: readonly boolean[];
}

export function buildKinds(rules: VisitRules): KindTable {
  const dwellSeconds = [...new Set(rules.dwellMinutes)].sort((a, b) => a - b).map((minutes) => minutes * 60);
  const count = dwellSeconds.length;
  const kinds: Kind[] = [];
  const add = (part: DayPart, morningSeconds: number, afternoonSeconds: number) =>
    kinds.push({
      index: kinds.length,
      part,
      morningSeconds,
      afternoonSeconds,
      hours: (morningSeconds + afternoonSeconds) / 3600,
    });
  for (const seconds of dwellSeconds) add('morning', seconds, 0);
  for (const seconds of dwellSeconds) add('afternoon', 0, seconds);
  for (const before of dwellSeconds) for (const after of dwellSeconds) add('day', before, after);
  return {
    dwellSeconds,
    kinds,
    kindOf(morningDwell, afternoonDwell) {
      if (afternoonDwell < 0) return morningDwell;
      if (morningDwell < 0) return count + afternoonDwell;
      return 2 * count + morningDwell * count + afternoonDwell;
    },
    allowed: kinds.map((kind) => rules.parts.includes(kind.part)),
  };
}

/** In the place of a kind where each visit may have its own: any at all, or any of one part of the day. */
export const ANY_KIND = -1;

/** @returns what stands for any kind of that part of the day; below 0, like `ANY_KIND`. */
export const anyKindOfPart = (part: DayPart): number => -2 - DAY_PARTS.indexOf(part);

/** @param kind one of the table, or what stands for several. @returns true where a visit may be of that kind. */
export function includesKind(kind: number, visit: Kind): boolean {
  return kind === ANY_KIND || kind === visit.index || kind === anyKindOfPart(visit.part);
}

/** Whole minutes, from whole seconds: a sum of hours would fall short of them. */
export function minutesOpen(kind: Kind): number {
  return (kind.morningSeconds + kind.afternoonSeconds) / 60;
}
