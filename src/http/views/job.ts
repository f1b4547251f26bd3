/** Jobs as callers ask for them, and as they read them. */
import { z } from 'zod';
import { GOAL_KINDS } from '../../domain/goal.ts';
import { CommuneCode, Identifier, Label } from '../../domain/primitives.ts';
import { DEFAULT_LIMITS } from '../../domain/progress.ts';
import { Certificate } from '../../domain/rota.ts';
import { JOB_KINDS, JOB_STATES, type JobRecord } from '../../storage/records.ts';
import type { Texts } from '../../texts/texts.ts';
import { toldFailure } from '../told-job.ts';
import { Id, Moment, momentOf, momentOrNull } from './common.ts';
import { ProblemView } from './problem.ts';

const GREATEST_SEED = 2 ** 31 - 1;

const Limits = z
  .strictObject({
    timeLimitSeconds: z
      .number()
      .positive()
      .optional()
      .describe(
        'Wall seconds after which the best rota so far is the result; the service sets the most that may be asked',
      ),
    gap: z.number().min(0).max(1).optional().describe('Relative gap at which the search may stop, a fraction'),
    iterationLimit: z
      .int()
      .min(1)
      .nullable()
      .default(null)
      .describe('Branch-and-bound nodes per model; null: no limit'),
    seed: z.int().min(0).max(GREATEST_SEED).default(DEFAULT_LIMITS.seed),
  })
  .describe('What the job may use');

const RotaChoice = z
  .strictObject({ rota: Id, version: z.int().min(1).nullable().default(null).describe('Null: the latest') })
  .describe('A rota of the same scenario');

const PlanOrder = z
  .strictObject({
    kind: z.literal('plan'),
    scenario: Id,
    limits: Limits.prefault({}),
    name: Label.nullable().default(null).describe("Name of the rota that comes of it; null: the scenario's"),
    goal: z.enum(GOAL_KINDS).nullable().default(null).describe("Null: the scenario's"),
    start: RotaChoice.nullable().default(null).describe('To start from: the result is never worse, where it is legal'),
    keep: RotaChoice.nullable().default(null).describe('In use: not to be changed without reason'),
    lock: RotaChoice.nullable().default(null).describe('Its tours are kept as they are; the rest is planned again'),
    samePresencesAs: RotaChoice.nullable().default(null).describe('At least as many visits in each commune'),
    sameMeansAs: RotaChoice.nullable().default(null).describe('No more means than it uses; the two are compared'),
  })
  .describe('Find the best rota, and prove how good it is');

const ExplainOrder = z
  .strictObject({
    kind: z.literal('explain'),
    scenario: Id,
    limits: Limits.prefault({}),
    rota: RotaChoice,
    communes: z
      .array(CommuneCode)
      .min(1)
      .max(5000)
      .nullable()
      .default(null)
      .describe('Null: all that matter, or none where stops are named'),
    stops: z
      .array(Identifier)
      .min(1)
      .max(5000)
      .nullable()
      .default(null)
      .describe('What more there would gain; null: where that would help most, or none where communes are named'),
  })
  .describe('Why not us? And what would it take?');

const CompareOrder = z
  .strictObject({
    kind: z.literal('compare'),
    scenario: Id,
    rotas: z.array(RotaChoice).min(1).max(20).describe('The first is what the others are measured against'),
  })
  .describe('Several rotas under the same judge');

export const JobOrder = z
  .discriminatedUnion('kind', [PlanOrder, ExplainOrder, CompareOrder])
  .describe('What a job is to do');
export type JobOrder = z.infer<typeof JobOrder>;
export type RotaChoice = z.infer<typeof RotaChoice>;

export const JobProgressView = z
  .object({
    phase: z.string(),
    stage: z.object({ number: z.int(), count: z.int(), measure: z.string() }).nullable(),
    elapsedSeconds: z.number().describe('Since the job began to run'),
    tours: z.int().describe('Day tours enumerated so far'),
    objective: z.number().nullable().describe('Of the best rota so far (incumbent); null before the first'),
    bound: z.number().nullable().describe('No rota is worth more; null before the first bound'),
    gap: z.number().nullable().describe('Relative, a fraction'),
    questions: z
      .object({ answered: z.int(), count: z.int() })
      .nullable()
      .describe('Of a job that explains; null elsewhere'),
  })
  .describe('How far a job is');

export const JobView = z
  .object({
    id: Id,
    scenario: Id,
    scenarioRevision: z.int().min(1),
    kind: z.enum(JOB_KINDS),
    state: z.enum(JOB_STATES),
    parameters: z.record(z.string(), z.unknown()).describe('What was asked for, defaults filled'),
    createdAt: Moment,
    startedAt: Moment.nullable(),
    finishedAt: Moment.nullable(),
    cancelRequestedAt: Moment.nullable(),
    attempts: z.int().describe('Times it was begun: it is begun again after a restart of the service'),
    progress: JobProgressView.nullable(),
    rota: Id.nullable().describe('The rota that came of it'),
    certificate: Certificate.nullable(),
    failure: z
      .object({
        kind: z.string().describe('input, infeasible, no-rota, run or bug'),
        code: z.string().nullable(),
        message: z.string().describe('In the language of the reply'),
        problems: z.array(ProblemView),
        clash: z
          .record(z.string(), z.unknown())
          .nullable()
          .describe('Rules that cannot all be kept, and the least remedies'),
      })
      .nullable()
      .describe('Why it failed; null where it did not'),
  })
  .describe('A job');
export type JobView = z.infer<typeof JobView>;

export const JobEvent = z
  .object({
    job: Id,
    state: z.enum(JOB_STATES),
    at: Moment,
    progress: JobProgressView.nullable(),
    rota: Id.nullable(),
  })
  .describe('A server-sent event: `progress` while the job waits or runs, `ended` once, at its end');

export const JobResult = z
  .object({ job: Id, kind: z.enum(JOB_KINDS), rota: Id.nullable(), result: z.record(z.string(), z.unknown()) })
  .describe('What came of a job');

export function jobView(record: JobRecord, texts: Texts): JobView {
  const { id, scenarioRevision, kind, state, attempts, certificate } = record;
  return {
    id,
    scenario: record.scenarioId,
    scenarioRevision,
    kind,
    state,
    parameters: { ...record.parameters },
    createdAt: momentOf(record.createdAt),
    startedAt: momentOrNull(record.startedAt),
    finishedAt: momentOrNull(record.finishedAt),
    cancelRequestedAt: momentOrNull(record.cancelRequestedAt),
    attempts,
    progress: progressOf(record),
    rota: record.rotaId,
    certificate,
    failure: record.failure === null ? null : toldFailure(texts, record.failure),
  };
}

/** What was last heard of the search is older than what came of it. */
export function progressOf({
  progress,
  certificate,
}: Pick<JobRecord, 'progress' | 'certificate'>): JobRecord['progress'] {
  if (progress === null || certificate === null) return progress;
  const { objective, bound, gap } = certificate;
  return { ...progress, objective, bound, gap };
}
