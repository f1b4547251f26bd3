import type { AuditRecord, RepeatRecord } from '../records.ts';

export interface RepeatRow extends Omit<RepeatRecord, 'headers'> {
  /** JSON text. */
  readonly headers: string;
}

export type AuditRow = AuditRecord;

export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/** The migrations that were run. */
export interface MigrationRow {
  readonly number: number;
  readonly name: string;
}
