/** Rotas side by side: how evenly each serves the communes, and what each commune gains or loses. */
import type { CommuneCoverage, Verdict } from './verdict.ts';

export interface Fairness {
  /** Least served share among the communes that some stop can reach; null where there is none. */
  readonly worstOff: { readonly code: string; readonly name: string; readonly servedShare: number } | null;
  /** Gini of the served shares of the same communes, each counted once: 0 all alike, towards 1 one has all. */
  readonly gini: number;
  /** Communes with need of which nothing is served, in the order of the territory. */
  readonly unserved: readonly CommuneCoverage[];
}

export interface ComparedRota {
  readonly name: string;
  readonly verdict: Verdict;
  readonly fairness: Fairness;
}

/** One commune under every rota; arrays in the order of the rotas. */
export interface CommuneComparison {
  readonly code: string;
  readonly name: string;
  readonly needHours: number;
  /** Hours a cycle. */
  readonly servedHours: readonly number[];
  readonly visits: readonly number[];
  /** Served hours gained (above 0) or lost against the first rota. */
  readonly changeHours: readonly number[];
}

export interface Comparison {
  /** At least one; the first is what the others are measured against. */
  readonly rotas: readonly ComparedRota[];
  /** In the order of the territory. */
  readonly communes: readonly CommuneComparison[];
}
