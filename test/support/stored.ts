/** Rows for tests of what is kept: each function adds one, with whatever does not matter filled in. */
import type { JobRecord, KeyRecord, RotaRecord, ScenarioRecord } from '../../src/storage/records.ts';
import type { Rotas, ScenarioContent, Tables } from '../../src/storage/storage.ts';

/** @returns the n-th id: they sort by n, as those of version 7 do by time. */
export function idOf(n: number): string {
  return `01980000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Gives ids, each later than the one before. */
export function idSource(): () => string {
  let n = 0;
  return () => idOf(++n);
}

export function contentNamed(name: string): ScenarioContent {
  return { name, description: '', document: `{"name":${JSON.stringify(name)}}`, matrix: null };
}

export async function addOrganisation(tables: Tables, id: string): Promise<string> {
  await tables.organisations.create({ id, name: `Organisation ${id}`, createdAt: 1000 });
  return id;
}

export async function addKey(tables: Tables, key: Pick<KeyRecord, 'id' | 'organisationId'>): Promise<KeyRecord> {
  const record: KeyRecord = {
    name: 'SIG',
    scope: 'plan',
    secretHash: `hash of ${key.id}`,
    createdAt: 2000,
    expiresAt: null,
    revokedAt: null,
    ...key,
  };
  await tables.keys.create(record);
  return record;
}

export function addScenario(
  tables: Tables,
  {
    content = contentNamed('Rochefort Océan'),
    ...owned
  }: { id: string; organisationId: string; content?: ScenarioContent },
): Promise<ScenarioRecord> {
  return tables.scenarios.create({ ...owned, createdAt: 3000, updatedAt: 3000, deletedAt: null }, content);
}

export function versionOf(scenarioRevision: number): Parameters<Rotas['create']>[1] {
  return { scenarioRevision, note: 'first', document: '{"tours":[]}', verdict: '{"violations":[]}', legal: true };
}

export function addRota(
  tables: Tables,
  { id, scenario, revision = scenario.revision }: { id: string; scenario: ScenarioRecord; revision?: number },
): Promise<RotaRecord> {
  const { organisationId, id: scenarioId } = scenario;
  const record = { id, organisationId, scenarioId, name: 'Automne', createdAt: 4000, jobId: null };
  return tables.rotas.create(record, versionOf(revision));
}

export function addJob(
  tables: Tables,
  { id, scenario, revision = scenario.revision }: { id: string; scenario: ScenarioRecord; revision?: number },
): Promise<JobRecord> {
  const { organisationId, id: scenarioId } = scenario;
  const record = { id, organisationId, scenarioId, scenarioRevision: revision, createdAt: 5000 };
  return tables.jobs.create({ ...record, kind: 'plan', parameters: { goal: 'equity', seed: 7 } });
}
