/** A plan: solved in a thread of its own, judged in this one, which no solver has touched. */
import { GOAL_KINDS, type GoalKind } from '../domain/goal.ts';
import { InfeasibleError } from '../domain/problem.ts';
import type { Rota } from '../domain/rota.ts';
import { type AskedPlan, comparedPlan, type PreparedPlan, preparedPlan } from '../planning/asked-plan.ts';
import { checkRota } from '../planning/check.ts';
import { comparisonDocument } from '../planning/comparison-document.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import { type PlanResult, plan } from '../planning/plan.ts';
import { rotaOfText } from '../planning/rota-of-document.ts';
import { type IncumbentTeller, incumbentTeller } from './incumbent-teller.ts';
import {
  type JobTask,
  type KeptRota,
  NO_RESULT,
  PLAN_ROTAS,
  type PlanJobResult,
  type ThreadEnd,
} from './job-messages.ts';
import { staysWithAnother } from './job-requests.ts';
import type { JobDesk } from './job-work.ts';
import { DEFAULT_WORKER_SETTINGS, runInWorker } from './run-in-worker.ts';
import { DEFAULT_POOL } from './solver-pool.ts';
import { withClash } from './with-clash.ts';

type PlanTask = Extract<JobTask, { kind: 'plan' }>;

export async function planJob(desk: JobDesk, task: PlanTask): Promise<ThreadEnd> {
  const { signal, order, now } = desk;
  const { limits } = task.request;
  const { memory } = order;
  const prepared = preparedPlan(desk.inputs, askedPlan(desk, task));
  const { inputs } = prepared;
  const name = task.request.name ?? inputs.scenario.name;
  const isStaying = staysWithAnother(task.request);
  const kept = (result: PlanResult) => {
    const one = keptRota(result, name);
    return isStaying ? { ...one, verdict: JSON.stringify(checkRota(desk.inputs, one.rota).verdict) } : one;
  };
  const teller = incumbentTeller(desk, { inputs, limits, named: kept });
  const before = task.best === null ? null : keptAgain(inputs, task.best);
  if (before !== null) desk.say({ kind: 'best', kept: before });
  signal.addEventListener('abort', teller.hurry, { once: true });
  const started = now();
  try {
    const result = await plan(inputs, {
      limits,
      solve: (request, control) => runInWorker(request, control, { ...DEFAULT_WORKER_SETTINGS, memory }),
      start: task.best ?? prepared.start,
      signal,
      onProgress: teller.tell,
    });
    return { kind: 'planned', kept: kept(result), result: planResult(prepared, result, name) };
  } catch (error) {
    const secondsLeft = limits.timeLimitSeconds - (now() - started) / 1000;
    throw await clashTold(error, { desk, inputs, teller, secondsLeft });
  } finally {
    signal.removeEventListener('abort', teller.hurry);
    teller.end();
  }
}

/** What a plan that was cut short had found, kept by the judge's leave. */
export async function keepJob(
  { inputs }: JobDesk,
  { request, best }: Extract<JobTask, { kind: 'keep' }>,
): Promise<ThreadEnd> {
  const { goal } = inputs.scenario;
  const scenario = { ...inputs.scenario, goal: { ...goal, kind: request.goal ?? goal.kind } };
  const kept = keptAgain({ ...inputs, scenario }, best);
  if (kept === null) return { kind: 'nothing' };
  return { kind: 'planned', kept, result: { ...NO_RESULT, warnings: inputs.warnings } };
}

/** Null where it is no rota to keep. */
function keptAgain(inputs: PlanningInputs, best: Rota): KeptRota | null {
  const { certificate } = best;
  const { verdict } = checkRota(inputs, best);
  if (certificate === null || !verdict.legal) return null;
  return { rota: best, certificate, verdict: JSON.stringify(verdict) };
}

function askedPlan({ inputs }: JobDesk, { request, rotas }: PlanTask): AskedPlan {
  const read = (field: (typeof PLAN_ROTAS)[number]): Rota | null => {
    const text = rotas[field];
    return text === null ? null : rotaOfText(text, inputs.scenario, [field]);
  };
  const [start, keep, lock, samePresencesAs, sameMeansAs] = PLAN_ROTAS.map(read);
  return {
    goal: request.goal,
    start: start!,
    keep: keep!,
    lock: lock!,
    samePresencesAs: samePresencesAs!,
    sameMeansAs: sameMeansAs!,
  };
}

function keptRota({ rota, certificate, verdict }: PlanResult, name: string): KeptRota {
  return { rota: { ...rota, name }, certificate, verdict: JSON.stringify(verdict) };
}

/** Words for goals are the reader's: their kinds stand for them. */
const GOAL_NAMES = Object.fromEntries(GOAL_KINDS.map((kind) => [kind, kind])) as Record<GoalKind, string>;

function planResult(prepared: PreparedPlan, result: PlanResult, name: string): PlanJobResult {
  const { comparison, price } = comparedPlan(prepared, result, { planned: name, goals: GOAL_NAMES });
  return {
    statistics: result.statistics === null ? null : { ...result.statistics },
    priceOfGoal:
      price === null
        ? null
        : {
            goal: price.goal,
            weightedHours: { least: price.least, most: price.most },
            ...comparisonDocument(price.comparison),
          },
    comparison: comparison === null ? null : comparisonDocument(comparison),
    warnings: prepared.inputs.warnings,
  };
}

async function clashTold(
  error: unknown,
  {
    desk,
    inputs,
    teller,
    secondsLeft,
  }: {
    readonly desk: JobDesk;
    readonly inputs: PreparedPlan['inputs'];
    readonly teller: IncumbentTeller;
    readonly secondsLeft: number;
  },
): Promise<unknown> {
  const { order, signal } = desk;
  if (error instanceof InfeasibleError) teller.phase('clash');
  return withClash(error, inputs, { secondsLeft, signal, pool: { ...DEFAULT_POOL, memory: order.memory } });
}
