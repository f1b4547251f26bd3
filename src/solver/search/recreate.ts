/** Puts stops back that have no pattern: each takes the pattern whose visits find the cheapest places. */
import type { CompiledProblem } from './compiled-problem.ts';
import { Insertion } from './insertion.ts';
import type { Weights } from './penalties.ts';
import type { Random } from './random.ts';
import type { TourPlan } from './tour-plan.ts';

/** Patterns are overlooked now and then, like positions. */
export const tuneR = { patternBlink: 0.01 };

export class Recreate {
  private readonly problem: CompiledProblem;
  private readonly plan: TourPlan;
  private readonly random: Random;
  private readonly insertion: Insertion;
  private readonly key: Float64Array;

  constructor(plan: TourPlan, weights: Weights, random: Random) {
    this.problem = plan.problem;
    this.plan = plan;
    this.random = random;
    this.insertion = new Insertion(plan, weights, random);
    this.key = new Float64Array(plan.problem.stopCount);
  }

  /** Puts stops back, in an order drawn at random; absent ones stay absent where that is cheaper. */
  run(stops: Int32Array, count: number): void {
    this.order(stops, count);
    for (let i = 0; i < count; i++) this.place(stops[i]!);
  }

  private order(stops: Int32Array, count: number): void {
    const { problem, key } = this;
    const draw = this.random.unit() * 12;
    for (let i = 0; i < count; i++) {
      const stop = stops[i]!;
      key[stop] = this.random.unit();
      if (draw < 4) continue;
      const first = problem.patternVisit[problem.patternVisitFrom[problem.stopPatternFrom[stop]!]!]!;
      const depot = problem.tourGarage[0]!;
      if (draw < 7) key[stop] = -problem.visitLoad[first]!;
      else if (draw < 9) key[stop] = -problem.cost[stop * problem.nodeCount + depot]!;
      else if (draw < 10) key[stop] = problem.cost[stop * problem.nodeCount + depot]!;
      else key[stop]! += problem.patternVisitFrom[problem.stopPatternFrom[stop]!]! - problem.patternVisitFrom[problem.stopPatternFrom[stop]! + 1]!;
    }
    for (let i = 1; i < count; i++) {
      const stop = stops[i]!;
      let at = i - 1;
      while (at >= 0 && key[stops[at]!]! > key[stop]!) {
        stops[at + 1] = stops[at]!;
        at--;
      }
      stops[at + 1] = stop;
    }
  }

  private place(stop: number): void {
    const { problem, plan, insertion } = this;
    for (let visit = problem.stopVisitFrom[stop]!; visit < problem.stopVisitFrom[stop + 1]!; visit++) insertion.find(visit);
    let best = -1;
    let least = problem.absenceCost[stop]!;
    const from = problem.stopPatternFrom[stop]!;
    const to = problem.stopPatternFrom[stop + 1]!;
    for (let pattern = from; pattern < to; pattern++) {
      let cost = problem.patternCost[pattern]!;
      for (let i = problem.patternVisitFrom[pattern]!; i < problem.patternVisitFrom[pattern + 1]!; i++) {
        cost += insertion.cost[problem.patternVisit[i]!]!;
      }
      if (cost >= least) continue;
      if (to - from > 1 && this.random.unit() < tuneR.patternBlink) continue;
      least = cost;
      best = pattern;
    }
    plan.setPattern(stop, best);
    if (best < 0) return;
    for (let i = problem.patternVisitFrom[best]!; i < problem.patternVisitFrom[best + 1]!; i++) {
      const visit = problem.patternVisit[i]!;
      plan.insert(visit, insertion.tour[visit]!, insertion.position[visit]!);
    }
  }

  /** Puts back a single visit of a stop that keeps its pattern. */
  placeVisit(visit: number): void {
    this.insertion.find(visit);
    this.plan.insert(visit, this.insertion.tour[visit]!, this.insertion.position[visit]!);
  }
}
