/** Rotas between HTTP, desk and storage. */
import { isDeepStrictEqual } from 'node:util';
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { withoutNul } from '../storage/plain-text.ts';
import type { RotaRecord, RotaVersionRecord, ScenarioRevisionRecord } from '../storage/records.ts';
import type { Owned } from '../storage/storage.ts';
import { entityTag } from './etag.ts';
import type { ServiceParts } from './parts.ts';
import { asFailure, found, givenOf, revisionOf } from './stored-scenario.ts';

/** @throws ServiceError `not-found`. */
export async function rotaOf({ storage }: Pick<ServiceParts, 'storage'>, owned: Owned): Promise<RotaRecord> {
  return found(await storage.rotas.find(owned), { kind: 'rota', id: owned.id });
}

/** @throws ServiceError `not-found`. */
export async function rotaVersionOf(
  { storage }: Pick<ServiceParts, 'storage'>,
  owned: Owned,
  version: number,
): Promise<RotaVersionRecord> {
  const name = { kind: 'version', id: `${owned.id}/${version}` };
  return found(await storage.rotas.version(owned, version), name);
}

/** Changes with all that a summary of the rota shows. */
export function rotaTag({ version, lockedAt, publishedVersion, publishedAt }: RotaRecord): string {
  return entityTag(version, lockedAt, publishedVersion, publishedAt);
}

/** The revision of its scenario that a version was judged under. */
export function revisionOfVersion(
  parts: Pick<ServiceParts, 'storage'>,
  rota: RotaRecord,
  version: RotaVersionRecord,
): Promise<ScenarioRevisionRecord> {
  const scenario = { organisationId: rota.organisationId, id: rota.scenarioId };
  return revisionOf(parts, scenario, version.scenarioRevision);
}

export interface JudgedVersion {
  readonly rota: Rota;
  readonly verdict: Verdict;
  readonly record: Omit<RotaVersionRecord, 'rotaId' | 'version' | 'createdAt'>;
}

/**
 * Judges what a caller wrote. A certificate is a proof: it is kept only where it is the one that `proven` carries, for the
 * same revision of the scenario, and still holds; elsewhere the rota is stored without.
 *
 * @param proven the version that the caller started from; null: none.
 * @throws ServiceError `invalid-rota` with all problems.
 */
export async function judgedVersion(
  { desk }: Pick<ServiceParts, 'desk'>,
  given: { readonly revision: ScenarioRevisionRecord; readonly rota: unknown; readonly note: string },
  proven: RotaVersionRecord | null,
): Promise<JudgedVersion> {
  const { revision, note } = given;
  const question = { given: givenOf(revision), rota: given.rota };
  const { rota: read, verdict, certificateHolds } = await asFailure('invalid-rota', desk.ask('judge', question));
  const isProven =
    certificateHolds === true &&
    proven !== null &&
    proven.scenarioRevision === revision.revision &&
    isDeepStrictEqual(proofsOf(JSON.parse(proven.document) as Rota), proofsOf(read));
  const rota: Rota = isProven ? read : { ...read, certificate: null, stages: [] };
  const record = {
    scenarioRevision: revision.revision,
    note: withoutNul(note),
    document: JSON.stringify(rota),
    verdict: JSON.stringify(verdict),
    legal: verdict.legal,
  };
  return { rota, verdict, record };
}

const proofsOf = ({ certificate, stages }: Rota) => ({ certificate, stages });
