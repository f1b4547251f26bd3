/**
 * Takes strings of visits out of tours near each other (adjacent string removal, Christiaens and Vanden Berghe 2020),
 * and with each visit all others of its stop, so that the stop may have another pattern.
 */
import type { CompiledProblem } from './compiled-problem.ts';
import type { Random } from './random.ts';
import type { TourPlan } from './tour-plan.ts';

const NONE = -1;

/** Visits or stops taken out in the mean, and the longest string of them. */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
/** Share of strings that leave some visits in their midst, and the chance that these are one more. */
const SPLIT_RATE = 0.5;
const SPLIT_DEPTH = 0.01;
/** Share of ruins that take single visits of one day, whose stops keep their patterns. */
const KEEP_RATE = 0.4;
/** Share of the others whose strings are all of one day. */
const ONE_DAY_RATE = 0.5;

export class Ruin {
  /** Stops that the last ruin took out; where `keepsPatterns`, single visits of stops that keep their pattern. */
  readonly removed: Int32Array;
  keepsPatterns = false;
  removedCount = 0;
  private readonly problem: CompiledProblem;
  private readonly plan: TourPlan;
  private readonly random: Random;
  /** By visit: 1 while it is to be taken out. */
  private readonly mark: Uint8Array;
  private readonly isRemoved: Uint8Array;
  private readonly isRuined: Uint8Array;
  private readonly ruined: Int32Array;

  constructor(plan: TourPlan, random: Random) {
    this.problem = plan.problem;
    this.plan = plan;
    this.random = random;
    this.removed = new Int32Array(Math.max(plan.problem.stopCount, plan.problem.visitCount));
    this.mark = new Uint8Array(plan.problem.visitCount);
    this.isRemoved = new Uint8Array(plan.problem.stopCount);
    this.isRuined = new Uint8Array(plan.problem.tourCount);
    this.ruined = new Int32Array(plan.problem.tourCount);
  }

  run(): void {
    const { problem, plan, random } = this;
    this.removedCount = 0;
    const seed = random.below(problem.stopCount);
    const keeps = random.unit() < KEEP_RATE;
    const day = keeps || random.unit() < ONE_DAY_RATE ? this.dayOf(seed) : NONE;
    this.keepsPatterns = keeps && day !== NONE;
    const longest = Math.min(LONGEST_STRING, this.meanLength());
    const mostStrings = (4 * MEAN_REMOVED) / (1 + longest) - 1;
    const strings = Math.floor(random.unit() * mostStrings + 1);
    let ruinedCount = 0;
    let absent = 0;
    for (let rank = -1; rank < problem.nearCount && ruinedCount < strings; rank++) {
      const stop = rank < 0 ? seed : problem.near[seed * problem.nearCount + rank]!;
      if (this.isRemoved[stop] === 1) continue;
      if (plan.patternOf[stop] === NONE) {
        if (!this.keepsPatterns && absent++ < MEAN_REMOVED) this.take(stop);
        continue;
      }
      const visit = this.visitOf(stop, day);
      if (visit === NONE) continue;
      const tour = plan.tourOf[visit]!;
      if (this.isRuined[tour] === 1) continue;
      this.isRuined[tour] = 1;
      this.ruined[ruinedCount++] = tour;
      this.takeString(visit, longest);
    }
    for (let i = 0; i < ruinedCount; i++) this.isRuined[this.ruined[i]!] = 0;
    this.takeOut();
  }

  private meanLength(): number {
    const { problem, plan } = this;
    let visits = 0;
    let tours = 0;
    for (let tour = 0; tour < problem.tourCount; tour++) {
      if (plan.length[tour] === 0) continue;
      visits += plan.length[tour]!;
      tours++;
    }
    return tours === 0 ? 1 : visits / tours;
  }

  private dayOf(stop: number): number {
    const pattern = this.plan.patternOf[stop]!;
    if (pattern === NONE) return NONE;
    return this.problem.visitDay[this.anyVisit(pattern)]!;
  }

  private anyVisit(pattern: number): number {
    const from = this.problem.patternVisitFrom[pattern]!;
    const count = this.problem.patternVisitFrom[pattern + 1]! - from;
    return this.problem.patternVisit[from + (count > 1 ? this.random.below(count) : 0)]!;
  }

  private visitOf(stop: number, day: number): number {
    const pattern = this.plan.patternOf[stop]!;
    if (day === NONE) return this.anyVisit(pattern);
    for (let i = this.problem.patternVisitFrom[pattern]!; i < this.problem.patternVisitFrom[pattern + 1]!; i++) {
      const visit = this.problem.patternVisit[i]!;
      if (this.problem.visitDay[visit] === day) return visit;
    }
    return NONE;
  }

  private takeString(visit: number, longest: number): void {
    const { plan, random } = this;
    const tour = plan.tourOf[visit]!;
    const length = plan.length[tour]!;
    const size = Math.floor(random.unit() * Math.min(length, longest) + 1);
    const position = plan.positionOf[visit]!;
    let kept = 0;
    if (size > 1 && size < length && random.unit() < SPLIT_RATE) {
      kept = 1;
      while (size + kept < length && random.unit() < SPLIT_DEPTH) kept++;
    }
    const span = size + kept;
    const first = Math.max(1, position - span + 1);
    const last = Math.min(position, length - span + 1);
    const start = first + random.below(last - first + 1);
    const keptFrom = kept === 0 ? span : random.below(size + 1);
    const base = tour * plan.stride + start;
    for (let i = 0; i < span; i++) {
      if (i >= keptFrom && i < keptFrom + kept) continue;
      const taken = plan.visitAt[base + i]!;
      if (this.keepsPatterns) this.removed[this.removedCount++] = taken;
      else this.take(this.problem.visitStop[taken]!);
    }
  }

  private take(stop: number): void {
    if (this.isRemoved[stop] === 1) return;
    this.isRemoved[stop] = 1;
    this.removed[this.removedCount++] = stop;
  }

  /** Marks all visits of the stops taken, then mends each of their tours once. */
  private takeOut(): void {
    const { problem, plan, mark } = this;
    if (this.keepsPatterns) {
      this.takeOutVisits();
      return;
    }
    for (let i = 0; i < this.removedCount; i++) this.markStop(this.removed[i]!, 1);
    for (let i = 0; i < this.removedCount; i++) {
      const stop = this.removed[i]!;
      this.isRemoved[stop] = 0;
      const pattern = plan.patternOf[stop]!;
      if (pattern === NONE) continue;
      for (let at = problem.patternVisitFrom[pattern]!; at < problem.patternVisitFrom[pattern + 1]!; at++) {
        const tour = plan.tourOf[problem.patternVisit[at]!]!;
        if (tour !== NONE) plan.removeMarked(tour, mark);
      }
    }
    for (let i = 0; i < this.removedCount; i++) {
      this.markStop(this.removed[i]!, 0);
      plan.setPattern(this.removed[i]!, NONE);
    }
  }

  private takeOutVisits(): void {
    const { plan, mark } = this;
    for (let i = 0; i < this.removedCount; i++) mark[this.removed[i]!] = 1;
    for (let i = 0; i < this.removedCount; i++) {
      const tour = plan.tourOf[this.removed[i]!]!;
      if (tour !== NONE) plan.removeMarked(tour, mark);
    }
    for (let i = 0; i < this.removedCount; i++) mark[this.removed[i]!] = 0;
  }

  private markStop(stop: number, value: number): void {
    const pattern = this.plan.patternOf[stop]!;
    if (pattern === NONE) return;
    for (let i = this.problem.patternVisitFrom[pattern]!; i < this.problem.patternVisitFrom[pattern + 1]!; i++) {
      this.mark[this.problem.patternVisit[i]!] = value;
    }
  }
}
