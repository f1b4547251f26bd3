/** What the load runs against: scenarios from presets, and a rota. */
import { readFileSync } from 'node:fs';
import { dataOf, type TourneeClient } from '../../src/client/client.ts';
import type { PresetName } from '../../src/domain/preset-names.ts';

const ROTA_IN_USE = new URL('../../data/rochefort-ocean/rota-in-use.json', import.meta.url);

export async function scenarioFrom(client: TourneeClient, name: PresetName): Promise<string> {
  const stored = await dataOf(client.POST('/api/v1/presets/{name}/scenarios', { params: { path: { name } } }));
  return stored.id;
}

/** @returns the id of the rota in use of Rochefort Océan, stored for a scenario of that preset. */
export async function rotaFor(client: TourneeClient, scenario: string): Promise<string> {
  const body = JSON.parse(readFileSync(ROTA_IN_USE, 'utf8'));
  const stored = await dataOf(
    client.POST('/api/v1/scenarios/{id}/rotas', { params: { path: { id: scenario } }, body }),
  );
  return stored.id;
}

export interface PlanWanted {
  readonly scenario: string;
  readonly timeLimitSeconds: number;
  /** Relative, a fraction. */
  readonly gap: number;
}

export async function startPlan(client: TourneeClient, wanted: PlanWanted): Promise<string> {
  const { scenario, timeLimitSeconds, gap } = wanted;
  const body = { kind: 'plan', scenario, limits: { timeLimitSeconds, gap } } as const;
  return (await dataOf(client.POST('/api/v1/jobs', { body }))).id;
}

/** Resolves once the job runs and has a rota to better. */
export async function running(client: TourneeClient, id: string): Promise<void> {
  for await (const { progress, state } of client.follow(id)) {
    if (state !== 'queued' && (progress?.objective ?? null) !== null) return;
  }
}

export async function cancelled(client: TourneeClient, id: string): Promise<void> {
  await dataOf(client.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } }));
  for await (const _ of client.follow(id));
}
