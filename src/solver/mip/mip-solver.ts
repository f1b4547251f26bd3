/**
 * What the method asks of a mixed-integer solver: one model kept in memory, columns added to it, solved as a linear
 * or as an integer programme. Every model is a maximisation.
 */

/** Columns in compressed-sparse-column form; row indices are of the model they are added to. */
export interface ColumnBlock {
  readonly objective: readonly number[] | Float64Array;
  readonly lower: readonly number[] | Float64Array;
  readonly upper: readonly number[] | Float64Array;
  readonly isInteger: readonly number[] | Uint8Array;
  /** `starts[j]` to `starts[j + 1]`, one more than there are columns. */
  readonly starts: readonly number[] | Int32Array;
  readonly rows: readonly number[] | Int32Array;
  readonly values: readonly number[] | Float64Array;
}

export interface RowBlock {
  /** Infinite where open. */
  readonly lower: readonly number[] | Float64Array;
  readonly upper: readonly number[] | Float64Array;
}

export interface LinearSolution {
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  readonly objective: number;
  readonly columns: Float64Array;
  /** Worth of one more unit of each row's right-hand side; empty where the solver has no duals. */
  readonly rowDuals: Float64Array;
  /** Objective of each column less what its rows charge; empty where the solver has no duals. */
  readonly reducedCosts: Float64Array;
}

export interface IntegerControl {
  readonly timeLimitSeconds: number;
  /** Relative gap at which to stop. */
  readonly gap: number;
  /** Branch-and-bound nodes; null: no limit. */
  readonly nodeLimit: number | null;
  readonly seed: number;
  /**
   * May the model be made smaller first? Quick, and right about feasibility, but HiGHS 1.15.1 errs with it on optima and
   * bounds (ERGO-Code/HiGHS#3274): only where the answer is looked at again, and its bound is not.
   */
  readonly presolve?: boolean;
  /** A known solution, a value for every column. */
  readonly start: Float64Array | null;
  /** Polled during the solve; the solver stops soon after it says true. */
  readonly stopped: () => boolean;
  readonly onIncumbent: (objective: number, columns: Float64Array) => void;
  readonly onBound: (bound: number) => void;
}

export interface IntegerSolution {
  readonly status: 'optimal' | 'gap' | 'infeasible' | 'unbounded' | 'time-limit' | 'node-limit' | 'stopped';
  /** Null where no solution was found. */
  readonly columns: Float64Array | null;
  readonly objective: number;
  /** Proven upper bound; infinite where there is none. */
  readonly bound: number;
  readonly nodes: number;
}

/** Thrown where the solver itself broke down, out of memory say: no model of this instance can be used any more. */
export class SolverFailedError extends Error {
  constructor(cause: unknown) {
    super('the solver broke down', { cause });
    this.name = 'SolverFailedError';
  }
}

export interface MipModel {
  readonly columnCount: number;
  addColumns(block: ColumnBlock): void;
  /** Sets the bounds of consecutive columns, from `first` on. */
  setBounds(first: number, bounds: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> }): void;
  /** Solves without integrality, from the last basis where there is one. */
  solveLinear(control: { readonly timeLimitSeconds: number; readonly stopped: () => boolean }): LinearSolution;
  solveInteger(control: IntegerControl): IntegerSolution;
  dispose(): void;
}

/** What solvers differ in: a method asks before it relies on it. */
export interface MipCapabilities {
  /** Integer solutions have a proven bound, told to `onBound` on the way too. Else it is infinite: no certificate. */
  readonly bounds: boolean;
  /** Linear solutions have row duals and reduced costs: what column generation and Lagrangian bounds live on. */
  readonly duals: boolean;
  /** `start` is made use of; else it is passed over. */
  readonly start: boolean;
  /** A solve that `stopped` has ended hands over its best solution so far; else it ends as soon, with none. */
  readonly interrupt: boolean;
  /** A solve goes on from the last one after columns were added or bounds changed; else it begins anew. */
  readonly columnsAdded: boolean;
  /** `nodeLimit` is kept; else it is passed over. */
  readonly nodeLimit: boolean;
}

export const NO_CAPABILITIES: MipCapabilities = {
  bounds: false,
  duals: false,
  start: false,
  interrupt: false,
  columnsAdded: false,
  nodeLimit: false,
};

export interface MipSolver {
  readonly name: string;
  readonly capabilities: MipCapabilities;
  createModel(rows: RowBlock, columns: ColumnBlock): MipModel;
}
