/** Scenarios between HTTP, desk and storage. */
import type { FastifyRequest } from 'fastify';
import { InputError, type Problem } from '../domain/problem.ts';
import { ServiceError, type ServiceFailure } from '../domain/service-failure.ts';
import type { GivenScenario } from '../jobs/desk-questions.ts';
import { withoutNul } from '../storage/plain-text.ts';
import type { ScenarioRecord, ScenarioRevisionRecord } from '../storage/records.ts';
import type { Outcome, Owned, ScenarioContent } from '../storage/storage.ts';
import { entityTag } from './etag.ts';
import { languageOf } from './language.ts';
import type { ServiceParts } from './parts.ts';
import { problemView } from './problem-details.ts';
import { scenarioSummary } from './views/scenario.ts';

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

/** A scenario that was stored, and what is odd in it. */
export function storedScenario(
  { texts }: Pick<ServiceParts, 'texts'>,
  request: FastifyRequest,
  { record, warnings }: { readonly record: ScenarioRecord; readonly warnings: readonly Problem[] },
) {
  const language = texts[languageOf(request)];
  return { ...scenarioSummary(record), warnings: warnings.map((warning) => problemView(language, warning)) };
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
