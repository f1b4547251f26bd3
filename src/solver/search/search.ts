import { compileProblem } from './compiled-problem.ts';
import { Random } from './random.ts';
import { Recreate } from './recreate.ts';
import { Ruin } from './ruin.ts';
import type { SearchProblem } from './search-problem.ts';
import { TourPlan } from './tour-plan.ts';

export const tune = { hot: 0.3, cold: 0.003, target: 0.4, round: 0, reheat: 0.3 , onLog: (_: string) => {} };

export interface SearchControl { seed: number; timeLimitMs: number; iterationLimit: number; now: () => number; stopped: () => boolean; onImproved: (s: SearchSolution) => void }
export interface SearchSolution { cost: number; iterations: number; elapsedMs: number; tours: { tour: number; stops: number[] }[] }

export function search(source: SearchProblem, control: SearchControl): SearchSolution | null {
  const problem = compileProblem(source);
  const random = new Random(control.seed);
  const plan = new TourPlan(problem);
  const weights = { load: 1, duration: 1, warp: 1 };
  const ruin = new Ruin(plan, random);
  const recreate = new Recreate(plan, weights, random);
  const all = Int32Array.from({ length: problem.stopCount }, (_, i) => i);
  const start = control.now();
  // initial weights
  let meanLeg = 0;
  for (let s = 0; s < problem.stopCount; s++) meanLeg += problem.cost[s * problem.nodeCount + problem.near[s * problem.nearCount]!]!;
  meanLeg /= problem.stopCount;
  let maxLoad = 0; for (const q of problem.visitLoad) maxLoad = Math.max(maxLoad, q);
  let far = 0; for (let s = 0; s < problem.stopCount; s++) far = Math.max(far, problem.cost[s * problem.nodeCount + problem.tourGarage[0]!]!);
  weights.load = (far / Math.max(maxLoad, 1e-9)) ;
  plan.begin();
  recreate.run(all, problem.stopCount);
  let visits = 0; for (const l of plan.length) visits += l;
  const scale = plan.cost / visits;
  const t0 = tune.hot * scale; const t1 = tune.cold * scale;
  let best = Number.POSITIVE_INFINITY; let bestSolution: SearchSolution | null = null;
  let iteration = 0; let t = t0;
  let legalL = 0, legalD = 0, legalW = 0;
  const snapshot = (): SearchSolution => ({ cost: plan.cost, iterations: iteration, elapsedMs: control.now() - start,
    tours: Array.from(plan.length, (length, tour) => ({ tour: problem.sourceTour[tour]!, stops: Array.from(plan.visitAt.subarray(tour * plan.stride + 1, tour * plan.stride + 1 + length), (v) => problem.visitStop[v]!) })) });
  const WINDOW = 200;
  for (;;) {
    if ((iteration & 31) === 0) {
      const f = Math.max((control.now() - start) / control.timeLimitMs, iteration / control.iterationLimit);
      if (f >= 1 || control.stopped()) break;
      t = t0 * (t1 / t0) ** f;
    }
    iteration++;
    const old = plan.cost + plan.loadExcess * weights.load + plan.durationExcess * weights.duration + plan.warp * weights.warp;
    const missing = plan.missing;
    plan.begin();
    ruin.run();
    recreate.run(ruin.removed, ruin.removedCount);
    const now = plan.cost + plan.loadExcess * weights.load + plan.durationExcess * weights.duration + plan.warp * weights.warp;
    if (plan.missing < missing || (plan.missing === missing && now < old - t * Math.log(random.unit()))) {
      if (plan.cost < best - 1e-7 && plan.isLegal) { best = plan.cost; bestSolution = snapshot(); control.onImproved(bestSolution); }
    } else plan.undo();
    if (plan.loadExcess < 1e-6) legalL++;
    if (plan.durationExcess < 1e-6) legalD++;
    if (plan.warp < 1e-6) legalW++;
    if (iteration % WINDOW === 0) {
      const adj = (w: number, legal: number) => { const share = legal / WINDOW; return share > tune.target + 0.05 ? w * 0.95 : share < tune.target - 0.05 ? w * 1.1 : w; };
      weights.load = Math.max(1e-4*scale, adj(weights.load, legalL)); weights.duration = Math.max(0.01, adj(weights.duration, legalD)); weights.warp = Math.max(0.01, adj(weights.warp, legalW));
      legalL = legalD = legalW = 0;
    }
    if (iteration % 20000 === 0) tune.onLog(`${iteration} ${((control.now() - start) / 1000).toFixed(1)}s best ${best.toFixed(2)} cur ${old.toFixed(2)} t ${(t/scale).toFixed(4)} wl ${weights.load.toFixed(3)} wd ${weights.duration.toFixed(3)} ww ${weights.warp.toFixed(3)}`);
  }
  return bestSolution;
}
