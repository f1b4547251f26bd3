import type { JobRecord } from '../records.ts';

type Document = 'parameters' | 'progress' | 'bestRota' | 'certificate' | 'result' | 'failure';

/** Documents are JSON text. */
export interface JobRow extends Omit<JobRecord, Document> {
  readonly parameters: string;
  readonly progress: string | null;
  readonly bestRota: string | null;
  readonly certificate: string | null;
  readonly result: string | null;
  readonly failure: string | null;
}
