import type { RotaRecord, RotaVersionRecord, ShareRecord } from '../records.ts';

export type RotaRow = RotaRecord;

export interface RotaVersionRow extends Omit<RotaVersionRecord, 'legal'> {
  /** The rota's scenario once more: the database holds on to the revision. */
  readonly scenarioId: string;
  /** 1: legal; 0: not. */
  readonly legal: number;
}

export type ShareRow = ShareRecord;
