/** Scenarios between HTTP, desk and storage. */
import { InputError, type Problem } from '../domain/problem.ts';
import { ServiceError, type ServiceFailure } from '../domain/service-failure.ts';
import type { GivenScenario } from '../jobs/desk-questions.ts';
import type { ScenarioRecord, ScenarioRevisionRecord } from '../storage/records.ts';
import type { Outcome, Owned, ScenarioContent } from '../storage/storage.ts';
import { entityTag } from './etag.ts';
import type { ServiceParts } from './parts.ts';

/**
 * @param document what the caller sent, and the travel matrix that goes with it.
 * @throws ServiceError `invalid-scenario` with all problems.
 */
export async function checkedContent(
  { desk }: Pick<ServiceParts, 'desk'>,
  document: { readonly input: unknown; readonly matrix: string | null },
): Promise<{ content: ScenarioContent; warnings: readonly Problem[] }> {
  const { problems, warnings, name, description } = await desk.ask('check-scenario', document);
  if (problems.length > 0 || name === null) {
    throw new ServiceError('invalid-scenario', { count: problems.length }, { problems });
  }
  const { input, matrix } = document;
  const titles = { name: withoutNul(name), description: withoutNul(description ?? '') };
  return { content: { ...titles, document: JSON.stringify(input), matrix }, warnings };
}

/** U+0000 can stand in JSON, yet in no text of PostgreSQL. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

/** @throws ServiceError `not-found`. */
export async function scenarioOf({ storage }: Pick<ServiceParts, 'storage'>, owned: Owned): Promise<ScenarioRecord> {
  return found(await storage.scenarios.find(owned), { kind: 'scenario', id: owned.id });
}

/** @param revision left out: the latest. */
export async function revisionOf(
  parts: Pick<ServiceParts, 'storage'>,
  owned: Owned,
  revision?: number,
): Promise<ScenarioRevisionRecord> {
  const wanted = revision ?? (await scenarioOf(parts, owned)).revision;
  return found(await parts.storage.scenarios.revision(owned, wanted), {
    kind: 'revision',
    id: `${owned.id}/${wanted}`,
  });
}

export function givenOf({ scenarioId, revision, document, matrix }: ScenarioRevisionRecord): GivenScenario {
  return { cacheKey: `${scenarioId}@${revision}`, document, matrix };
}

export function scenarioTag({ revision }: Pick<ScenarioRecord, 'revision'>): string {
  return entityTag(revision);
}

/** @throws ServiceError `not-found` where there is nothing. */
export function found<Thing>(thing: Thing | null, name: { readonly kind: string; readonly id: string }): Thing {
  if (thing === null) throw new ServiceError('not-found', name);
  return thing;
}

/** @throws ServiceError `not-found`; `stale-precondition` where it changed meanwhile. */
export function written<Thing>(
  outcome: Outcome<Thing>,
  name: { readonly kind: string; readonly id: string },
  given: { readonly tag: string; readonly tagOf: (record: Thing) => string },
): Thing {
  if (outcome.kind === 'not-found') throw new ServiceError('not-found', name);
  if (outcome.kind === 'stale') {
    throw new ServiceError('stale-precondition', { given: given.tag, current: given.tagOf(outcome.record) });
  }
  return outcome.record;
}

/** Input that a question to the desk cannot use, told as the failure of this request. */
export async function asFailure<Answer>(failure: ServiceFailure, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new ServiceError(failure, { count: error.problems.length }, { problems: error.problems });
  }
}
