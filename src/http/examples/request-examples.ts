/** A body for every operation that takes one. A test sends each to the service, the ids replaced by real ones. */
import { JSON_PATCH, MERGE_PATCH } from '../json-patch.ts';
import { ROTA_EXAMPLE, SCENARIO_EXAMPLE } from './scenario-example.ts';
import { TRAVEL_EXAMPLE } from './travel-example.ts';

interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** Stand for a scenario and a rota of the caller's. */
export const EXAMPLE_IDS = {
  scenario: '01980000-0000-7000-8000-000000000001',
  rota: '01980000-0000-7000-8000-000000000002',
} as const;

const { scenario, rota } = EXAMPLE_IDS;
const JSON_TYPE = 'application/json';
const small = { small: { summary: 'Two communes, a bus, an agent', value: SCENARIO_EXAMPLE } };
const byHand = { byHand: { summary: 'A tour on the first Monday', value: ROTA_EXAMPLE } };

/** By operation id, media type and name. */
export const REQUEST_EXAMPLES: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Example>>>>>> = {
  createScenario: { [JSON_TYPE]: small },
  replaceScenario: { [JSON_TYPE]: small },
  validateScenario: { [JSON_TYPE]: small },
  changeScenario: {
    [MERGE_PATCH]: {
      description: {
        summary: 'Another description',
        value: { description: 'Le bus numérique, tous les quinze jours' },
      },
    },
    [JSON_PATCH]: {
      rename: {
        summary: 'Another name, where it is still the one that was read',
        value: [
          { op: 'test', path: '/name', value: SCENARIO_EXAMPLE.name },
          { op: 'replace', path: '/name', value: 'Deux communes et un bus' },
        ],
      },
    },
  },
  copyScenario: { [JSON_TYPE]: { named: { summary: 'Under another name', value: { name: 'Variante' } } } },
  uploadTravel: { [JSON_TYPE]: { small: { summary: 'Of the small scenario', value: TRAVEL_EXAMPLE } } },
  createRota: { [JSON_TYPE]: byHand },
  replaceRota: { [JSON_TYPE]: byHand },
  judgeRota: { [JSON_TYPE]: byHand },
  createShare: { [JSON_TYPE]: { aMonth: { summary: 'For thirty days', value: { expiresInDays: 30 } } } },
  createKey: {
    [JSON_TYPE]: {
      reader: { summary: 'To read, for a year', value: { name: 'SIG', scope: 'read', expiresInDays: 365 } },
    },
  },
  createJob: {
    [JSON_TYPE]: {
      plan: {
        summary: 'The best rota that a minute finds',
        value: { kind: 'plan', scenario, limits: { timeLimitSeconds: 60 }, name: 'Automne' },
      },
      better: {
        summary: 'A better one, with the means of the rota in use',
        value: { kind: 'plan', scenario, sameMeansAs: { rota } },
      },
      explain: {
        summary: 'Why not more for Bief?',
        value: { kind: 'explain', scenario, rota: { rota }, communes: ['17002'] },
      },
      compare: {
        summary: 'Two rotas side by side',
        value: { kind: 'compare', scenario, rotas: [{ rota }, { rota, version: 1 }] },
      },
    },
  },
};

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content: Record<string, { examples?: unknown }> };
}

/** Writes the examples into an OpenAPI document. */
export function addExamples({ paths = {} }: { readonly paths?: object }): void {
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods as object)) as Operation[]) {
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
      const examples = REQUEST_EXAMPLES[operation.operationId ?? '']?.[type];
      if (examples !== undefined) media.examples = examples;
    }
  }
}
