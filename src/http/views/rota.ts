/** Rotas as callers read them. */
import { z } from 'zod';
import { Rota } from '../../domain/rota.ts';
import type { RotaRecord, RotaVersionRecord } from '../../storage/records.ts';
import { checkedAtTheDesk } from '../validation.ts';
import { Id, Moment, momentOf, momentOrNull } from './common.ts';
import { VerdictView } from './verdict.ts';

/** A rota as a file states it. Documented here, checked at the desk. */
export const RotaBody = checkedAtTheDesk(Rota);

export const RotaSummary = z
  .object({
    id: Id,
    scenario: Id.describe('Scenario it was made for'),
    name: z.string(),
    version: z.int().min(1).describe('Latest version'),
    createdAt: Moment,
    updatedAt: Moment,
    job: Id.nullable().describe('The job that found it; null: imported or written by hand'),
    lockedAt: Moment.nullable().describe('Set: it is not to be changed'),
    publishedVersion: z.int().nullable().describe('Version that holders of a share link see; null: none'),
    publishedAt: Moment.nullable(),
  })
  .describe('A rota, without its tours');
export type RotaSummary = z.infer<typeof RotaSummary>;

export const RotaVersionSummary = z
  .object({
    version: z.int().min(1),
    scenarioRevision: z.int().min(1).describe('Revision of the scenario that it was judged under'),
    createdAt: Moment,
    note: z.string(),
    legal: z.boolean(),
  })
  .describe('A version of a rota, without its tours');

const RotaDocument = z.record(z.string(), z.unknown()).describe('The rota (data/schemas/rota.schema.json)');

export const RotaView = RotaSummary.extend({
  shown: RotaVersionSummary.describe('The version that is shown here'),
  rota: RotaDocument,
}).describe('A rota with its tours and certificate');

export const JudgedRota = RotaSummary.extend({
  shown: RotaVersionSummary,
  verdict: VerdictView,
}).describe('A rota that was stored, and what the judge says of it');

export const SharedRota = z
  .object({
    name: z.string(),
    scenario: z.string().describe('Name of the scenario'),
    publishedAt: Moment,
    legal: z.boolean(),
    rota: RotaDocument,
  })
  .describe('A published rota, read only');

export function rotaSummary(record: RotaRecord): RotaSummary {
  const { id, name, version, publishedVersion } = record;
  return {
    id,
    scenario: record.scenarioId,
    name,
    version,
    createdAt: momentOf(record.createdAt),
    updatedAt: momentOf(record.updatedAt),
    job: record.jobId,
    lockedAt: momentOrNull(record.lockedAt),
    publishedVersion,
    publishedAt: momentOrNull(record.publishedAt),
  };
}

export function rotaVersionSummary(
  record: Omit<RotaVersionRecord, 'document' | 'verdict' | 'rotaId'>,
): z.infer<typeof RotaVersionSummary> {
  const { version, scenarioRevision, note, legal } = record;
  return { version, scenarioRevision, note, legal, createdAt: momentOf(record.createdAt) };
}
