/**
 * Diving with column generation (Sadykov et al. 2019): tours that the relaxation drives almost wholly are fixed, a few at a
 * time; the relaxation is solved again, with tours that become worth while, until all are whole.
 *
 * Where tours are many and stops hundreds this finds in a minute what an integer programme of all of them does not.
 */

import { OPEN } from '../mip/block-builder.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { chosenTours } from '../selection/chosen-tours.ts';
import type { LinearRelaxation } from '../selection/linear-relaxation.ts';
import type { SelectionModel } from '../selection/selection-model.ts';
import type { Choice } from './place-on-days.ts';

/** Values nearer than this to a whole number are whole. */
const WHOLE = 1e-6;
/** Share of the tours that the relaxation drives that one step fixes, at most. */
const SHARE_OF_STEP = 0.1;
/** A tour driven by less than this is only fixed where no other is left, one at a time. */
const ALMOST_WHOLE = 0.5;
/** Tours that are few enough to be chosen at once. */
const FEW_TOURS = 25;
/** Rounds of new tours after a step. */
const ROUNDS_OF_STEP = 2;

/** @returns a choice of whole tours on groups of days; null where the time is up before, or the way down was barred. */
export function dive(
  run: SolveRun,
  selection: SelectionModel,
  relaxation: LinearRelaxation,
  visits: Float64Array | null,
): Choice | null {
  return new Dive(run, selection, relaxation).go(visits);
}

class Dive {
  private readonly run: SolveRun;
  private readonly selection: SelectionModel;
  private readonly relaxation: LinearRelaxation;
  /** Times that each tour is driven at least, by its position. */
  private readonly fixed = new Map<number, number>();
  /** Tours that cannot be driven once more beside those fixed. */
  private readonly barred = new Set<number>();

  constructor(run: SolveRun, selection: SelectionModel, relaxation: LinearRelaxation) {
    this.run = run;
    this.selection = selection;
    this.relaxation = relaxation;
  }

  go(visits: Float64Array | null): Choice | null {
    const { relaxation } = this;
    const { patterns } = this.selection;
    const rhythmOf = (pattern: { stop: number; visits: number }) => `${pattern.stop}/${pattern.visits}`;
    const rhythms = new Set(patterns.filter((_, p) => visits === null || visits[p]! > 0.5).map(rhythmOf));
    relaxation.model.setBounds(0, {
      lower: patterns.map(() => 0),
      upper: patterns.map((p) => (rhythms.has(rhythmOf(p)) ? 1 : 0)),
    });
    let tryAt = FEW_TOURS;
    try {
      if (!this.solve()) return null;
      for (let next = this.nextPatterns(); next.length > 0 && !this.run.isOver(); next = this.nextPatterns()) {
        console.log(
          'patterns',
          next.length,
          'obj',
          this.relaxation.master.solution!.objective.toFixed(2),
          performance.now().toFixed(0),
        );
        for (const p of next) this.relaxation.model.setBounds(p, { lower: [1], upper: [1] });
        if (!this.solve()) return null;
      }
      while (!this.run.isOver()) {
        if (this.toursLeft() <= tryAt) {
          tryAt = Math.floor(tryAt / 2);
          const c0 = process.cpuUsage().user;
          const choice = this.chooseTheRest();
          console.log('rest', choice?.objective, (process.cpuUsage().user - c0) / 1e6);
          if (choice !== null) return choice;
        }
        const step = this.nextStep();
        console.log(
          'step',
          step.length,
          'obj',
          this.relaxation.master.solution!.objective.toFixed(2),
          'fixed',
          [...this.fixed.values()].reduce((a, b) => a + b, 0),
          performance.now().toFixed(0),
        );
        if (step.length === 0) break;
        if (!this.fix(step) && !(step.length > 1 && this.fix(step.slice(0, 1)))) this.barred.add(step[0]!);
        if (!this.solve()) return null;
      }
      if (this.run.isOver()) return null;
      return {
        tours: chosenTours(this.values, { tours: relaxation.tours, first: relaxation.firstTourColumn }),
        objective: relaxation.master.solution!.objective,
      };
    } finally {
      relaxation.model.setBounds(0, { lower: patterns.map(() => 0), upper: patterns.map(() => 1) });
      for (const tour of [...this.fixed.keys(), ...this.barred]) this.setBounds(tour, { lower: 0, upper: OPEN });
    }
  }

  /** Patterns of several visits that are chosen in part: their visits must be alike, so they come before tours. */
  private nextPatterns(): number[] {
    const open: { p: number; value: number }[] = [];
    this.selection.patterns.forEach(({ visits }, p) => {
      const value = this.values[p]!;
      if (visits > 1 && value > WHOLE && value < 1 - WHOLE) open.push({ p, value });
    });
    open.sort((a, b) => b.value - a.value);
    const most = Math.max(1, Math.floor(open.length * 0.2));
    const stops = new Set<number>();
    return open.slice(0, most).flatMap(({ p }) => {
      const { stop } = this.selection.patterns[p]!;
      if (stops.has(stop)) return [];
      stops.add(stop);
      return [p];
    });
  }

  /** Tours that the relaxation drives beside those fixed. */
  private toursLeft(): number {
    let driven = 0;
    for (let tour = 0; tour < this.relaxation.tours.length; tour++) driven += this.valueOf(tour);
    return Math.round(driven) - [...this.fixed.values()].reduce((sum, times) => sum + times, 0);
  }

  private chooseTheRest(): Choice | null {
    const { run, relaxation } = this;
    const solution = relaxation.model.solveInteger({
      ...run.integerControl({ seconds: Math.min(run.remainingSeconds, 10), gap: 1e-3 }),
      start: null,
      presolve: true,
    });
    run.noteSolved(solution);
    if (solution.columns === null) return null;
    return {
      tours: chosenTours(solution.columns, { tours: relaxation.tours, first: relaxation.firstTourColumn }),
      objective: solution.objective,
    };
  }

  private get values(): Float64Array {
    return this.relaxation.master.solution!.columns;
  }

  private valueOf(tour: number): number {
    return this.values[this.relaxation.firstTourColumn + tour]!;
  }

  /** Tours to be driven once more than they are fixed, almost whole ones first, no two of one step at the same stop. */
  private nextStep(): number[] {
    const { tours } = this.relaxation;
    const open: { tour: number; above: number }[] = [];
    let driven = 0;
    for (let tour = 0; tour < tours.length; tour++) {
      const above = this.valueOf(tour) - (this.fixed.get(tour) ?? 0);
      driven += Math.max(above, 0);
      if (above > WHOLE && !this.barred.has(tour)) open.push({ tour, above });
    }
    if (open.every(({ above }) => Math.abs(above - Math.round(above)) <= WHOLE)) return [];
    open.sort((a, b) => Math.min(b.above, 1) - Math.min(a.above, 1) || a.tour - b.tour);
    const most = Math.max(1, Math.floor(driven * SHARE_OF_STEP));
    const stops = new Set<number>();
    const room = this.freeUnits();
    const step: number[] = [];
    for (const { tour, above } of open) {
      if (step.length >= most || (step.length > 0 && above < ALMOST_WHOLE)) break;
      const ofTour = this.stopsOf(tour);
      const slot = this.slotOf(tour);
      if (room[slot]! < 1 || ofTour.some((stop) => stops.has(stop))) continue;
      room[slot]!--;
      for (const stop of ofTour) stops.add(stop);
      step.push(tour);
    }
    return step;
  }

  /** Unit days that no fixed tour takes, by class and group. */
  private freeUnits(): number[] {
    const { instance, groups } = this.selection;
    const free = instance.unitClasses.flatMap(({ units }) => groups.map(({ days }) => units.length * days.length));
    for (const [tour, times] of this.fixed) free[this.slotOf(tour)]! -= times;
    return free;
  }

  private slotOf(tour: number): number {
    const { pool, group } = this.relaxation.tours[tour]!;
    return this.selection.pools[pool]!.unitClass * this.selection.groups.length + group;
  }

  /** @returns false, with nothing fixed, where no choice of tours is left then. */
  private fix(step: readonly number[]): boolean {
    for (const tour of step) this.setFixed(tour, 1);
    if (this.optimise()) return true;
    for (const tour of step) this.setFixed(tour, -1);
    return false;
  }

  private setFixed(tour: number, more: number): void {
    const times = (this.fixed.get(tour) ?? 0) + more;
    this.fixed.set(tour, times);
    this.setBounds(tour, { lower: times, upper: OPEN });
  }

  private setBounds(tour: number, { lower, upper }: { lower: number; upper: number }): void {
    this.relaxation.model.setBounds(this.relaxation.firstTourColumn + tour, { lower: [lower], upper: [upper] });
  }

  private solve(): boolean {
    for (const tour of this.barred)
      this.setBounds(tour, { lower: this.fixed.get(tour) ?? 0, upper: this.fixed.get(tour) ?? 0 });
    if (!this.optimise()) return false;
    for (let round = 0; round < ROUNDS_OF_STEP && !this.run.isOver(); round++) {
      if (this.relaxation.master.improve(this.run.isOver) === 0) break;
      if (!this.optimise()) return false;
    }
    return true;
  }

  private optimise(): boolean {
    return this.relaxation.master.optimise({
      timeLimitSeconds: () => this.run.remainingSeconds,
      stopped: this.run.isOver,
    });
  }

  private stopsOf(tour: number): number[] {
    const { pool: p, tour: at } = this.relaxation.tours[tour]!;
    const { firstVisit, stop } = this.selection.pools[p]!;
    return Array.from(stop.subarray(firstVisit[at]!, firstVisit[at + 1]!));
  }
}
