/**
 * The cheapest place for a visit among the tours of its day, violations priced, in constant time a position.
 *
 * Positions are overlooked at random now and then ("blinks", Christiaens and Vanden Berghe 2020).
 */
import type { CompiledProblem } from './compiled-problem.ts';
import type { Weights } from './penalties.ts';
import type { Random } from './random.ts';
import type { TourPlan } from './tour-plan.ts';

const BLINK_RATE = 0.01;
const LOG_SEEING = Math.log(1 - BLINK_RATE);

export class Insertion {
  /** By visit, of the last search: infinite where there is no place. */
  readonly cost: Float64Array;
  readonly tour: Int32Array;
  readonly position: Int32Array;
  private readonly problem: CompiledProblem;
  private readonly plan: TourPlan;
  private readonly weights: Weights;
  private readonly random: Random;
  private readonly isByDetour: boolean;
  private untilBlink = 0;

  constructor(plan: TourPlan, weights: Weights, random: Random) {
    this.problem = plan.problem;
    this.plan = plan;
    this.weights = weights;
    this.random = random;
    this.isByDetour = !plan.problem.hasWindows && (!plan.problem.hasDurations || plan.problem.timeIsCost);
    this.cost = new Float64Array(plan.problem.visitCount);
    this.tour = new Int32Array(plan.problem.visitCount);
    this.position = new Int32Array(plan.problem.visitCount);
    this.nextBlink();
  }

  private nextBlink(): number {
    this.untilBlink = 1 + Math.floor(Math.log(1 - this.random.unit()) / LOG_SEEING);
    return this.untilBlink;
  }

  /** Finds the cheapest place for a visit that no tour makes. */
  find(visit: number): void {
    this.cost[visit] = Number.POSITIVE_INFINITY;
    if (this.isByDetour) this.findByDetour(visit);
    else this.findInTime(visit);
  }

  private offer(visit: number, tour: number, position: number, cost: number): void {
    if (cost >= this.cost[visit]!) return;
    this.cost[visit] = cost;
    this.tour[visit] = tour;
    this.position[visit] = position;
  }

  /** @returns what a tour costs more for the load and for being driven at all; infinite where it must not go there. */
  private fixedCost(visit: number, tour: number): number {
    const { problem, plan } = this;
    if (problem.excluded[problem.visitStop[visit]! * problem.kindCount + problem.tourKind[tour]!] === 1) {
      return Number.POSITIVE_INFINITY;
    }
    const load = problem.visitLoad[visit]!;
    const room = problem.tourMostLoad[tour]! - plan.tourLoad[tour]!;
    const fixed = plan.length[tour] === 0 ? problem.tourFixedCost[tour]! : 0;
    return room >= load ? fixed : fixed + (room > 0 ? load - room : load) * this.weights.load;
  }

  /** Where duration grows with cost alone, the least detour is the best place of a tour. */
  private findByDetour(visit: number): void {
    const { problem, plan } = this;
    const { node, leg, length, stride } = plan;
    const { cost, costInto, hasDurations, tourMatrix } = problem;
    const day = problem.visitDay[visit]!;
    const lastTour = problem.dayTourFrom[day + 1]!;
    const stopRow = problem.visitStop[visit]! * problem.nodeCount;
    const service = problem.visitService[visit]!;
    let best = Number.POSITIVE_INFINITY;
    let bestTour = -1;
    let bestAt = -1;
    let untilBlink = this.untilBlink;
    let emptyClass = -1;
    for (let tour = problem.dayTourFrom[day]!; tour < lastTour; tour++) {
      const visits = length[tour]!;
      if (visits === 0) {
        if (problem.tourClass[tour] === emptyClass) continue;
        emptyClass = problem.tourClass[tour]!;
      }
      const fixed = this.fixedCost(visit, tour);
      if (fixed >= best) continue;
      const base = tour * stride;
      const end = base + visits + 1;
      const row = tourMatrix[tour]! + stopRow;
      let least = Number.POSITIVE_INFINITY;
      let leastAt = -1;
      let into = costInto[row + node[base]!]!;
      for (let at = base + 1; at <= end; at++) {
        const next = row + node[at]!;
        const detour = into + cost[next]! - leg[at]!;
        into = costInto[next]!;
        if (--untilBlink === 0) {
          untilBlink = this.nextBlink();
        } else if (detour < least) {
          least = detour;
          leastAt = at;
        }
      }
      if (leastAt < 0) continue;
      const price = fixed + least + (hasDurations ? this.lateness(tour, least + service) : 0);
      if (price < best) {
        best = price;
        bestTour = tour;
        bestAt = leastAt - base;
      }
    }
    this.untilBlink = untilBlink;
    this.cost[visit] = best;
    this.tour[visit] = bestTour;
    this.position[visit] = bestAt;
  }

  private findInTime(visit: number): void {
    const { problem, plan } = this;
    const day = problem.visitDay[visit]!;
    let emptyClass = -1;
    for (let tour = problem.dayTourFrom[day]!; tour < problem.dayTourFrom[day + 1]!; tour++) {
      if (plan.length[tour] === 0) {
        if (problem.tourClass[tour] === emptyClass) continue;
        emptyClass = problem.tourClass[tour]!;
      }
      const fixed = this.fixedCost(visit, tour);
      if (fixed >= this.cost[visit]!) continue;
      if (problem.hasWindows) this.inWindows(visit, tour, fixed);
      else this.inTime(visit, tour, fixed);
    }
  }

  /** @returns the price of a tour that takes so much longer. */
  private lateness(tour: number, longer: number): number {
    const before = this.plan.tourDuration[tour]! - this.problem.tourMostDuration[tour]!;
    const after = before + longer;
    return (Math.max(after, 0) - Math.max(before, 0)) * this.weights.duration;
  }

  private inTime(visit: number, tour: number, fixed: number): void {
    const { problem, plan } = this;
    const base = tour * plan.stride;
    const end = base + plan.length[tour]! + 1;
    const matrix = problem.tourMatrix[tour]!;
    const row = matrix + problem.visitStop[visit]! * problem.nodeCount;
    const service = problem.visitService[visit]!;
    for (let at = base + 1; at <= end; at++) {
      if (--this.untilBlink === 0) {
        this.nextBlink();
        continue;
      }
      const before = row + plan.node[at - 1]!;
      const after = row + plan.node[at]!;
      const detour = problem.costInto[before]! + problem.cost[after]! - plan.leg[at]!;
      const old = problem.time[matrix + plan.node[at - 1]! * problem.nodeCount + plan.node[at]!]!;
      const longer = problem.timeInto[before]! + problem.time[after]! - old + service;
      this.offer(visit, tour, at - base, fixed + detour + this.lateness(tour, longer));
    }
  }

  /** Head of the tour, visit, tail of the tour: joined by their segments. */
  private inWindows(visit: number, tour: number, fixed: number): void {
    const { problem, plan, weights } = this;
    const base = tour * plan.stride;
    const end = base + plan.length[tour]! + 1;
    const matrix = problem.tourMatrix[tour]!;
    const row = matrix + problem.visitStop[visit]! * problem.nodeCount;
    const service = problem.visitService[visit]!;
    const from = problem.visitEarliest[visit]!;
    const to = problem.visitLatest[visit]!;
    const most = problem.tourMostDuration[tour]!;
    const base0 = fixed - plan.tourWarp[tour]! * weights.warp - Math.max(0, plan.tourDuration[tour]! - most) * weights.duration;
    for (let at = base + 1; at <= end; at++) {
      if (--this.untilBlink === 0) {
        this.nextBlink();
        continue;
      }
      const before = row + plan.node[at - 1]!;
      const after = row + plan.node[at]!;
      const detour = problem.costInto[before]! + problem.cost[after]! - plan.leg[at]!;
      const delta = plan.headDuration[at - 1]! - plan.headWarp[at - 1]! + problem.timeInto[before]!;
      const wait = Math.max(0, from - delta - plan.headLatest[at - 1]!);
      const back = Math.max(0, plan.headEarliest[at - 1]! + delta - to);
      const duration = plan.headDuration[at - 1]! + problem.timeInto[before]! + wait + service;
      const warp = plan.headWarp[at - 1]! + back;
      const earliest = Math.max(from - delta, plan.headEarliest[at - 1]!) - wait;
      const latest = Math.min(to - delta, plan.headLatest[at - 1]!) + back;
      const onward = duration - warp + problem.time[after]!;
      const onwardWait = Math.max(0, plan.tailEarliest[at]! - onward - latest);
      const onwardBack = Math.max(0, earliest + onward - plan.tailLatest[at]!);
      const wholeDuration = duration + plan.tailDuration[at]! + problem.time[after]! + onwardWait;
      const wholeWarp = warp + plan.tailWarp[at]! + onwardBack;
      const late = wholeDuration > most ? (wholeDuration - most) * weights.duration : 0;
      this.offer(visit, tour, at - base, base0 + detour + wholeWarp * weights.warp + late);
    }
  }
}
