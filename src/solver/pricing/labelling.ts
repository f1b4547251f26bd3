/**
 * Tours of least charge through a network, by labels (resource constrained shortest paths over ng-routes).
 *
 * A label is a partial tour: what it is charged, its earliest last opening, the least span up to there and the latest
 * departure (with these the span of any continuation is known without going back: Vidal et al. 2013), metres, load, visits
 * and what it remembers. A label that another at the same node beats in everything is dropped, and so is one whose best
 * completion is charged too much. Spans count all waiting that no departure could avoid; where a stop has several
 * windows, or lunch could be moved, they may fall short of the true ones: so a charge is never more than the tour's.
 */
import { arrivalWithLunch } from '../tours/timing.ts';
import { type Completion, chargeOfNode } from './completion.ts';
import { type DayNetwork, lastOpening, openingFrom, roundUp } from './day-network.ts';
import { LabelPool } from './label-pool.ts';
import type { LabellingGround } from './labelling-ground.ts';
import type { Labelled, LabellingTask } from './labelling-task.ts';
import { looseCompletion } from './loose-completion.ts';
import { tightCompletion } from './tight-completion.ts';
import { TourEnds } from './tour-ends.ts';
import { allWays, nearWays, type Ways } from './ways.ts';

export function labelTours(ground: LabellingGround, task: LabellingTask): Labelled {
  return new LabellingRun(ground, task).run();
}

const MORNING = 1;
const AFTERNOON = 2;
const BOTH = MORNING | AFTERNOON;
const NONE = -1;
const CHECK_INTERVAL = 1024;
/** What limits forgive: sums of metres differ by rounding. */
const SLACK = 1e-6;
/** Tours of no more visits are found as fast as a good bound on their rests, where nodes are many. */
const FEW_VISITS = 4;
const MANY_STEPS = 2e7;

class LabellingRun {
  private readonly ground: LabellingGround;
  private readonly network: DayNetwork;
  private readonly task: LabellingTask;
  private readonly pool = new LabelPool();
  private readonly completion: Completion;
  /** Nodes that may follow a node, those first whose best rest is charged least. */
  private readonly next: readonly Int32Array[];
  private readonly nodeCharge: Float64Array;
  private readonly ends = new TourEnds();
  private least = Number.POSITIVE_INFINITY;
  /** What the best rests say of all tours, before any label is extended. */
  private atLeast = Number.POSITIVE_INFINITY;

  constructor(ground: LabellingGround, task: LabellingTask) {
    this.ground = ground;
    this.network = ground.network;
    this.task = task;
    const { charges, active } = task;
    const ways = task.isExact ? allWays(ground.network, active) : nearWays(ground.network, active, ground.near);
    const isLoose = ground.mostVisits <= FEW_VISITS && active.length ** 2 * ground.axis.count > MANY_STEPS;
    this.completion = isLoose ? looseCompletion(ground, charges, active) : tightCompletion(ground, charges, ways);
    this.next = this.inOrderOfCharge(ways);
    this.nodeCharge = new Float64Array(this.network.nodeCount);
    for (const node of active) this.nodeCharge[node] = chargeOfNode(this.network, charges, node);
  }

  private inOrderOfCharge({ active, behind }: Ways): Int32Array[] {
    const { best } = this.completion;
    const ordered = new Map<Int32Array, Int32Array>();
    const next: Int32Array[] = [];
    for (const node of active) {
      const nodes = behind(node);
      const known = ordered.get(nodes);
      next[node] =
        known ??
        nodes.filter((one) => best[one]! < Number.POSITIVE_INFINITY).sort((one, other) => best[one]! - best[other]!);
      ordered.set(nodes, next[node]!);
    }
    return next;
  }

  run(): Labelled {
    const { task } = this;
    this.ground.cells.fill(NONE);
    this.ground.extended.fill(NONE);
    for (const node of task.active) this.start(node);
    const isDone = this.extendAll();
    return {
      tours: this.ends.inOrder().map(({ label, charge }) => ({ charge, nodes: this.nodesOf(label) })),
      bound: task.isExact ? Math.min(isDone ? this.least : this.atLeast, task.below) : Number.NEGATIVE_INFINITY,
      labels: this.pool.size,
    };
  }

  private start(node: number): void {
    const { network, pool } = this;
    const { charges } = this.task;
    const stop = network.stopOf[node]!;
    const approach = network.time.fromGarage[stop]! + network.setUp;
    const ready = roundUp(network.limits.earliestDeparture + approach, network.step);
    const opens = openingFrom(network.windows, node, ready);
    if (opens === Number.POSITIVE_INFINITY || network.load[node]! > network.limits.mostLoad) return;
    const made = pool.size;
    const least = roundUp(approach, network.minute);
    const begins = network.beginsInMorning[node] === 1;
    pool.parent[made] = NONE;
    pool.memory[made] = this.task.memory.colour[stop]!;
    pool.visits[made] = 1;
    pool.halves[made] = begins ? (network.endsInMorning[node] === 1 ? MORNING : BOTH) : AFTERNOON;
    pool.metres[made] = network.metres.fromGarage[stop]!;
    pool.load[made] = network.load[node]!;
    const metresCharge = charges.perMetre * pool.metres[made]!;
    const partCharge = begins ? charges.morning : charges.afternoon;
    this.enter(node, opens, least, Number.POSITIVE_INFINITY, charges.fixed + partCharge + metresCharge);
  }

  /**
   * Ends the label being made: it opens its last node's first session at `opens`.
   *
   * @param span least up to that opening. @param latest departure so far. @param base charge without that of time.
   */
  private enter(node: number, opens: number, span: number, latest: number, base: number): void {
    const { network, ground, pool, task } = this;
    const { limits } = network;
    const made = pool.size;
    let [last, leastSpan, latestDeparture] = [opens, Math.max(span, opens - latest), latest];
    let chargeOfBoth = base + this.nodeCharge[node]!;
    if (network.laterDwell[node]! > 0) {
      latestDeparture = Math.min(latestDeparture, lastOpening(network.windows, node) - leastSpan);
      const free = opens + network.dwell[node]!;
      const ready = limits.lunchSeconds > 0 ? arrivalWithLunch(free, 0, limits) : free + network.minute;
      last = openingFrom(network.laterWindows, node, roundUp(ready, network.step));
      if (last === Number.POSITIVE_INFINITY) return;
      // The pause is charged with the node; its time counts here.
      chargeOfBoth -= task.charges.perSecond * ground.pause[node]!;
      leastSpan = Math.max(leastSpan + ground.pause[node]!, last - latestDeparture);
    }
    latestDeparture = Math.min(latestDeparture, ground.lastOpens[node]! - leastSpan);
    const charge = chargeOfBoth + task.charges.perSecond * leastSpan;
    const key = this.keyOf(last, made);
    // Behind the last key nobody would be back in time, or carry so much.
    if (key >= ground.axis.count) return;
    const cell = node * ground.axis.count + key;
    const whole = charge + this.restBehind(cell, pool.parent[made]!);
    if (pool.parent[made] === NONE) this.atLeast = Math.min(this.atLeast, whole);
    if (whole >= task.below + SLACK) return;
    if (leastSpan > limits.mostSpanSeconds) return;
    pool.node[made] = node;
    pool.charge[made] = charge;
    pool.waiting[made] = chargeOfBoth - task.charges.perSecond * latestDeparture;
    pool.opens[made] = last;
    pool.span[made] = leastSpan;
    pool.latest[made] = latestDeparture;
    if (this.takesPlace(made, cell)) pool.keep();
  }

  /** Least charge of what follows, which does not go straight back to the stop before. */
  private restBehind(cell: number, parent: number): number {
    const { rest, detour } = this.completion;
    if (parent === NONE || detour === null) return rest[cell]!;
    const isBack = detour.first[cell] === this.network.stopOf[this.pool.node[parent]!];
    return isBack ? detour.otherwise[cell]! : rest[cell]!;
  }

  private keyOf(opens: number, label: number): number {
    const { measure, base, width } = this.ground.axis;
    if (measure === 'time') return Math.floor((opens - base) / width);
    return measure === 'visits' ? this.pool.visits[label]! : Math.floor(this.pool.load[label]! / width);
  }

  /** @returns false where another label of the cell beats it; takes out of the cell those that it beats. */
  private takesPlace(made: number, cell: number): boolean {
    const { pool } = this;
    const { cells } = this.ground;
    let before = NONE;
    for (let label = cells[cell]!; label !== NONE; label = pool.nextInCell[label]!) {
      if (this.beats(label, made)) return false;
      if (!this.beats(made, label)) {
        before = label;
        continue;
      }
      if (before === NONE) cells[cell] = pool.nextInCell[label]!;
      else pool.nextInCell[before] = pool.nextInCell[label]!;
    }
    pool.nextInCell[made] = cells[cell]!;
    cells[cell] = made;
    return true;
  }

  /** True where whatever follows the second label could follow the first, for no more. */
  private beats(one: number, other: number): boolean {
    const { pool, ground } = this;
    if (pool.charge[one]! > pool.charge[other]! || pool.opens[one]! > pool.opens[other]!) return false;
    if (!this.task.isExact) return true;
    if (ground.isVisitsBound && pool.visits[one]! > pool.visits[other]!) return false;
    if (ground.isLoadBound && pool.load[one]! > pool.load[other]!) return false;
    if (ground.isMetresBound && pool.metres[one]! > pool.metres[other]!) return false;
    if ((pool.memory[one]! & ~pool.memory[other]!) !== 0) return false;
    if (pool.waiting[one]! > pool.waiting[other]!) return false;
    if ((ground.isSpanBound || ground.isWorkBound) && this.mayBeTooLong(one)) {
      if (pool.span[one]! > pool.span[other]! || pool.latest[one]! < pool.latest[other]!) return false;
      // Lunch is no work: a day with it may last longer.
      if (ground.isWorkBound && pool.halves[one] !== BOTH && pool.halves[other] === BOTH) return false;
    }
    return true;
  }

  /** True where some rest of the day would make it longer than a day may be. */
  private mayBeTooLong(label: number): boolean {
    const { pool } = this;
    const { latestReturn, mostSpanSeconds, mostWorkSeconds, lunchSeconds } = this.network.limits;
    const span = Math.max(pool.span[label]! + latestReturn - pool.opens[label]!, latestReturn - pool.latest[label]!);
    return span > mostSpanSeconds || span - (pool.halves[label] === BOTH ? lunchSeconds : 0) > mostWorkSeconds;
  }

  /** @returns false where it was stopped, or there are too many labels. */
  private extendAll(): boolean {
    const { cells, axis } = this.ground;
    let count = 0;
    for (let key = 0; key < axis.count; key++) {
      for (const node of this.task.active) {
        for (let label = cells[node * axis.count + key]!; label !== NONE; label = this.pool.nextInCell[label]!) {
          if (++count % CHECK_INTERVAL === 0 && this.task.stopped()) return false;
          if (!this.isUnbeaten(label)) continue;
          this.end(label);
          this.extend(label);
          if (this.pool.size > this.task.mostLabels) return false;
        }
      }
    }
    return true;
  }

  /** @returns true where no label of the node that was extended before beats it: then it is one of them. */
  private isUnbeaten(label: number): boolean {
    const { pool } = this;
    const { extended } = this.ground;
    const node = pool.node[label]!;
    let before = NONE;
    let next = extended[node]!;
    while (next !== NONE && pool.charge[next]! <= pool.charge[label]!) {
      if (this.beats(next, label)) return false;
      before = next;
      next = pool.nextOfNode[next]!;
    }
    pool.nextOfNode[label] = next;
    if (before === NONE) extended[node] = label;
    else pool.nextOfNode[before] = label;
    return true;
  }

  /** Takes the label home. */
  private end(label: number): void {
    const { pool, network, ground } = this;
    const { limits } = network;
    const node = pool.node[label]!;
    const home = ground.home[node]!;
    const span = pool.span[label]! + home;
    if (pool.opens[label]! + home > limits.latestReturn || span > limits.mostSpanSeconds) return;
    const lunch = pool.halves[label] === BOTH ? limits.lunchSeconds : 0;
    if (span - lunch > limits.mostWorkSeconds) return;
    const metres = network.metres.toGarage[network.stopOf[node]!]!;
    if (!(pool.metres[label]! + metres <= limits.mostMetres + SLACK)) return;
    const { perMetre, perSecond } = this.task.charges;
    const charge = pool.charge[label]! + perMetre * metres + perSecond * home;
    this.least = Math.min(this.least, charge);
    if (charge >= this.task.below) return;
    this.ends.offer(node, { label, charge });
  }

  private extend(label: number): void {
    const { network, pool, ground, task } = this;
    const { limits, stopCount, step, setUp } = network;
    if (pool.visits[label]! >= limits.mostVisits) return;
    const { kept, forbids, colour } = task.memory;
    const { perMetre, perSecond } = task.charges;
    const { best } = this.completion;
    const node = pool.node[label]!;
    const candidates = this.next[node]!;
    const stop = network.stopOf[node]!;
    const opens = pool.opens[label]!;
    const packed = ground.lastDwell[node]! + network.packUp;
    const isMorning = network.endsInMorning[node] === 1;
    const hasLunch = limits.lunchSeconds > 0;
    const base = pool.charge[label]! - perSecond * pool.span[label]!;
    const noon = isMorning ? task.charges.afternoon + (hasLunch ? task.charges.lunch : 0) : 0;
    const latest = pool.latest[label]!;
    const latestWithLunch = Math.min(latest, limits.lunchTo - limits.lunchSeconds - packed - pool.span[label]!);
    // What noon would be charged is not in the best rest, and a rest without it may be the better one.
    const known = pool.charge[label]! + Math.min(noon, 0);
    const memory = pool.memory[label]!;
    const row = stop * stopCount;
    for (let c = 0; c < candidates.length; c++) {
      const next = candidates[c]!;
      if (known + best[next]! >= task.below + SLACK) break;
      const to = network.stopOf[next]!;
      if (to === stop || (memory & forbids[row + to]!) !== 0) continue;
      const driving = network.time.between[row + to]!;
      const free = opens + packed;
      const isAcrossNoon = isMorning && network.beginsInMorning[next] === 0;
      const takesLunch = isAcrossNoon && hasLunch;
      const ready = (takesLunch ? arrivalWithLunch(free, driving, limits) : free + driving) + setUp;
      const onGrid = roundUp(ready, step);
      const nextOpens = openingFrom(network.windows, next, onGrid);
      if (nextOpens === Number.POSITIVE_INFINITY) continue;
      const between = takesLunch ? roundUp(packed + driving + setUp + limits.lunchSeconds, step) : onGrid - opens;
      const metres = pool.metres[label]! + network.metres.between[row + to]!;
      if (!(metres <= limits.mostMetres + SLACK)) continue;
      const load = pool.load[label]! + network.load[next]!;
      if (load > limits.mostLoad + SLACK) continue;
      const made = pool.size;
      pool.parent[made] = label;
      pool.memory[made] = (memory & kept[row + to]!) | colour[to]!;
      pool.visits[made] = pool.visits[label]! + 1;
      pool.halves[made] = pool.halves[label]! | (network.endsInMorning[next] === 1 ? MORNING : AFTERNOON);
      pool.metres[made] = metres;
      pool.load[made] = load;
      const charge = base + (isAcrossNoon ? noon : 0) + perMetre * network.metres.between[row + to]!;
      const until = takesLunch ? latestWithLunch : latest;
      this.enter(next, nextOpens, pool.span[label]! + between, until, charge);
    }
  }

  private nodesOf(label: number): number[] {
    const nodes: number[] = [];
    for (let at = label; at !== NONE; at = this.pool.parent[at]!) nodes.push(this.pool.node[at]!);
    return nodes.reverse();
  }
}
