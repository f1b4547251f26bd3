/**
 * javascript-lp-solver behind the `MipSolver` interface: a second opinion, and something to measure HiGHS against.
 *
 * It proves nothing and stops for nobody, so the caller hands in where it is called: a thread that can be ended, and that
 * tells solutions as they are found. Each is looked at before it is handed on: integers are integers and every row and
 * bound is kept, or the solver has failed.
 */
import { ColumnBuilder, OPEN } from './block-builder.ts';
import type { CallElsewhere, LpAnswer, LpControl, LpValues } from './javascript-lp-call.ts';
import { activitiesOf, type Translation, translate } from './javascript-lp-problem.ts';
import {
  type ColumnBlock,
  type IntegerControl,
  type IntegerSolution,
  type LinearSolution,
  type MipModel,
  type MipSolver,
  NO_CAPABILITIES,
  type RowBlock,
  SolverFailedError,
} from './mip-solver.ts';

/** Of `javascript-lp-solver` in package.json. */
const VERSION = '1.0.3';
/** What a value may lie off an integer, and a row or column off its bounds (relatively, where they are large). */
const TOLERANCE = 1e-6;

const NO_DUALS = { rowDuals: new Float64Array(0), reducedCosts: new Float64Array(0) };
const NO_SOLUTION: Omit<IntegerSolution, 'status'> = { columns: null, objective: -OPEN, bound: OPEN, nodes: 0 };

export function javascriptLpSolver(call: CallElsewhere): MipSolver {
  return {
    name: `javascript-lp-solver ${VERSION}`,
    // Columns and bounds it takes up, yet begins anew each time.
    capabilities: { ...NO_CAPABILITIES, interrupt: true },
    createModel: (rows, columns) => new JavascriptLpModel(call, rows, columns),
  };
}

class JavascriptLpModel implements MipModel {
  private readonly call: CallElsewhere;
  private readonly rows: RowBlock;
  private readonly columns = new ColumnBuilder();

  constructor(call: CallElsewhere, rows: RowBlock, columns: ColumnBlock) {
    this.call = call;
    this.rows = { lower: Float64Array.from(rows.lower), upper: Float64Array.from(rows.upper) };
    this.addColumns(columns);
  }

  get columnCount(): number {
    return this.columns.count;
  }

  addColumns({ objective, lower, upper, isInteger, starts, rows, values }: ColumnBlock): void {
    for (let j = 0; j < objective.length; j++) {
      const entries: [number, number][] = [];
      for (let e = starts[j]!; e < starts[j + 1]!; e++) entries.push([rows[e]!, values[e]!]);
      this.columns.add(
        { objective: objective[j]!, lower: lower[j]!, upper: upper[j]!, isInteger: isInteger[j] === 1 },
        entries,
      );
    }
  }

  setBounds(first: number, { lower, upper }: { lower: ArrayLike<number>; upper: ArrayLike<number> }): void {
    for (let i = 0; i < lower.length; i++) {
      this.columns.lower[first + i] = lower[i]!;
      this.columns.upper[first + i] = upper[i]!;
    }
  }

  solveLinear(control: Pick<LpControl, 'timeLimitSeconds' | 'stopped'>): LinearSolution {
    const none = { objective: Number.NaN, columns: new Float64Array(0), ...NO_DUALS };
    const translation = translate(this.rows, this.columns, true);
    if (translation === null) return { status: 'infeasible', ...none };
    const answer = this.answerTo({ translation, gap: 0 }, { ...control, onSolution: () => {} });
    if (typeof answer === 'string') return { status: 'stopped', ...none };
    if (!answer.isFeasible) return { status: 'infeasible', ...none };
    if (!answer.isBounded) return { status: 'unbounded', ...none };
    const columns = this.verified(translation.valuesFrom(answer.values));
    return { status: 'optimal', objective: this.objectiveOf(columns), columns, ...NO_DUALS };
  }

  solveInteger(control: IntegerControl): IntegerSolution {
    const translation = translate(this.rows, this.columns, false);
    if (translation === null) return { status: 'infeasible', ...NO_SOLUTION };
    let best = NO_SOLUTION;
    const take = (values: LpValues) => {
      const columns = this.verified(this.rounded(translation.valuesFrom(values)));
      const objective = this.objectiveOf(columns);
      if (objective <= best.objective) return;
      best = { ...best, objective, columns };
      control.onIncumbent(objective, columns);
    };
    const answer = this.answerTo({ translation, gap: control.gap }, { ...control, onSolution: take });
    if (typeof answer === 'string') return { status: answer, ...best };
    const { nodes } = answer;
    if (!answer.isBounded) return { status: 'unbounded', ...NO_SOLUTION, nodes };
    if (!answer.isFeasible) return { status: 'infeasible', ...NO_SOLUTION, nodes };
    if (!answer.isIntegral) throw new SolverFailedError(new Error('a fractional answer, and said to be one'));
    take(answer.values);
    return { status: 'optimal', ...best, nodes };
  }

  /** @throws SolverFailedError where the library threw. @returns why there is no answer. */
  private answerTo(
    { translation, gap }: { translation: Translation; gap: number },
    control: LpControl,
  ): LpAnswer | 'time-limit' | 'stopped' {
    const outcome = this.call({ problem: translation.problem, tolerance: gap }, control);
    if (outcome.kind === 'failure') throw new SolverFailedError(new Error(outcome.message));
    return outcome.kind === 'answer' ? outcome.answer : outcome.kind;
  }

  /** @throws SolverFailedError where integer columns are fractional. */
  private rounded(values: Float64Array): Float64Array {
    return values.map((value, j) => {
      if (this.columns.isInteger[j] !== 1) return value;
      const integer = Math.round(value);
      if (Math.abs(value - integer) <= TOLERANCE) return integer;
      throw new SolverFailedError(new Error(`a fractional answer: ${value} in integer column ${j}`));
    });
  }

  /** @throws SolverFailedError where a row or a column is off its bounds. */
  private verified(values: Float64Array): Float64Array {
    mustKeep('column', this.columns, values);
    mustKeep('row', this.rows, activitiesOf(this.rows, this.columns, values));
    return values;
  }

  private objectiveOf(values: Float64Array): number {
    return values.reduce((sum, value, j) => sum + value * this.columns.objective[j]!, 0);
  }

  /** Nothing is held outside JavaScript. */
  dispose(): void {}
}

function mustKeep(what: string, { lower, upper }: RowBlock, values: Float64Array): void {
  values.forEach((value, i) => {
    const off = Math.max(lower[i]! - value, value - upper[i]!);
    if (off <= TOLERANCE * Math.max(1, Math.abs(value))) return;
    throw new SolverFailedError(new Error(`an answer that is not one: ${what} ${i} is off its bounds by ${off}`));
  });
}
