/**
 * The cheapest place for a visit among the tours of its day, violations priced, in constant time a position.
 *
 * Positions are overlooked at random now and then ("blinks", Christiaens and Vanden Berghe 2020).
 */
import type { CompiledProblem } from './compiled-problem.ts';
import type { Weights } from './penalties.ts';
import type { Random } from './random.ts';
import type { TourPlan } from './tour-plan.ts';

/** Neighbours beside whose visits places are looked for, where not all places are. */
const NEIGHBOURS = 16;

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
  /** The least detour is the best place of a tour: no other times are reckoned. */
  readonly isByDetour: boolean;
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
    const { node, leg, length, stride, tourLoad } = plan;
    const { cost, costInto, hasDurations, tourMatrix, tourMostLoad, hasExclusions } = problem;
    const day = problem.visitDay[visit]!;
    const lastTour = problem.dayTourFrom[day + 1]!;
    const stopRow = problem.visitStop[visit]! * problem.nodeCount;
    const service = problem.visitService[visit]!;
    const load = problem.visitLoad[visit]!;
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
      const isPlain = visits > 0 && !hasExclusions && tourLoad[tour]! + load <= tourMostLoad[tour]!;
      const fixed = isPlain ? 0 : this.fixedCost(visit, tour);
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

  /** Finds places for all visits of a stop, beside the visits of its nearest stops and in empty tours alone. */
  findNear(stop: number): void {
    const { problem, plan, cost } = this;
    for (let visit = problem.stopVisitFrom[stop]!; visit < problem.stopVisitFrom[stop + 1]!; visit++) {
      cost[visit] = Number.POSITIVE_INFINITY;
    }
    const ranks = Math.min(NEIGHBOURS, problem.nearCount);
    const firstNear = stop * problem.nearCount;
    for (let rank = 0; rank < ranks; rank++) {
      const pattern = plan.patternOf[problem.near[firstNear + rank]!]!;
      if (pattern < 0) continue;
      for (let i = problem.patternVisitFrom[pattern]!; i < problem.patternVisitFrom[pattern + 1]!; i++) {
        this.findBeside(stop, problem.patternVisit[i]!);
      }
    }
    this.findEmpty(stop);
  }

  /** The same for one visit. */
  findNearOf(visit: number): void {
    const { problem, plan } = this;
    const stop = problem.visitStop[visit]!;
    const day = problem.visitDay[visit]!;
    this.cost[visit] = Number.POSITIVE_INFINITY;
    const ranks = Math.min(NEIGHBOURS, problem.nearCount);
    const firstNear = stop * problem.nearCount;
    for (let rank = 0; rank < ranks; rank++) {
      const neighbour = problem.near[firstNear + rank]!;
      const at = neighbour * problem.dayCount + day;
      for (let other = problem.stopDayFrom[at]!; other < problem.stopDayFrom[at + 1]!; other++) {
        const tour = plan.tourOf[other]!;
        if (tour < 0) continue;
        const fixed = this.fixedCost(visit, tour);
        if (fixed >= this.cost[visit]!) continue;
        this.tryAt(visit, tour, plan.positionOf[other]!, fixed);
        this.tryAt(visit, tour, plan.positionOf[other]! + 1, fixed);
      }
    }
    let emptyClass = -1;
    for (let tour = problem.dayTourFrom[day]!; tour < problem.dayTourFrom[day + 1]!; tour++) {
      if (plan.length[tour] !== 0 || problem.tourClass[tour] === emptyClass) continue;
      emptyClass = problem.tourClass[tour]!;
      this.tryAt(visit, tour, 1, this.fixedCost(visit, tour));
    }
  }

  private findBeside(stop: number, neighbour: number): void {
    const { problem, plan } = this;
    const tour = plan.tourOf[neighbour]!;
    if (tour < 0) return;
    const at = stop * problem.dayCount + problem.visitDay[neighbour]!;
    const position = plan.positionOf[neighbour]!;
    for (let visit = problem.stopDayFrom[at]!; visit < problem.stopDayFrom[at + 1]!; visit++) {
      const fixed = this.fixedCost(visit, tour);
      if (fixed >= this.cost[visit]!) continue;
      this.tryAt(visit, tour, position, fixed);
      this.tryAt(visit, tour, position + 1, fixed);
    }
  }

  private findEmpty(stop: number): void {
    const { problem, plan } = this;
    for (let day = 0; day < problem.dayCount; day++) {
      const at = stop * problem.dayCount + day;
      const from = problem.stopDayFrom[at]!;
      const to = problem.stopDayFrom[at + 1]!;
      if (from === to) continue;
      let emptyClass = -1;
      for (let tour = problem.dayTourFrom[day]!; tour < problem.dayTourFrom[day + 1]!; tour++) {
        if (plan.length[tour] !== 0 || problem.tourClass[tour] === emptyClass) continue;
        emptyClass = problem.tourClass[tour]!;
        for (let visit = from; visit < to; visit++) this.tryAt(visit, tour, 1, this.fixedCost(visit, tour));
      }
    }
  }

  private tryAt(visit: number, tour: number, position: number, fixed: number): void {
    const { problem, plan } = this;
    if (--this.untilBlink === 0) {
      this.nextBlink();
      return;
    }
    const at = tour * plan.stride + position;
    if (problem.hasWindows) this.inWindows(visit, tour, at, fixed);
    else this.inTime(visit, tour, at, fixed);
  }

  private findInTime(visit: number): void {
    const { problem, plan, cost } = this;
    const day = problem.visitDay[visit]!;
    let emptyClass = -1;
    for (let tour = problem.dayTourFrom[day]!; tour < problem.dayTourFrom[day + 1]!; tour++) {
      if (plan.length[tour] === 0) {
        if (problem.tourClass[tour] === emptyClass) continue;
        emptyClass = problem.tourClass[tour]!;
      }
      const fixed = this.fixedCost(visit, tour);
      if (fixed >= cost[visit]!) continue;
      if (problem.hasWindows) this.findInWindows(visit, tour, fixed);
      else
        for (let position = 1; position <= plan.length[tour]! + 1; position++) this.tryAt(visit, tour, position, fixed);
    }
  }

  /** The cheapest place of a tour; times are reckoned only where the detour alone does not cost too much. */
  private findInWindows(visit: number, tour: number, fixed: number): void {
    const { problem, plan, cost: costs } = this;
    const { node, leg } = plan;
    const { cost, costInto } = problem;
    const base = tour * plan.stride;
    const end = base + plan.length[tour]! + 1;
    const row = problem.tourMatrix[tour]! + problem.visitStop[visit]! * problem.nodeCount;
    const least = fixed - this.violation(tour);
    let into = costInto[row + node[base]!]!;
    for (let at = base + 1; at <= end; at++) {
      const next = row + node[at]!;
      const detour = into + cost[next]! - leg[at]!;
      into = costInto[next]!;
      if (--this.untilBlink === 0) this.nextBlink();
      else if (least + detour < costs[visit]!) this.inWindows(visit, tour, at, fixed);
    }
  }

  /** @returns the price of what a tour violates: no visit more can save more than that. */
  private violation(tour: number): number {
    const { problem, plan, weights } = this;
    const late = plan.tourDuration[tour]! - problem.tourMostDuration[tour]!;
    return plan.tourWarp[tour]! * weights.warp + (late > 0 ? late * weights.duration : 0);
  }

  /** @returns the price of a tour that takes so much longer. */
  private lateness(tour: number, longer: number): number {
    const before = this.plan.tourDuration[tour]! - this.problem.tourMostDuration[tour]!;
    const after = before + longer;
    return (Math.max(after, 0) - Math.max(before, 0)) * this.weights.duration;
  }

  private inTime(visit: number, tour: number, at: number, fixed: number): void {
    const { problem, plan } = this;
    const matrix = problem.tourMatrix[tour]!;
    const row = matrix + problem.visitStop[visit]! * problem.nodeCount;
    const before = row + plan.node[at - 1]!;
    const after = row + plan.node[at]!;
    const detour = problem.costInto[before]! + problem.cost[after]! - plan.leg[at]!;
    let price = fixed + detour;
    if (price >= this.cost[visit]!) return;
    if (problem.hasDurations) {
      const old = problem.time[matrix + plan.node[at - 1]! * problem.nodeCount + plan.node[at]!]!;
      price += this.lateness(
        tour,
        problem.timeInto[before]! + problem.time[after]! - old + problem.visitService[visit]!,
      );
    }
    this.offer(visit, tour, at - tour * plan.stride, price);
  }

  /** Head of the tour, visit, tail of the tour: joined by their segments. */
  private inWindows(visit: number, tour: number, at: number, fixed: number): void {
    const { problem, plan, weights } = this;
    const row = problem.tourMatrix[tour]! + problem.visitStop[visit]! * problem.nodeCount;
    const before = row + plan.node[at - 1]!;
    const after = row + plan.node[at]!;
    const from = problem.visitEarliest[visit]!;
    const to = problem.visitLatest[visit]!;
    const inward = problem.timeInto[before]!;
    const delta = plan.headDuration[at - 1]! - plan.headWarp[at - 1]! + inward;
    const wait = Math.max(0, from - delta - plan.headLatest[at - 1]!);
    const back = Math.max(0, plan.headEarliest[at - 1]! + delta - to);
    const duration = plan.headDuration[at - 1]! + inward + wait + problem.visitService[visit]!;
    const warp = plan.headWarp[at - 1]! + back;
    const earliest = Math.max(from - delta, plan.headEarliest[at - 1]!) - wait;
    const latest = Math.min(to - delta, plan.headLatest[at - 1]!) + back;
    const onward = duration - warp + problem.time[after]!;
    const onwardWait = Math.max(0, plan.tailEarliest[at]! - onward - latest);
    const onwardBack = Math.max(0, earliest + onward - plan.tailLatest[at]!);
    const longer = duration + plan.tailDuration[at]! + problem.time[after]! + onwardWait - plan.tourDuration[tour]!;
    const warped = warp + plan.tailWarp[at]! + onwardBack - plan.tourWarp[tour]!;
    const detour = problem.costInto[before]! + problem.cost[after]! - plan.leg[at]!;
    const price = fixed + detour + warped * weights.warp + this.lateness(tour, longer);
    this.offer(visit, tour, at - tour * plan.stride, price);
  }
}
