/** A matrix as a file states it, before it is fitted to a scenario. */
import { excerptOf } from '../domain/excerpt.ts';
import type { Position } from '../domain/primitives.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { MOST_PROBLEMS } from '../domain/problem-list.ts';
import { NO_ROAD } from '../domain/travel-matrix.ts';

export interface MatrixTable {
  readonly rows: readonly MatrixRow[];
  /** Entry `from * rows + to`: whole seconds; `NO_ROAD`; NaN where the file does not have the pair. */
  readonly seconds: Float64Array;
  /** Whole metres, likewise. */
  readonly metres: Float64Array;
  /** What the file says of itself. */
  readonly source: string;
  readonly estimate: boolean;
}

export interface MatrixRow {
  /** As `placeKey` writes it; null where the file gives only coordinates. */
  readonly key: string | null;
  readonly position: Position | null;
}

/** Seconds or metres: far above real use. */
const GREATEST_VALUE = 1e9;

/**
 * @param value a number; null for no road; anything else is a problem.
 * @returns whole seconds or metres, or `NO_ROAD`.
 */
export function cellOf(value: unknown, path: Problem['path']): number | Problem {
  if (value === null) return NO_ROAD;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return problem('not-a-number', path, { value: excerptOf(value) });
  }
  const bounds = { value, least: 0, most: GREATEST_VALUE, strict: false };
  if (value < 0) return problem('too-small', path, bounds);
  return value > GREATEST_VALUE ? problem('too-large', path, bounds) : Math.round(value);
}

/** Problems of a large table: the first of them, and how many more there are. */
export class Findings {
  readonly #problems: Problem[] = [];
  #leftOut = 0;

  add(found: Problem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(found);
    else this.#leftOut++;
  }

  /** In the order in which they were found. */
  list(): Problem[] {
    return this.#leftOut === 0
      ? this.#problems
      : [...this.#problems, problem('more-problems', [], { count: this.#leftOut })];
  }
}
