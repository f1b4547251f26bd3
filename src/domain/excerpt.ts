/** A value as an error message can show it. */
import type { ProblemParameters } from './problem.ts';

const MOST_CHARACTERS = 80;

/** @returns the value itself where it is small; a text is cut, a list or an object becomes the start of its JSON. */
export function excerptOf(value: unknown): ProblemParameters[string] {
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  return typeof value === 'object' ? '{…}' : shortened(String(value));
}

/** @returns a text of at most 80 characters, "…" where it was cut. */
export function shortened(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
