/**
 * Scenario, need and matrix → a rota and the proof of how far from the best possible one it may be.
 *
 * The method (MODEL.md section 5), on one page:
 *
 * 1. *tours*  enumerate every feasible day tour of every unit; where they are too many, hold those found, and price the others;
 * 2. *start*  a first rota, greedily, or by a search where tours are priced, so that there is something to keep from the
 *             first seconds on;
 * 3. *fold*   count tours on groups of like days: linear relaxation by column generation, a bound from the visits
 *             alone (Lagrangian), tours for those visits; then parts of a rota that is far from the bound; then all tours
 *             that could still be better, exactly, or, where tours are priced, those found, and pricing on for the bound;
 * 4. *place*  put the chosen tours on single days;
 * 5. *days*   where placing lost something, choose day by day among the tours that could still be better.
 *
 * A goal of several stages (`goals/stages.ts`) does so for each of them, with the same tours, from the rotas before.
 *
 * Pure: the clock, the stop and the seed are handed in. The same scenario, seed and iteration limit give the same
 * rota unless the time limit was hit.
 */
import type { StageInfo } from '../domain/progress.ts';
import type { Rota } from '../domain/rota.ts';
import { mostStages, nextAim, type StageReached } from './goals/stages.ts';
import type { Aim } from './instance/aim.ts';
import { compileInstance, type SolverInput, withAim } from './instance/compile.ts';
import type { Instance } from './instance/instance.ts';
import { chooseByDay } from './method/choose-by-day.ts';
import { chooseFolded } from './method/choose-folded.ts';
import { beyondMethod, findTours } from './method/find-tours.ts';
import { greedyTours } from './method/greedy-tours.ts';
import { offerInPart } from './method/offer-in-part.ts';
import { placeOnDays } from './method/place-on-days.ts';
import { startBySearch } from './method/start-by-search.ts';
import { addToursOfRota, toursOfRota } from './method/tours-of-rota.ts';
import { loadHighsSolver } from './mip/highs.ts';
import { SolverFailedError } from './mip/mip-solver.ts';
import { type SolveControl, SolveRun } from './run/solve-run.ts';
import { type StageOutcome, withStages } from './run/stage-outcome.ts';
import { reachedCommunes } from './selection/breadth-part.ts';
import { TooManyPatternsError } from './selection/patterns.ts';

export interface SolveResult extends StageOutcome {
  /** Stages of the goal before the last, in their order. */
  readonly stages: readonly StageOutcome[];
  /** The best rota for coverage, where the goal is another: what the goal costs is told against it. */
  readonly coverage: StageOutcome | null;
}

/**
 * @throws InfeasibleError where no legal rota exists, or where the scenario is beyond this method.
 * @throws CancelledError when stopped before there is any rota; NoRotaFoundError where the limits, or the method, end
 *   before there is one.
 */
export async function solve(input: SolverInput, control: SolveControl): Promise<SolveResult> {
  const startedAt = control.now();
  const instance = compileInstance(input);
  const { goal } = input.scenario;
  const count = mostStages(goal);
  let solvers: Awaited<ReturnType<typeof loadSolvers>> | null = null;
  const runs: SolveRun[] = [];
  const outcomes: StageOutcome[] = [];
  for (let aim = nextAim(goal, [], 0); aim !== null; aim = nextAim(goal, runs.map(reached), reachable(instance))) {
    if (solvers === null || runs.at(-1)?.solverHasFailed === true) solvers = await loadSolvers();
    const stage = stageOf(aim, runs.length + 1, count);
    const run = new SolveRun({ ...solvers, control, startedAt, instance: withAim(instance, aim), stage });
    runStage(run, { before: runs, start: input.start ?? null });
    runs.push(run);
    outcomes.push(run.finish());
  }
  return withStages(outcomes);
}

/** One to solve with, and one to look at a rota in the midst of it: an instance is not reentrant. */
async function loadSolvers() {
  return { solver: await loadHighsSolver(), appraiser: await loadHighsSolver() };
}

const reachable = (instance: Instance): number => reachedCommunes(instance).length;

function reached(run: SolveRun): StageReached {
  return { aim: run.instance.aim, objective: run.objective, leastShareKept: run.leastShareKept() };
}

function stageOf({ measure }: Aim, number: number, count: number): StageInfo {
  return { number, count, measure };
}

function runStage(run: SolveRun, from: { before: readonly SolveRun[]; start: Rota | null }): void {
  try {
    improve(run, from);
  } catch (error) {
    const isBeyond = error instanceof TooManyPatternsError;
    if (!isBeyond && !(error instanceof SolverFailedError)) throw error;
    // What the run has by then is an answer: so much was proven, and no more can be tried.
    if (!run.hasRota) throw isBeyond ? beyondMethod(error) : error;
    run.solverHasFailed = !isBeyond;
  }
}

function improve(run: SolveRun, { before, start }: { before: readonly SolveRun[]; start: Rota | null }): void {
  if (before[0] === undefined) findTours(run);
  else run.takeToursOf(before[0]);
  run.enter('start');
  for (const earlier of before) run.offer(earlier.chosen);
  if (before.length === 0) {
    // Staying in the garage is a rota too, where nothing is promised.
    run.offer([]);
    if (start !== null) {
      if (run.beyond !== null) addToursOfRota(run.instance, run.beyond, start);
      run.offer(toursOfRota(run.instance, run.pools, start));
    }
    if (run.beyond === null) offerInPart(run, greedyTours(run));
    else startBySearch(run, run.beyond);
  }
  if (run.isOver()) return;
  run.enter('fold');
  const folded = chooseFolded(run);
  run.enter('place');
  if (folded.choice !== null) placeOnDays(run, { tours: folded.choice, objective: folded.objective });
  if (run.isGood || run.isOver() || !run.hasLostAgainst(folded.objective)) return;
  run.enter('days');
  chooseByDay(run, folded);
}
