/** Expected failures: a code, where, and the values involved. The words are in `texts/`. */

export type ProblemParameters = Readonly<Record<string, string | number | boolean | null>>;

export interface Problem {
  /** Names the kind of problem; each has a sentence in every language of `texts/`. */
  readonly code: string;
  /** Where in the input: keys and indices from its root. */
  readonly path: readonly (string | number)[];
  readonly parameters: ProblemParameters;
}

/** What is thrown, and caught at the edge, when input cannot be used: all its problems at once. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  /** The file, where there is one. */
  readonly file: string | null;

  constructor(problems: readonly Problem[], file: string | null = null) {
    super(problems.map((problem) => `${problem.code} at /${problem.path.join('/')}`).join('; '));
    this.name = 'InputError';
    this.problems = problems;
    this.file = file;
  }
}

/** Thrown where no legal rota exists for the scenario. */
export class InfeasibleError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join('; '));
    this.name = 'InfeasibleError';
    this.problems = problems;
  }
}

/** Thrown when a run is stopped before it has anything to return. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/** Thrown where a run has ended by itself with neither a rota nor a proof that none is legal. */
export class NoRotaFoundError extends Error {
  /** limit: more time (or iterations) may help; method: there was nothing further to try. */
  readonly reason: 'limit' | 'method';

  constructor(reason: 'limit' | 'method') {
    super(`no rota was found (${reason})`);
    this.name = 'NoRotaFoundError';
    this.reason = reason;
  }
}
