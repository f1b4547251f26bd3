import type { KeyRecord, OrganisationRecord } from '../records.ts';

export interface OrganisationRow extends OrganisationRecord {
  /** When a job of theirs was last begun: whose turn it is. Null: never. */
  readonly lastClaimAt: number | null;
}

export type KeyRow = KeyRecord;
