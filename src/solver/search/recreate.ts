/** Puts stops back that have no pattern: each takes the pattern whose visits find the cheapest places. */
import type { CompiledProblem } from './compiled-problem.ts';
import { Insertion } from './insertion.ts';
import type { Weights } from './penalties.ts';
import type { Random } from './random.ts';
import type { TourPlan } from './tour-plan.ts';

const NONE = -1;
/** Share of recreations that put back every stop. */
const INSISTENCE_RATE = 0.2;
/** Weights of the orders add up to this. */
const ORDERS = 12;
/** From so many stops and visits a day on, places beside far stops are not looked at: below, rows are read faster. */
const MANY_STOPS = 300;
const MANY_A_DAY = 150;
/** Patterns are compared with noise of so many temperatures, or each stop would always come back as it was. */
const PATTERN_NOISE = 0.5;

export class Recreate {
  private readonly problem: CompiledProblem;
  private readonly plan: TourPlan;
  private readonly random: Random;
  private readonly insertion: Insertion;
  /** Of the annealing, in costs. */
  temperature = 0;
  /** Stops are put back even where staying absent is cheaper: the way to one may pay for several. */
  private insists = false;
  private readonly key: Float64Array;
  /** Cost from a stop to the nearest garage. */
  private readonly away: Float64Array;
  /** Where days have many visits, places beside far ones are not looked at. */
  private readonly looksNear: boolean;

  constructor(plan: TourPlan, weights: Weights, random: Random) {
    this.problem = plan.problem;
    this.plan = plan;
    this.random = random;
    this.insertion = new Insertion(plan, weights, random);
    this.away = Float64Array.from({ length: plan.problem.stopCount }, (_, stop) => nearestGarage(plan.problem, stop));
    // Where times are reckoned at each place, rows are slow too.
    const areRowsLong = !this.insertion.isByDetour || visitsADay(plan.problem) >= MANY_A_DAY;
    this.looksNear = plan.problem.stopCount >= MANY_STOPS && areRowsLong;
    this.key = new Float64Array(Math.max(plan.problem.stopCount, plan.problem.visitCount));
  }

  /** Puts stops back, in an order drawn at random; absent ones stay absent where that is cheaper. */
  run(stops: Int32Array, count: number): void {
    this.insists = this.random.unit() < INSISTENCE_RATE;
    this.order(stops, count);
    for (let i = 0; i < count; i++) this.place(stops[i]!);
  }

  /** Puts single visits back on their days. @returns false where one has no place. */
  runVisits(visits: Int32Array, count: number): boolean {
    this.orderVisits(visits, count);
    for (let i = 0; i < count; i++) {
      const visit = visits[i]!;
      if (this.looksNear) this.insertion.findNearOf(visit);
      if (!this.looksNear || this.insertion.cost[visit] === Number.POSITIVE_INFINITY) this.insertion.find(visit);
      if (this.insertion.cost[visit] === Number.POSITIVE_INFINITY) return false;
      this.plan.insert(visit, this.insertion.tour[visit]!, this.insertion.position[visit]!);
    }
    return true;
  }

  private order(stops: Int32Array, count: number): void {
    const { problem, key } = this;
    const draw = this.random.unit() * ORDERS;
    for (let i = 0; i < count; i++) {
      const stop = stops[i]!;
      const pattern = problem.stopPatternFrom[stop]!;
      const from = problem.patternVisitFrom[pattern]!;
      if (draw < ORDERS - 2) key[stop] = this.keyOf(problem.patternVisit[from]!, draw);
      else key[stop] = this.random.unit() + from - problem.patternVisitFrom[pattern + 1]!;
    }
    this.sort(stops, count);
  }

  private orderVisits(visits: Int32Array, count: number): void {
    const draw = this.random.unit() * (ORDERS - 2);
    for (let i = 0; i < count; i++) this.key[visits[i]!] = this.keyOf(visits[i]!, draw);
    this.sort(visits, count);
  }

  /** At random, largest load first, farthest first, nearest first: 4, 3, 2, 1 (the paper's 4, 4, 2, 1), by the draw. */
  private keyOf(visit: number, draw: number): number {
    const { problem } = this;
    if (draw < 4) return this.random.unit();
    if (draw < 7) return -problem.visitLoad[visit]!;
    const away = this.away[problem.visitStop[visit]!]!;
    return draw < 9 ? -away : away;
  }

  private sort(stops: Int32Array, count: number): void {
    const { key } = this;
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
    let best = NONE;
    if (this.looksNear) {
      insertion.findNear(stop);
      best = this.cheapestPattern(stop);
    }
    // Far from everything that is there yet: the whole of each day is looked through.
    if (best === NONE) {
      const last = problem.stopVisitFrom[stop + 1]!;
      for (let visit = problem.stopVisitFrom[stop]!; visit < last; visit++) insertion.find(visit);
      best = this.cheapestPattern(stop);
    }
    plan.setPattern(stop, best);
    if (best === NONE) return;
    for (let i = problem.patternVisitFrom[best]!; i < problem.patternVisitFrom[best + 1]!; i++) {
      const visit = problem.patternVisit[i]!;
      plan.insert(visit, insertion.tour[visit]!, insertion.position[visit]!);
    }
  }

  /** @returns −1 where staying absent is cheaper, or where no pattern has places. */
  private cheapestPattern(stop: number): number {
    const { problem, insertion } = this;
    let best = NONE;
    let least = this.insists ? Number.POSITIVE_INFINITY : problem.absenceCost[stop]!;
    const from = problem.stopPatternFrom[stop]!;
    const to = problem.stopPatternFrom[stop + 1]!;
    for (let pattern = from; pattern < to; pattern++) {
      let cost = problem.patternCost[pattern]!;
      for (let i = problem.patternVisitFrom[pattern]!; i < problem.patternVisitFrom[pattern + 1]!; i++) {
        cost += insertion.cost[problem.patternVisit[i]!]!;
      }
      if (cost >= least) continue;
      if (to - from > 1) {
        cost -= PATTERN_NOISE * this.temperature * Math.log(1 - this.random.unit());
        if (cost >= least) continue;
      }
      least = cost;
      best = pattern;
    }
    return best;
  }
}

function nearestGarage({ stopCount, nodeCount, cost }: CompiledProblem, stop: number): number {
  return cost
    .subarray(stop * nodeCount + stopCount, (stop + 1) * nodeCount)
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** About: as if each stop had the mean of its patterns. */
function visitsADay({ stopCount, dayCount, stopPatternFrom, patternVisitFrom }: CompiledProblem): number {
  let visits = 0;
  for (let stop = 0; stop < stopCount; stop++) {
    const from = stopPatternFrom[stop]!;
    const to = stopPatternFrom[stop + 1]!;
    if (to > from) visits += (patternVisitFrom[to]! - patternVisitFrom[from]!) / (to - from);
  }
  return visits / Math.max(1, dayCount);
}
