/** Looks through untrusted input before anything else does: how deep, how large, and keys that no schema reports. */
import { InputError, type Problem } from './problem.ts';
import { problem } from './problem-codes.ts';

/** The file formats need a dozen levels; 5,000 communes and stops with all they can have are half a million values. */
export const MOST_LEVELS = 32;
export const MOST_VALUES = 1_000_000;

/** Keys shown of a path that is too deep. */
const SHOWN_LEVELS = 8;

interface Place {
  readonly value: object;
  readonly parent: Place | null;
  readonly key: string | number;
  readonly level: number;
}

export interface GuardedInput {
  /** Values in it, itself included. */
  readonly values: number;
  /** A problem for each `__proto__` key: records let it pass in silence. */
  readonly problems: Problem[];
}

/**
 * @throws {InputError} where the input is nested too deeply (or contains itself) or holds too many values.
 */
export function guardInput(input: unknown): GuardedInput {
  const problems: Problem[] = [];
  const open: Place[] = [];
  let values = 0;
  const meet = (value: unknown, parent: Place | null, key: string | number) => {
    values += 1;
    if (values > MOST_VALUES) throw new InputError([problem('too-many-values', [], { most: MOST_VALUES })]);
    if (typeof value !== 'object' || value === null) return;
    const place = { value, parent, key, level: parent === null ? 0 : parent.level + 1 };
    if (place.level > MOST_LEVELS)
      throw new InputError([problem('too-deep', pathOf(place).slice(0, SHOWN_LEVELS), { most: MOST_LEVELS })]);
    open.push(place);
  };
  meet(input, null, '');
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (Array.isArray(place.value)) {
      for (let index = 0; index < place.value.length; index++) meet(place.value[index], place, index);
      continue;
    }
    for (const [key, value] of Object.entries(place.value)) {
      if (key === '__proto__')
        problems.push(problem('unknown-key', [...pathOf(place), key], { key, suggestion: null }));
      meet(value, place, key);
    }
  }
  return { values, problems };
}

function pathOf(place: Place): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) keys.push(at.key);
  return keys.reverse();
}
