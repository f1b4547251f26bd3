/** One call of javascript-lp-solver, in the thread that makes it: it does not look up until it is done. */
import libraryModule, { type SolveOptions, type SolveResult } from 'javascript-lp-solver';
import type { LpProblem } from './javascript-lp-problem.ts';

export interface LpOrder {
  readonly problem: LpProblem;
  /** Relative distance of a solution from the linear relaxation at which to stop. */
  readonly tolerance: number;
}

/** By name of the library's variables; nought may be left out. */
export type LpValues = Readonly<Record<string, number>>;

export interface LpAnswer {
  readonly isFeasible: boolean;
  readonly isBounded: boolean;
  /** True where, by the library's word, integer columns have integers. */
  readonly isIntegral: boolean;
  readonly values: LpValues;
  readonly nodes: number;
}

export type LpOutcome =
  | { readonly kind: 'answer'; readonly answer: LpAnswer }
  | { readonly kind: 'time-limit' | 'stopped' }
  | { readonly kind: 'failure'; readonly message: string };

export interface LpControl {
  readonly timeLimitSeconds: number;
  readonly stopped: () => boolean;
  /** Told of every integral solution on the way, each better than the one before. */
  readonly onSolution: (values: LpValues) => void;
}

/** Calls the library in another thread, waits, and ends that thread when the time is up or `stopped` says true. */
export type CallElsewhere = (order: LpOrder, control: LpControl) => LpOutcome;

/**
 * Depth first, for the default (best first) finds no integers at all in models of ten stops. The presolve removes no row
 * and no column (1.0.3), and the search for cycles takes those it finds for proofs that there is no solution: both off.
 */
const OPTIONS: SolveOptions = {
  nodeSelection: 'depth-first',
  branching: 'pseudocost',
  presolve: false,
  exitOnCycles: false,
  keep_solutions: true,
};

/** The package types its default export as a CommonJS module; as an ECMAScript module it is the library itself. */
const library = libraryModule as unknown as typeof libraryModule.default;

export function callJavascriptLp({ problem, tolerance }: LpOrder, onSolution: LpControl['onSolution']): LpAnswer {
  const options = { ...OPTIONS, tolerance };
  const model = new library.Model(undefined, undefined, searchWith(options)).loadJson({ ...problem, options });
  const heard = new HeardSolutions(onSolution);
  model.solutions = heard;
  const result = library.Solve(model) as SolveResult;
  // At the end the library solves the best node once more, and may come out at a fractional point of the same worth; a
  // solution that it kept is as it was found. One found at the first node is not among them.
  const kept = heard.last;
  return {
    isFeasible: kept !== null || result.feasible,
    isBounded: result.bounded !== false,
    isIntegral: kept !== null || model.integerVariables.length === 0 || result.isIntegral === true,
    values: kept ?? numbersOf(result),
    nodes: model.tableau.branchAndCutIterations,
  };
}

/** The library makes a search from options only where it makes the model too: one without columns is soon solved. */
function searchWith(options: SolveOptions) {
  library.Solve({ optimize: 'objective', constraints: {}, variables: {}, options });
  return library.lastSolvedModel!.tableau.branchAndCutService;
}

/** The list in which the library keeps its solutions: the one place where it lets anything out on the way. */
class HeardSolutions extends Array<Record<string, number>> {
  last: LpValues | null = null;
  private readonly onSolution: LpControl['onSolution'];

  constructor(onSolution: LpControl['onSolution']) {
    super();
    this.onSolution = onSolution;
  }

  override push(solution: Record<string, number>): number {
    this.last = solution;
    this.onSolution(solution);
    return 1;
  }
}

function numbersOf(result: Readonly<Record<string, unknown>>): LpValues {
  return Object.fromEntries(
    Object.entries(result).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
