import type { ScenarioRecord, ScenarioRevisionRecord } from '../records.ts';

export interface ScenarioRow extends ScenarioRecord {
  /** Name and description as search-text.ts folds them. */
  readonly searchText: string;
}

export type ScenarioRevisionRow = ScenarioRevisionRecord;
