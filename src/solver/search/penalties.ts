/**
 * What violations cost while the search passes through them: weights that rise while it is rarely legal and fall while
 * it is mostly (Vidal, Crainic, Gendreau, Lahrichi and Rei 2012).
 */
import type { CompiledProblem } from './compiled-problem.ts';
import type { TourPlan } from './tour-plan.ts';

/** Cost per unit of load, duration and time warp too much. */
export interface Weights {
  load: number;
  duration: number;
  warp: number;
}

/** Iterations between two looks, and the share of them that should be legal. */
const WINDOW = 50;
const LEGAL_SHARE = 0.3;
const TOLERANCE = 0.05;
/** Slowly: weights that swing cost the search its way. */
const RISE = 1.02;
const FALL = 0.98;
/** Until a legal plan was seen. */
const RISE_AT_FIRST = 1.2;
const LEGAL = 1e-6;

export class Penalties {
  readonly weights: Weights;
  private readonly least: Weights;
  private readonly plan: TourPlan;
  private seen = 0;
  private wasLegal = false;
  private legalLoad = 0;
  private legalDuration = 0;
  private legalWarp = 0;

  constructor(plan: TourPlan) {
    this.plan = plan;
    const start = startingWeights(plan.problem);
    this.weights = start;
    this.least = { load: start.load * 1e-3, duration: start.duration * 1e-3, warp: start.warp * 1e-3 };
  }

  /** @returns the cost of the plan with its violations priced. */
  price(): number {
    const { plan, weights } = this;
    return (
      plan.cost + plan.loadExcess * weights.load + plan.durationExcess * weights.duration + plan.warp * weights.warp
    );
  }

  /** Looks at the plan once an iteration. */
  observe(): void {
    const { plan, weights, least } = this;
    if (plan.isLegal) this.wasLegal = true;
    if (plan.loadExcess < LEGAL) this.legalLoad++;
    if (plan.durationExcess < LEGAL) this.legalDuration++;
    if (plan.warp < LEGAL) this.legalWarp++;
    if (++this.seen < WINDOW) return;
    weights.load = this.adapted(weights.load, least.load, this.legalLoad);
    weights.duration = this.adapted(weights.duration, least.duration, this.legalDuration);
    weights.warp = this.adapted(weights.warp, least.warp, this.legalWarp);
    this.seen = 0;
    this.legalLoad = 0;
    this.legalDuration = 0;
    this.legalWarp = 0;
  }

  private adapted(weight: number, least: number, legal: number): number {
    const share = legal / WINDOW;
    if (share < LEGAL_SHARE - TOLERANCE) return weight * (this.wasLegal ? RISE : RISE_AT_FIRST);
    return share > LEGAL_SHARE + TOLERANCE ? Math.max(least, weight * FALL) : weight;
  }
}

/** The largest load too much costs as much as the farthest stop is away; a unit of time as much as one of travel. */
function startingWeights(problem: CompiledProblem): Weights {
  const mostLoad = problem.visitLoad.reduce((most, load) => Math.max(most, load), 0);
  let farCost = 0;
  let farTime = 0;
  for (let stop = 0; stop < problem.stopCount; stop++) {
    for (let garage = problem.stopCount; garage < problem.nodeCount; garage++) {
      farCost = Math.max(farCost, problem.cost[stop * problem.nodeCount + garage]!);
      farTime = Math.max(farTime, problem.time[stop * problem.nodeCount + garage]!);
    }
  }
  const perTime = farTime > 0 ? farCost / farTime : 1;
  return { load: mostLoad > 0 ? farCost / mostLoad : 1, duration: perTime, warp: perTime };
}
