/** What goes wrong between us and a server of OSRM. */
import { InputError, type Problem } from '../../domain/problem.ts';

/**
 * What can be done about it: ask again, ask for less, look for the places that have no road near, draw a straight line;
 * or nothing.
 */
export type FailureKind = 'passing' | 'too-big' | 'no-segment' | 'no-route' | 'final';

/** Nobody who does not catch it need know of it: to the rest it is a problem with the input, and stops the run. */
export class OsrmFailure extends InputError {
  readonly kind: FailureKind;
  /** How long the server asks us to wait, milliseconds; null where it does not say. */
  readonly waitMs: number | null;

  constructor(kind: FailureKind, problem: Problem, waitMs: number | null = null) {
    super([problem]);
    this.name = 'OsrmFailure';
    this.kind = kind;
    this.waitMs = waitMs;
  }

  get problem(): Problem {
    return this.problems[0]!;
  }
}

/** @returns whether it is a failure of that kind. */
export function hasFailed(kind: FailureKind, error: unknown): error is OsrmFailure {
  return error instanceof OsrmFailure && error.kind === kind;
}
