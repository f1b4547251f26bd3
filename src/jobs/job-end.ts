/** The end of a job, as it is stored: the rota that came of it and the state of the job, both or neither. */
import type { Certificate, Rota } from '../domain/rota.ts';
import { withoutNul } from '../storage/plain-text.ts';
import type { JobRecord } from '../storage/records.ts';
import type { JobEnd, Storage, Tables } from '../storage/storage.ts';
import type { JobFailure } from './job-failure.ts';
import { type KeptRota, NO_RESULT } from './job-messages.ts';
import { staysWithAnother } from './job-requests.ts';
import type { RunEnd } from './job-run.ts';

export interface EndSettings {
  readonly runnerId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** How the thread of a job ended. */
export interface EndedRun {
  readonly record: JobRecord;
  readonly end: RunEnd;
  /** The best rota that it has shown. */
  readonly kept: KeptRota | null;
  /** A cancel was asked for. */
  readonly isCancelled: boolean;
}

/** Thrown in the transaction, so that nothing of it stays. */
class NotOursError extends Error {}

/** @returns the state; null where the job is no longer this runner's: nothing was written. */
export async function storeJobEnd(
  storage: Storage,
  run: EndedRun,
  { runnerId, now, newId }: EndSettings,
): Promise<JobEnd['state'] | null> {
  const { record } = run;
  const { kept, state, result, failure } = conclusionOf(run);
  const rotaId = kept === null ? null : newId();
  const at = now();
  const end: JobEnd = {
    state,
    at,
    rotaId,
    certificate: kept?.certificate ?? null,
    result,
    failure: failure === null ? null : { ...failure },
  };
  try {
    await storage.transaction(async (tables) => {
      if (kept !== null) await createRota(tables, { record, id: rotaId!, at }, kept);
      if (!(await tables.jobs.end({ id: record.id, runnerId }, end))) throw new NotOursError();
    });
    return state;
  } catch (error) {
    if (error instanceof NotOursError) return null;
    throw error;
  }
}

async function createRota(
  tables: Tables,
  { record, id, at }: { readonly record: JobRecord; readonly id: string; readonly at: number },
  { rota, verdict }: KeptRota,
): Promise<void> {
  const { organisationId, scenarioId, scenarioRevision } = record;
  const name = withoutNul(rota.name);
  await tables.rotas.create(
    { id, organisationId, scenarioId, name, createdAt: at, jobId: record.id },
    // Whatever is kept, the judge has found legal.
    { scenarioRevision, note: '', document: JSON.stringify(provenOf(record, rota)), verdict, legal: true },
  );
}

/**
 * A plan that stays with another rota is the best of those that do; of its scenario, under which its rota is read, that proves
 * nothing. The certificate is the job's alone.
 */
function provenOf({ parameters }: JobRecord, rota: Rota): Rota {
  return staysWithAnother(parameters) ? { ...rota, certificate: null, stages: [] } : rota;
}

interface Conclusion {
  readonly state: JobEnd['state'];
  /** Null: no rota comes of it. */
  readonly kept: KeptRota | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failure: JobFailure | null;
}

function conclusionOf({ record, end, kept, isCancelled }: EndedRun): Conclusion {
  switch (end.kind) {
    case 'planned':
      return planned(end.kept, end.result);
    case 'told': {
      const state = isCancelled && !end.isComplete ? 'cancelled' : 'done';
      return { state, kept: null, result: end.result, failure: null };
    }
    case 'failed':
      return { state: 'failed', kept: null, result: null, failure: end.failure };
    case 'overrun':
      return kept === null ? tooLate(record) : planned(withStatus(kept, 'time-limit'), NO_RESULT);
    case 'late':
    case 'nothing':
      if (kept !== null) return planned(withStatus(kept, 'cancelled'), NO_RESULT);
      return { state: 'cancelled', kept: null, result: null, failure: null };
  }
}

function planned(kept: KeptRota, result: Conclusion['result']): Conclusion {
  const state = kept.certificate.status === 'cancelled' ? 'cancelled' : 'done';
  return { state, kept, result, failure: null };
}

function withStatus(kept: KeptRota, status: Certificate['status']): KeptRota {
  const certificate = { ...kept.certificate, status };
  return { ...kept, certificate, rota: { ...kept.rota, certificate } };
}

function tooLate({ kind }: JobRecord): Conclusion {
  const code = kind === 'plan' ? 'no-rota-in-time' : 'no-answer-in-time';
  return { state: 'failed', kept: null, result: null, failure: { kind: 'run', code, message: code } };
}
