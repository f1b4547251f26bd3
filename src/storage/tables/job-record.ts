import type { JobRecord } from '../records.ts';
import type { JobRow } from '../schema/job-tables.ts';

export function jobRecord(row: JobRow): JobRecord {
  return {
    ...row,
    parameters: JSON.parse(row.parameters),
    progress: parsed(row.progress),
    bestRota: parsed(row.bestRota),
    certificate: parsed(row.certificate),
    result: parsed(row.result),
    failure: parsed(row.failure),
  };
}

export function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function parsed(text: string | null) {
  return text === null ? null : JSON.parse(text);
}
