/**
 * The tours of a solution, legal or not, with what they cost and violate; changes can be undone.
 *
 * Positions of a tour: 0 is the garage, 1 … length its visits, length + 1 the garage again. With time windows each
 * position has the data of the segments up to it and from it on (Vidal, Crainic, Gendreau and Prins 2013: duration,
 * time warp, earliest and latest start at which both are least).
 */
import type { CompiledProblem } from './compiled-problem.ts';

const NONE = -1;

export class TourPlan {
  readonly problem: CompiledProblem;
  /** Positions that a tour has room for. */
  readonly stride: number;
  /** By `tour * stride + position`. */
  readonly node: Int32Array;
  readonly visitAt: Int32Array;
  /** Cost of the leg into the position. */
  readonly leg: Float64Array;
  readonly length: Int32Array;
  readonly tourCost: Float64Array;
  readonly tourLoad: Float64Array;
  readonly tourDuration: Float64Array;
  readonly tourWarp: Float64Array;
  readonly tourOf: Int32Array;
  readonly positionOf: Int32Array;
  /** −1 where the stop is absent. */
  readonly patternOf: Int32Array;

  readonly headDuration: Float64Array;
  readonly headWarp: Float64Array;
  readonly headEarliest: Float64Array;
  readonly headLatest: Float64Array;
  readonly tailDuration: Float64Array;
  readonly tailWarp: Float64Array;
  readonly tailEarliest: Float64Array;
  readonly tailLatest: Float64Array;

  /** Travel, tours, patterns and absences. */
  cost = 0;
  loadExcess = 0;
  durationExcess = 0;
  warp = 0;
  /** Stops that must be visited and are not. */
  missing = 0;

  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private readonly savedVisits: Int32Array;
  private readonly savedLength: Int32Array;
  private readonly changedStop: Int32Array;
  private readonly savedPattern: Int32Array;
  private changedCount = 0;
  private readonly isChanged: Uint8Array;
  private readonly savedTotals = new Float64Array(5);

  constructor(problem: CompiledProblem) {
    this.problem = problem;
    this.stride = problem.mostVisits + 2;
    const positions = problem.tourCount * this.stride;
    const timed = problem.hasWindows ? positions : 0;
    this.node = new Int32Array(positions);
    this.visitAt = new Int32Array(positions);
    this.leg = new Float64Array(positions);
    this.length = new Int32Array(problem.tourCount);
    this.tourCost = new Float64Array(problem.tourCount);
    this.tourLoad = new Float64Array(problem.tourCount);
    this.tourDuration = new Float64Array(problem.tourCount);
    this.tourWarp = new Float64Array(problem.tourCount);
    this.tourOf = new Int32Array(problem.visitCount).fill(NONE);
    this.positionOf = new Int32Array(problem.visitCount).fill(NONE);
    this.patternOf = new Int32Array(problem.stopCount).fill(NONE);
    this.headDuration = new Float64Array(timed);
    this.headWarp = new Float64Array(timed);
    this.headEarliest = new Float64Array(timed);
    this.headLatest = new Float64Array(timed);
    this.tailDuration = new Float64Array(timed);
    this.tailWarp = new Float64Array(timed);
    this.tailEarliest = new Float64Array(timed);
    this.tailLatest = new Float64Array(timed);
    this.isTouched = new Uint8Array(problem.tourCount);
    this.touched = new Int32Array(problem.tourCount);
    this.savedVisits = new Int32Array(positions);
    this.savedLength = new Int32Array(problem.tourCount);
    this.changedStop = new Int32Array(problem.stopCount);
    this.savedPattern = new Int32Array(problem.stopCount);
    this.isChanged = new Uint8Array(problem.stopCount);
    for (let stop = 0; stop < problem.stopCount; stop++) this.countPattern(NONE, stop, 1);
    for (let tour = 0; tour < problem.tourCount; tour++) this.refresh(tour);
  }

  get isLegal(): boolean {
    return this.missing === 0 && this.loadExcess < 1e-6 && this.durationExcess < 1e-6 && this.warp < 1e-6;
  }

  /** From here on changes can be undone. */
  begin(): void {
    for (let i = 0; i < this.touchedCount; i++) this.isTouched[this.touched[i]!] = 0;
    for (let i = 0; i < this.changedCount; i++) this.isChanged[this.changedStop[i]!] = 0;
    this.touchedCount = 0;
    this.changedCount = 0;
    this.savedTotals[0] = this.cost;
    this.savedTotals[1] = this.loadExcess;
    this.savedTotals[2] = this.durationExcess;
    this.savedTotals[3] = this.warp;
    this.savedTotals[4] = this.missing;
  }

  /** Back to where `begin` was called. */
  undo(): void {
    const { stride } = this;
    for (let i = 0; i < this.touchedCount; i++) this.unlink(this.touched[i]!);
    for (let i = 0; i < this.touchedCount; i++) {
      const tour = this.touched[i]!;
      const base = tour * stride;
      const length = this.savedLength[tour]!;
      this.length[tour] = length;
      for (let at = base + 1; at <= base + length; at++) this.visitAt[at] = this.savedVisits[at]!;
      this.refresh(tour);
    }
    for (let i = 0; i < this.changedCount; i++) this.patternOf[this.changedStop[i]!] = this.savedPattern[i]!;
    this.cost = this.savedTotals[0]!;
    this.loadExcess = this.savedTotals[1]!;
    this.durationExcess = this.savedTotals[2]!;
    this.warp = this.savedTotals[3]!;
    this.missing = this.savedTotals[4]!;
  }

  /** Puts other tours and patterns in place of all there are; cannot be undone. */
  replace(visitAt: Int32Array, length: Int32Array, patternOf: Int32Array): void {
    this.tourOf.fill(NONE);
    this.positionOf.fill(NONE);
    this.visitAt.set(visitAt);
    this.length.set(length);
    this.cost = 0;
    this.loadExcess = 0;
    this.durationExcess = 0;
    this.warp = 0;
    this.missing = 0;
    this.tourCost.fill(0);
    this.tourLoad.fill(0);
    this.tourDuration.fill(0);
    this.tourWarp.fill(0);
    this.patternOf.set(patternOf);
    for (let stop = 0; stop < patternOf.length; stop++) this.countPattern(patternOf[stop]!, stop, 1);
    for (let tour = 0; tour < length.length; tour++) this.refresh(tour);
    this.begin();
  }

  /** Takes everything out; cannot be undone. */
  clear(): void {
    this.replace(this.visitAt, new Int32Array(this.length.length), new Int32Array(this.patternOf.length).fill(NONE));
  }

  private unlink(tour: number): void {
    const base = tour * this.stride;
    for (let at = base + 1; at <= base + this.length[tour]!; at++) {
      this.tourOf[this.visitAt[at]!] = NONE;
      this.positionOf[this.visitAt[at]!] = NONE;
    }
  }

  private touch(tour: number): void {
    if (this.isTouched[tour] === 1) return;
    this.isTouched[tour] = 1;
    this.touched[this.touchedCount++] = tour;
    const base = tour * this.stride;
    const length = this.length[tour]!;
    this.savedLength[tour] = length;
    for (let at = base + 1; at <= base + length; at++) this.savedVisits[at] = this.visitAt[at]!;
  }

  /** Gives a stop another pattern, or −1; its visits are the caller's business. */
  setPattern(stop: number, pattern: number): void {
    const before = this.patternOf[stop]!;
    if (before === pattern) return;
    if (this.isChanged[stop] === 0) {
      this.isChanged[stop] = 1;
      this.changedStop[this.changedCount] = stop;
      this.savedPattern[this.changedCount++] = before;
    }
    this.countPattern(before, stop, -1);
    this.countPattern(pattern, stop, 1);
    this.patternOf[stop] = pattern;
  }

  private countPattern(pattern: number, stop: number, times: number): void {
    if (pattern !== NONE) this.cost += times * this.problem.patternCost[pattern]!;
    else if (this.problem.absenceCost[stop]! < Number.POSITIVE_INFINITY)
      this.cost += times * this.problem.absenceCost[stop]!;
    else this.missing += times;
  }

  /** Puts a visit before the position. */
  insert(visit: number, tour: number, position: number): void {
    this.touch(tour);
    const base = tour * this.stride;
    const length = this.length[tour]!;
    for (let at = base + length; at >= base + position; at--) {
      const moved = this.visitAt[at]!;
      this.visitAt[at + 1] = moved;
      this.positionOf[moved] = at + 1 - base;
    }
    this.visitAt[base + position] = visit;
    this.length[tour] = length + 1;
    this.tourOf[visit] = tour;
    this.positionOf[visit] = position;
    this.refresh(tour);
  }

  /** Takes out all visits of the tour whose mark is 1. */
  removeMarked(tour: number, mark: Uint8Array): void {
    this.touch(tour);
    const base = tour * this.stride;
    const length = this.length[tour]!;
    let kept = 0;
    for (let at = base + 1; at <= base + length; at++) {
      const visit = this.visitAt[at]!;
      if (mark[visit] === 1) {
        this.tourOf[visit] = NONE;
        this.positionOf[visit] = NONE;
      } else {
        kept++;
        this.visitAt[base + kept] = visit;
        this.positionOf[visit] = kept;
      }
    }
    this.length[tour] = kept;
    this.refresh(tour);
  }

  /** Reckons a tour anew from its visits, and the totals with it. */
  refresh(tour: number): void {
    const { problem, node, visitAt, leg } = this;
    const base = tour * this.stride;
    const length = this.length[tour]!;
    const garage = problem.tourGarage[tour]!;
    const matrix = problem.tourMatrix[tour]!;
    const nodeCount = problem.nodeCount;
    this.countTour(tour, -1);
    let cost = length === 0 ? 0 : problem.tourFixedCost[tour]!;
    let load = 0;
    let duration = 0;
    let previous = garage;
    node[base] = garage;
    for (let position = 1; position <= length; position++) {
      const visit = visitAt[base + position]!;
      const here = problem.visitStop[visit]!;
      const between = matrix + previous * nodeCount + here;
      const legCost = problem.cost[between]!;
      node[base + position] = here;
      leg[base + position] = legCost;
      this.tourOf[visit] = tour;
      this.positionOf[visit] = position;
      cost += legCost;
      load += problem.visitLoad[visit]!;
      duration += problem.time[between]! + problem.visitService[visit]!;
      previous = here;
    }
    const home = matrix + previous * nodeCount + garage;
    node[base + length + 1] = garage;
    leg[base + length + 1] = problem.cost[home]!;
    this.tourCost[tour] = cost + problem.cost[home]!;
    this.tourLoad[tour] = load;
    this.tourDuration[tour] = duration + problem.time[home]!;
    if (problem.hasWindows) this.timeSegments(tour);
    this.countTour(tour, 1);
  }

  private countTour(tour: number, times: number): void {
    const { problem } = this;
    this.cost += times * this.tourCost[tour]!;
    const load = this.tourLoad[tour]! - problem.tourMostLoad[tour]!;
    if (load > 0) this.loadExcess += times * load;
    const duration = this.tourDuration[tour]! - problem.tourMostDuration[tour]!;
    if (duration > 0) this.durationExcess += times * duration;
    this.warp += times * this.tourWarp[tour]!;
  }

  private timeSegments(tour: number): void {
    const { problem } = this;
    const base = tour * this.stride;
    const end = base + this.length[tour]! + 1;
    const opens = problem.tourEarliest[tour]!;
    const closes = problem.tourLatest[tour]!;
    const matrix = problem.tourMatrix[tour]!;
    let duration = 0;
    let warp = 0;
    let earliest = opens;
    let latest = closes;
    this.headDuration[base] = 0;
    this.headWarp[base] = 0;
    this.headEarliest[base] = opens;
    this.headLatest[base] = closes;
    for (let at = base + 1; at <= end; at++) {
      const visit = at === end ? NONE : this.visitAt[at]!;
      const from = visit === NONE ? opens : problem.visitEarliest[visit]!;
      const to = visit === NONE ? closes : problem.visitLatest[visit]!;
      const delta = duration - warp + problem.time[matrix + this.node[at - 1]! * problem.nodeCount + this.node[at]!]!;
      const wait = Math.max(0, from - delta - latest);
      const back = Math.max(0, earliest + delta - to);
      duration = delta + warp + wait + (visit === NONE ? 0 : problem.visitService[visit]!);
      warp += back;
      earliest = Math.max(from - delta, earliest) - wait;
      latest = Math.min(to - delta, latest) + back;
      this.headDuration[at] = duration;
      this.headWarp[at] = warp;
      this.headEarliest[at] = earliest;
      this.headLatest[at] = latest;
    }
    this.tourDuration[tour] = duration;
    this.tourWarp[tour] = warp;
    this.tailDuration[end] = 0;
    this.tailWarp[end] = 0;
    this.tailEarliest[end] = opens;
    this.tailLatest[end] = closes;
    for (let at = end - 1; at >= base; at--) {
      const visit = at === base ? NONE : this.visitAt[at]!;
      const service = visit === NONE ? 0 : problem.visitService[visit]!;
      const from = visit === NONE ? opens : problem.visitEarliest[visit]!;
      const to = visit === NONE ? closes : problem.visitLatest[visit]!;
      const delta = service + problem.time[matrix + this.node[at]! * problem.nodeCount + this.node[at + 1]!]!;
      const wait = Math.max(0, this.tailEarliest[at + 1]! - delta - to);
      const back = Math.max(0, from + delta - this.tailLatest[at + 1]!);
      this.tailDuration[at] = delta + this.tailDuration[at + 1]! + wait;
      this.tailWarp[at] = this.tailWarp[at + 1]! + back;
      this.tailEarliest[at] = Math.max(this.tailEarliest[at + 1]! - delta, from) - wait;
      this.tailLatest[at] = Math.min(this.tailLatest[at + 1]! - delta, to) + back;
    }
  }
}
