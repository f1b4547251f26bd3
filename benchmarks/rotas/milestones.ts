/** When a run reached which gap: what was proven at the time, and what turns out to have been found by then. */
import type { Progress } from '../../src/domain/progress.ts';
import type { Moment } from '../harness/clocks.ts';

/** Relative gaps, fractions. */
export const GAPS = [0.05, 0.03, 0.02, 0.01, 0.005, 0.001, 0.0001] as const;

export interface Milestone {
  readonly gap: number;
  /** First moment at which a rota was proven to be within the gap; null: never. */
  readonly proven: Moment | null;
  /** First moment at which there was a rota that the final bound puts within the gap; null: never. */
  readonly found: Moment | null;
}

interface Incumbent {
  readonly at: Moment;
  readonly objective: number;
}

export class MilestoneWatch {
  private readonly now: () => Moment;
  private readonly proven = new Map<number, Moment>();
  private readonly incumbents: Incumbent[] = [];

  /** @param now time spent on the run so far. */
  constructor(now: () => Moment) {
    this.now = now;
  }

  note({ objective, gap }: Pick<Progress, 'objective' | 'gap'>): void {
    const at = this.now();
    const best = this.incumbents.at(-1)?.objective ?? Number.NEGATIVE_INFINITY;
    if (objective !== null && objective > best) this.incumbents.push({ at, objective });
    for (const wanted of GAPS)
      if (gap !== null && gap <= wanted && !this.proven.has(wanted)) this.proven.set(wanted, at);
  }

  get firstRota(): Moment | null {
    return this.incumbents[0]?.at ?? null;
  }

  /** @param bound the best proven at the end of the run. */
  milestones(bound: number): Milestone[] {
    const isWithin = (gap: number) => (incumbent: Incumbent) =>
      bound - incumbent.objective <= gap * Math.max(Math.abs(incumbent.objective), 1e-9);
    return GAPS.map((gap) => ({
      gap,
      proven: this.proven.get(gap) ?? null,
      found: this.incumbents.find(isWithin(gap))?.at ?? null,
    }));
  }
}

/** @returns CPU seconds to a proven gap; infinite where it was never reached. */
export function secondsToProve(milestones: readonly Milestone[], gap: number): number {
  return milestones.find((one) => one.gap === gap)?.proven?.cpuSeconds ?? Number.POSITIVE_INFINITY;
}

/** @returns CPU seconds to a rota that the final bound puts within the gap; infinite where there was none. */
export function secondsToFind(milestones: readonly Milestone[], gap: number): number {
  return milestones.find((one) => one.gap === gap)?.found?.cpuSeconds ?? Number.POSITIVE_INFINITY;
}
