/** Child: one model, handed to one solver once, in a process that nothing else has used. */
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { javascriptLpSolver } from '../../src/solver/mip/javascript-lp.ts';
import {
  type IntegerSolution,
  type MipModel,
  type MipSolver,
  SolverFailedError,
} from '../../src/solver/mip/mip-solver.ts';
import type { Clock } from '../harness/arguments.ts';
import { answerJob } from '../harness/child.ts';
import { peakMegabytes, processCpuSeconds, startStopwatch } from '../harness/clocks.ts';
import type { GeneratorParameters } from '../rotas/generator.ts';
import type { BackendName, ModelName } from './compared.ts';
import { LpThread } from './lp-thread.ts';
import { type WholeModel, wholeModelOf } from './whole-models.ts';

export interface BackendJob {
  readonly backend: BackendName;
  readonly model: ModelName;
  readonly territory: Partial<GeneratorParameters>;
  readonly timeLimitSeconds: number;
  /** CPU: seconds of all threads of the process. */
  readonly clock: Clock;
  readonly gap: number;
}

export interface BackendMeasure {
  /** Name and version. */
  readonly solver: string;
  readonly rows: number;
  readonly columns: number;
  readonly integers: number;
  /** From loading the solver to its answer; the model was there before. */
  readonly wallSeconds: number;
  /** Of all threads of the process in that time. */
  readonly cpuSeconds: number;
  /** Of the process up to the answer, with what Node and the model take. */
  readonly peakMegabytes: number;
  readonly status: IntegerSolution['status'] | 'failed';
  /** Null where there is no solution. */
  readonly objective: number | null;
  /** Null where none is proven. */
  readonly bound: number | null;
  readonly nodes: number;
  /** Why it failed. */
  readonly failure: string | null;
  /** Relative distance of the objective from HiGHS's, with the integer columns fixed at the answer's values. */
  readonly objectiveApart: number | null;
}

const SECONDS_TO_CHECK = 60;
/** On a busy machine, seconds on the wall that a CPU second may take. */
const MOST_WALL_PER_CPU = 6;

answerJob(async (job: BackendJob): Promise<BackendMeasure> => {
  const model = wholeModelOf(job.model, job.territory);
  const cpuBefore = processCpuSeconds();
  const elapsed = startStopwatch();
  const thread = new LpThread();
  const solver = job.backend === 'highs' ? await loadHighsSolver() : javascriptLpSolver(thread.call);
  const { solution, failure } = solved(solver, model, job);
  const { wallSeconds } = elapsed();
  const measure = { wallSeconds, cpuSeconds: processCpuSeconds() - cpuBefore, peakMegabytes: peakMegabytes() };
  thread.end();
  return {
    solver: solver.name,
    rows: model.rows.lower.length,
    columns: model.columns.objective.length,
    integers: integerColumns(model).length,
    ...measure,
    status: solution?.status ?? 'failed',
    objective: solution?.columns == null ? null : solution.objective,
    bound: solution !== null && Number.isFinite(solution.bound) ? solution.bound : null,
    nodes: solution?.nodes ?? 0,
    failure,
    objectiveApart: solution?.columns == null ? null : await distance(model, solution.columns, solution.objective),
  };
});

function solved(solver: MipSolver, { rows, columns }: WholeModel, job: BackendJob) {
  const model = solver.createModel(rows, columns);
  try {
    const solution = model.solveInteger({
      ...limitsOf(job),
      gap: job.gap,
      nodeLimit: null,
      seed: job.territory.seed ?? 1,
      start: null,
      onIncumbent: () => {},
      onBound: () => {},
    });
    return { solution, failure: null };
  } catch (error) {
    if (!(error instanceof SolverFailedError)) throw error;
    return { solution: null, failure: String((error.cause as Error).message) };
  } finally {
    model.dispose();
  }
}

/** Solvers know the wall's clock only; by that of the CPU they are stopped. */
function limitsOf({ clock, timeLimitSeconds }: BackendJob) {
  if (clock === 'wall') return { timeLimitSeconds, stopped: () => false };
  const endsAt = processCpuSeconds() + timeLimitSeconds;
  return {
    timeLimitSeconds: timeLimitSeconds * MOST_WALL_PER_CPU,
    stopped: () => processCpuSeconds() >= endsAt,
  };
}

/** What HiGHS makes of the same integers: a linear programme. */
async function distance({ rows, columns }: WholeModel, values: Float64Array, objective: number): Promise<number> {
  const model = (await loadHighsSolver()).createModel(rows, columns);
  for (const column of integerColumns({ rows, columns })) fix(model, column, values[column]!);
  const { status, objective: theirs } = model.solveLinear({ timeLimitSeconds: SECONDS_TO_CHECK, stopped: () => false });
  if (status !== 'optimal') return Number.POSITIVE_INFINITY;
  return Math.abs(objective - theirs) / Math.max(1, Math.abs(theirs));
}

function fix(model: MipModel, column: number, value: number): void {
  const bounds = [Math.round(value)];
  model.setBounds(column, { lower: bounds, upper: bounds });
}

function integerColumns({ columns }: WholeModel): number[] {
  return Array.from(columns.isInteger).flatMap((isInteger, j) => (isInteger === 1 ? [j] : []));
}
