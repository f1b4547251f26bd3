/** Requests that no honest caller sends, by the thousand: the service stands all of them. */
import { readFileSync } from 'node:fs';
import type { TourneeClient } from '../../src/client/client.ts';
import { type FuzzOutcome, fuzz } from './fuzz.ts';
import { rotaFor, scenarioFrom } from './given.ts';
import { type Described, malformedRequests, randomRequests } from './requests.ts';

const DOCUMENT = new URL('../../data/schemas/openapi.json', import.meta.url);
const AT_ONCE = 6;

export interface MalformedFigures {
  readonly random: FuzzOutcome;
  readonly malformed: FuzzOutcome;
}

export async function malformed(
  client: TourneeClient,
  settings: { readonly address: string; readonly random: number; readonly derived: number; readonly seed: number },
): Promise<MalformedFigures> {
  const { address, seed } = settings;
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Described;
  const scenario = await scenarioFrom(client, 'rochefort-bus');
  const rota = await rotaFor(client, scenario);
  const ids: Readonly<Record<string, string>> = { scenarios: scenario, rotas: rota };
  const idOf = (path: string) => ids[/\/(\w+)\/\{id\}/.exec(path)?.[1] ?? ''] ?? scenario;
  const sending = { address, key: null, seed, atOnce: AT_ONCE, fetch: globalThis.fetch };
  return {
    random: await fuzz(randomRequests([scenario, rota]), { ...sending, count: settings.random }),
    malformed: await fuzz(malformedRequests(document, { idOf, examples: {} }), { ...sending, count: settings.derived }),
  };
}
