/** HiGHS in WebAssembly behind the `MipSolver` interface. */
import highsModule, { type Highs, type Model } from 'highs';
import { OPEN } from './block-builder.ts';
import {
  type ColumnBlock,
  type IntegerControl,
  type IntegerSolution,
  type LinearSolution,
  type MipModel,
  type MipSolver,
  type RowBlock,
  SolverFailedError,
} from './mip-solver.ts';

/**
 * Cuts that HiGHS keeps, and rounds for which it keeps those that it does not use. Its defaults (10,000 and 30) filled the
 * two gigabytes that a WebAssembly machine has on a model of 1,745 rows and 14,102 columns whose cuts are dense: it
 * aborted. With these it takes 0.8 GB, and other models take as long as before.
 */
const MOST_CUTS = 1000;
const OLDEST_CUTS = 5;

/** What a row may be off its bounds, and an integer off the whole number: as little as the rules forgive. */
const FEASIBILITY = 1e-9;
/** Absolute gap below which two weighted hours are the same. */
const ABSOLUTE_GAP = 1e-7;

/** The package types its default export as a CommonJS module; as an ECMAScript module it is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Nodes that HiGHS takes for "no limit". */
const NO_NODE_LIMIT = 2_147_483_647;

const NO_LINEAR_SOLUTION = {
  objective: Number.NaN,
  columns: new Float64Array(0),
  rowDuals: new Float64Array(0),
  reducedCosts: new Float64Array(0),
};

const NO_INTEGER_SOLUTION = { columns: null, objective: -OPEN, bound: OPEN, nodes: 0 };

export async function loadHighsSolver(): Promise<MipSolver> {
  const highs = await loadHighs();
  return {
    name: `HiGHS ${highs.raw.version().string}`,
    capabilities: { bounds: true, duals: true, start: true, interrupt: true, columnsAdded: true, nodeLimit: true },
    createModel: (rows, columns) => new HighsModel(highs, rows, columns),
  };
}

/** Rows from which on interior points are quicker than simplex from nothing: measured with 1,000, 3,000 and 12,000. */
const MANY_ROWS = 5000;
/** From here on crossing over from interior points takes minutes, which nothing interrupts. */
const TOO_MANY_ROWS = 30_000;
/** Share of the columns that is few. */
const FEW_COLUMNS = 0.02;
const DUAL_SIMPLEX = 1;
const PRIMAL_SIMPLEX = 4;

class HighsModel implements MipModel {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly rowCount: number;
  /** True where choosing nothing keeps every row. */
  private readonly allowsNothing: boolean;
  private integers: number[] = [];
  private readonly costs: number[] = [];
  columnCount: number;
  /** Added since the programme was last solved. */
  private newColumns = 0;
  private isSolved = false;

  constructor(highs: Highs, rows: RowBlock, columns: ColumnBlock) {
    this.highs = highs;
    this.rowCount = rows.lower.length;
    this.allowsNothing = Array.from(rows.lower).every((lower, row) => lower <= 0 && rows.upper[row]! >= 0);
    this.columnCount = columns.objective.length;
    this.model = highs.createModel({
      numCols: this.columnCount,
      numRows: this.rowCount,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(columns.objective),
      colLower: Float64Array.from(columns.lower),
      colUpper: Float64Array.from(columns.upper),
      rowLower: Float64Array.from(rows.lower),
      rowUpper: Float64Array.from(rows.upper),
      matrix: this.matrixOf(columns),
    });
    this.model.options.set({
      output_flag: false,
      primal_feasibility_tolerance: FEASIBILITY,
      mip_feasibility_tolerance: FEASIBILITY,
    });
    this.note(columns, 0);
  }

  private matrixOf(columns: ColumnBlock) {
    return {
      format: 'csc' as const,
      numRows: this.rowCount,
      numCols: columns.objective.length,
      starts: Int32Array.from(columns.starts),
      indices: Int32Array.from(columns.rows),
      values: Float64Array.from(columns.values),
    };
  }

  private note(columns: ColumnBlock, offset: number): void {
    for (let j = 0; j < columns.isInteger.length; j++) {
      this.costs.push(columns.objective[j]!);
      if (columns.isInteger[j] === 1) this.integers.push(offset + j);
    }
  }

  addColumns(block: ColumnBlock): void {
    if (block.objective.length === 0) return;
    this.model.addCols({
      cost: Float64Array.from(block.objective),
      lower: Float64Array.from(block.lower),
      upper: Float64Array.from(block.upper),
      matrix: this.matrixOf(block),
    });
    this.note(block, this.columnCount);
    this.newColumns += block.objective.length;
    this.columnCount += block.objective.length;
  }

  setBounds(first: number, bounds: { lower: ArrayLike<number>; upper: ArrayLike<number> }): void {
    if (bounds.lower.length === 0) return;
    this.model.changeColsBounds(
      { kind: 'range', from: first, to: first + bounds.lower.length - 1 },
      Float64Array.from(bounds.lower),
      Float64Array.from(bounds.upper),
    );
  }

  solveLinear(control: { timeLimitSeconds: number; stopped: () => boolean }): LinearSolution {
    if (this.columnCount === 0) return this.linearWithoutColumns();
    const { constants } = this.highs;
    this.model.clearIntegrality();
    this.model.options.set({ presolve: 'choose', ...this.linearMethod() });
    this.setTimeLimit(control.timeLimitSeconds);
    const interrupt = (event: { interrupt(): void }) => {
      if (control.stopped()) event.interrupt();
      return undefined;
    };
    const { simplexInterrupt, ipmInterrupt } = constants.callbackType;
    const result = this.run({ [simplexInterrupt]: interrupt, [ipmInterrupt]: interrupt });
    const statuses = constants.modelStatus;
    const status = statusOf<LinearSolution['status']>(
      result.modelStatus,
      [
        [statuses.optimal, 'optimal'],
        [statuses.infeasible, 'infeasible'],
        [statuses.unbounded, 'unbounded'],
      ],
      'stopped',
    );
    if (result.modelStatus === statuses.unboundedOrInfeasible) return { status: this.which(), ...NO_LINEAR_SOLUTION };
    if (status !== 'optimal') return { status, ...NO_LINEAR_SOLUTION };
    const solution = this.model.getSolution();
    return {
      status,
      objective: this.model.getObjectiveValue(),
      columns: solution.colValue,
      rowDuals: solution.rowDual,
      reducedCosts: solution.colDual,
    };
  }

  /**
   * From nothing, a large programme is quicker by interior points; with a few columns more, by primal simplex, whose basis is still
   * feasible; else, with many columns or other bounds, by dual simplex.
   */
  private linearMethod() {
    const { isSolved, newColumns } = this;
    this.isSolved = true;
    this.newColumns = 0;
    const isPrimal = isSolved && newColumns > 0 && newColumns < FEW_COLUMNS * this.columnCount;
    return {
      solver: !isSolved && this.rowCount > MANY_ROWS && this.rowCount < TOO_MANY_ROWS ? 'ipm' : 'choose',
      simplex_strategy: isPrimal ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    };
  }

  solveInteger(control: IntegerControl): IntegerSolution {
    if (this.columnCount === 0) return this.integerWithoutColumns();
    const { constants } = this.highs;
    const { model } = this;
    if (this.integers.length > 0) {
      model.changeColsIntegrality(
        { kind: 'set', indices: Int32Array.from(this.integers) },
        new Int32Array(this.integers.length).fill(constants.variableType.integer),
      );
    }
    this.setTimeLimit(control.timeLimitSeconds);
    // Presolve of integer programmes is wrong in HiGHS 1.15.1 (ERGO-Code/HiGHS#3274, mended after it): on models like
    // ours it called 15.74 optimal where 16.06 is. Without it the proof holds.
    model.options.set({
      solver: 'choose',
      simplex_strategy: DUAL_SIMPLEX,
      presolve: control.presolve === true ? 'choose' : 'off',
      mip_pool_soft_limit: MOST_CUTS,
      mip_pool_age_limit: OLDEST_CUTS,
      mip_rel_gap: control.gap,
      mip_abs_gap: ABSOLUTE_GAP,
      random_seed: control.seed % NO_NODE_LIMIT,
    });
    model.options.set('mip_max_nodes', control.nodeLimit ?? NO_NODE_LIMIT);
    if (control.start !== null) model.setSolution({ colValue: control.start });
    const result = this.run({
      [constants.callbackType.mipInterrupt]: (event) => {
        const bound = event.data.mip_dual_bound;
        if (bound !== undefined && Number.isFinite(bound)) control.onBound(bound);
        if (control.stopped()) event.interrupt();
        return undefined;
      },
      [constants.callbackType.mipImprovingSolution]: (event) => {
        const columns = event.data.mip_solution;
        if (columns !== undefined) control.onIncumbent(event.data.objective_function_value ?? Number.NaN, columns);
        return undefined;
      },
    });
    const statuses = constants.modelStatus;
    if (result.modelStatus === statuses.unboundedOrInfeasible) return { ...NO_INTEGER_SOLUTION, status: this.which() };
    const hasSolution = model.info.get('primal_solution_status') === constants.solutionStatus.feasible;
    const bound = Number(model.info.get('mip_dual_bound'));
    return {
      status: statusOf(
        result.modelStatus,
        [
          [statuses.optimal, 'optimal'],
          [statuses.infeasible, 'infeasible'],
          [statuses.unbounded, 'unbounded'],
          [statuses.timeLimit, 'time-limit'],
          [statuses.solutionLimit, 'node-limit'],
          [statuses.iterationLimit, 'node-limit'],
        ],
        'stopped',
      ),
      columns: hasSolution ? model.getSolution().colValue : null,
      objective: hasSolution ? model.getObjectiveValue() : Number.NEGATIVE_INFINITY,
      bound: this.integers.length === 0 && hasSolution ? model.getObjectiveValue() : finiteBound(bound),
      nodes: nodesOf(Number(model.info.get('mip_node_count'))),
    };
  }

  /** Of a model that is unbounded or infeasible, which: without an objective it can only be infeasible. */
  private which(): 'unbounded' | 'infeasible' | 'stopped' {
    const all = { kind: 'range', from: 0, to: this.columnCount - 1 } as const;
    this.model.changeColsCost(all, new Float64Array(this.columnCount));
    const { modelStatus } = this.run({});
    this.model.changeColsCost(all, Float64Array.from(this.costs));
    const { optimal, infeasible } = this.highs.constants.modelStatus;
    if (modelStatus === optimal) return 'unbounded';
    return modelStatus === infeasible ? 'infeasible' : 'stopped';
  }

  /** HiGHS calls a model without columns "empty", and neither solved nor infeasible. */
  private linearWithoutColumns(): LinearSolution {
    if (!this.allowsNothing) return { status: 'infeasible', ...NO_LINEAR_SOLUTION };
    return { ...NO_LINEAR_SOLUTION, status: 'optimal', objective: 0, rowDuals: new Float64Array(this.rowCount) };
  }

  private integerWithoutColumns(): IntegerSolution {
    if (!this.allowsNothing) {
      return { ...NO_INTEGER_SOLUTION, status: 'infeasible', bound: -OPEN };
    }
    return { status: 'optimal', columns: new Float64Array(0), objective: 0, bound: 0, nodes: 0 };
  }

  /** A trap of the WebAssembly machine leaves an instance that answers nothing more. */
  private run(callbacks: Parameters<Model['run']>[0]) {
    try {
      return this.model.run(callbacks);
    } catch (error) {
      if (isTrap(error)) throw new SolverFailedError(error);
      throw error;
    }
  }

  private setTimeLimit(seconds: number): void {
    // The limit counts all runs of a model since its clocks were last reset.
    this.model.zeroAllClocks();
    this.model.options.set('time_limit', Math.max(seconds, 0.01));
  }

  dispose(): void {
    try {
      this.model.dispose();
    } catch (error) {
      // An instance that broke down cannot be tidied up; the thread that runs it ends soon.
      if (!isTrap(error)) throw error;
    }
  }
}

function statusOf<Status>(code: number, known: readonly (readonly [number, Status])[], otherwise: Status): Status {
  return known.find(([value]) => value === code)?.[1] ?? otherwise;
}

/** True for a trap of the WebAssembly machine (`WebAssembly.RuntimeError`: out of memory, out of bounds). */
function isTrap(error: unknown): boolean {
  return error instanceof Error && error.name === 'RuntimeError';
}

/** HiGHS leaves the count unset where it stopped before the first node: any number may stand there. */
function nodesOf(count: number): number {
  return count >= 0 && count < NO_NODE_LIMIT ? count : 0;
}

function finiteBound(bound: number): number {
  return Number.isFinite(bound) ? bound : OPEN;
}
