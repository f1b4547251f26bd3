/** Why a commune is served as it is, and what it would take to change that; each statement with its own proof. */
import type { ClashRule } from './clash.ts';
import type { GoalKind } from './goal.ts';
import type { HalfDay, Weekday } from './primitives.ts';
import type { ProblemParameters } from './problem.ts';
import type { Certificate } from './rota.ts';
import type { StopChange } from './stop-change.ts';

/** Hours of need served a cycle that a commune would gain (or lose, negative) against another rota. */
export interface CoverageChange {
  readonly commune: string;
  readonly name: string;
  readonly hours: number;
}

/**
 * What another solve found. The loss lies between `least` and `most` weighted hours per cycle: rotas are known only within
 * their proofs.
 */
export interface ProvenLoss {
  readonly least: number;
  readonly most: number;
  /** Of the rota solved again. */
  readonly certificate: Certificate;
}

/** The best rota with one more visit in a commune. */
export interface OneMoreVisit {
  /** Visits in the commune, at least. */
  readonly visits: number;
  /** Against the best rota of the scenario. */
  readonly loss: ProvenLoss;
  /** Against the rota explained; negative where the rota solved again is worth more than that one. */
  readonly lossAgainstRota: { readonly least: number; readonly most: number };
  /** Against the rota explained, the greatest loss first. */
  readonly changes: readonly CoverageChange[];
  /** Against the best rota; the same where that is the rota explained. */
  readonly changesAgainstBest: readonly CoverageChange[];
}

export interface CommuneExplanation {
  readonly commune: string;
  readonly name: string;
  /** Hours of need a cycle, and served. */
  readonly needHours: number;
  readonly servedHours: number;
  readonly visits: number;
  /**
   * left-out: nothing served; under-served: not visited, or a share of the need served that is less than the median of the
   * communes within reach; served: the others.
   */
  readonly standing: 'left-out' | 'under-served' | 'served';
  /** The rule that keeps units away (a rule of the judge, or `no-stop`); null where the commune can be visited. */
  readonly exclusion: { readonly code: string; readonly parameters: ProblemParameters } | null;
  /** Null where excluded, where none is possible, or where it was not asked: stopped, or out of time. */
  readonly oneMoreVisit: OneMoreVisit | null;
  /** True where one more visit is not possible though no single rule excludes it: proven. */
  readonly impossible: boolean;
  /** Rules that clash with one more visit; empty where it is possible, and where they were not found in time. */
  readonly clash: readonly ClashRule[];
}

/** One more half-day a week for every unit, with kilometres, hours and cost capped in proportion. */
export interface OneMoreHalfDay {
  readonly weekday: Weekday;
  readonly half: HalfDay;
  /** Half-days of units in a cycle, more. */
  readonly halfDays: number;
  /** Factor on the caps; 1 where there are none. */
  readonly capsTimes: number;
  /** Negative losses are gains, against the best rota. */
  readonly loss: ProvenLoss;
  readonly lossAgainstRota: { readonly least: number; readonly most: number };
  /** Against the rota explained. */
  readonly changes: readonly CoverageChange[];
  readonly changesAgainstBest: readonly CoverageChange[];
}

/** A stop that would offer more: so many spaces, a socket, another opening window. */
export interface StopGain {
  readonly stop: string;
  readonly stopName: string;
  readonly commune: string;
  readonly communeName: string;
  /** All of them together; one that is missing would let nobody in. */
  readonly lifted: readonly StopChange[];
  /** Negative losses are gains, against the best rota. */
  readonly loss: ProvenLoss;
  readonly lossAgainstRota: { readonly least: number; readonly most: number };
  /** Against the rota explained. */
  readonly changes: readonly CoverageChange[];
  readonly changesAgainstBest: readonly CoverageChange[];
}

/** All changes at once: where more can only help, none of them alone gains more. */
export interface AllStopsGain extends Omit<StopGain, 'stop' | 'stopName' | 'commune' | 'communeName' | 'lifted'> {
  /** Ways to let units in that are open at once, number. */
  readonly count: number;
}

/** What stops lack or when they are closed, and what it keeps the territory from. */
export interface StopsExplanation {
  /** Ids of the stops asked for by name; null: all. */
  readonly asked: readonly string[] | null;
  /** Ways found to let units in where, or when, a stop now keeps them out. */
  readonly candidates: number;
  /** Null where it was not asked: few ways, stops asked for by name, or out of time. */
  readonly together: AllStopsGain | null;
  /** Those that were priced one by one, the greatest gain first. */
  readonly gains: readonly StopGain[];
  /**
   * How many others there are, and why they were not priced: `nothing-to-gain`: all of them together are proven to gain
   * less than the gap asked for; `less-promising`: time goes to those that promise most. Null where there are none.
   * `mostGain`: what none of them exceeds, weighted hours per cycle; null where that is not proven.
   */
  readonly leftOut: {
    readonly count: number;
    readonly why: 'nothing-to-gain' | 'less-promising';
    readonly mostGain: number | null;
  } | null;
}

export interface RotaExplanation {
  /** Name of the rota explained. */
  readonly rota: string;
  readonly legal: boolean;
  /** Of the scenario; answers are measured in coverage whatever it is. */
  readonly goal: GoalKind;
  /** Coverage of the rota explained, weighted hours per cycle. */
  readonly objective: number;
  /** Of the best rota known; its bound holds for every legal rota of the scenario. */
  readonly best: Certificate;
  /** True where the rota explained is legal and the best known, or a thousandth from it. */
  readonly isBest: boolean;
  /** In the order of the territory. */
  readonly communes: readonly CommuneExplanation[];
  /** The one that gains most; null where none was asked for. */
  readonly oneMoreHalfDay: OneMoreHalfDay | null;
  /** All that were asked for, the greatest gain first. */
  readonly moreHalfDays: readonly OneMoreHalfDay[];
  readonly stops: StopsExplanation;
  /** False where some statement is missing: stopped, or out of time. */
  readonly complete: boolean;
}

/** What an explanation says while it is made. */
export interface ExplanationProgress {
  readonly elapsedSeconds: number;
  /** Statements made, and to be made. */
  readonly done: number;
  readonly total: number;
  /** Name of the commune that was answered last; null for the rota as a whole. */
  readonly commune: string | null;
}
