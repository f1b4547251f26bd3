/** What a run of the demo is worth, beside the rota in use. */
import type { MeasuredSolve } from './measured-solve.ts';

/** Of a whole cycle, by the judge. */
export interface DemoFigures {
  readonly legal: boolean;
  /** Weighted hours. */
  readonly objective: number;
  readonly openHoursPerWeek: number;
  readonly communesVisited: number;
  readonly communesServed: number;
  readonly servedHours: number;
  readonly needHours: number;
  readonly peopleReached: number;
  readonly contacts: number;
  readonly kilometres: number;
  readonly spanHours: number;
  readonly gini: number;
}

export interface DemoRun {
  readonly inUse: DemoFigures;
  readonly planned: DemoFigures | null;
  readonly measure: MeasuredSolve;
}

export interface DemoRecord {
  readonly seed: number;
  readonly run: DemoRun | null;
  readonly failure: string | null;
}
