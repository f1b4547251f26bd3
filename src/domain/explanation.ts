/** Why a commune is served as it is, and what it would take to change that; each statement with its own proof. */
import type { ProblemParameters } from './problem.ts';
import type { Certificate } from './rota.ts';

/** Hours of need served a cycle that a commune would gain (or lose, negative) against the rota explained. */
export interface CoverageChange {
  readonly commune: string;
  readonly name: string;
  readonly hours: number;
}

/**
 * What another solve found. The loss against the best rota lies between `least` and `most` weighted hours per cycle:
 * both rotas are known only within their proofs.
 */
export interface ProvenLoss {
  readonly least: number;
  readonly most: number;
  /** Of the rota solved again. */
  readonly certificate: Certificate;
}

export interface CommuneExplanation {
  readonly commune: string;
  readonly name: string;
  /** Hours of need a cycle, and served. */
  readonly needHours: number;
  readonly servedHours: number;
  readonly visits: number;
  /** left-out: nothing served; under-served: less than the median commune within reach; served: the others. */
  readonly standing: 'left-out' | 'under-served' | 'served';
  /** The rule that keeps units away; null where the commune could be visited. */
  readonly exclusion: { readonly code: string; readonly parameters: ProblemParameters } | null;
  /** The best rota with one more visit in the commune; null where excluded, or where none is possible. */
  readonly oneMoreVisit: {
    readonly loss: ProvenLoss;
    readonly changes: readonly CoverageChange[];
  } | null;
  /** Why one more visit is not possible though no single rule excludes it: the rules that clash. */
  readonly impossible: boolean;
}

export interface RotaExplanation {
  readonly communes: readonly CommuneExplanation[];
  /** What one more half-day of a unit would add to the goal; negative losses are gains. */
  readonly oneMoreHalfDay: {
    readonly loss: ProvenLoss;
    readonly weekday: string;
    readonly half: string;
    readonly changes: readonly CoverageChange[];
  } | null;
}
