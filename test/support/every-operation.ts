/** A request for every operation of the API, about things of the first organisation. */
import { dataOf, type Schemas } from '../../src/client/client.ts';
import type { Operation } from './openapi.ts';
import type { Call, TestService } from './service.ts';
import { rotaOf, smallTour } from './small-rota.ts';
import { smallInput } from './small-scenario.ts';
import { lineMatrixText } from './uploads.ts';

/** In names of what only the first organisation may see. */
export const SECRET_NAME = 'Confidentiel';

export interface World {
  readonly scenario: string;
  readonly rota: string;
  readonly job: string;
  readonly share: string;
  readonly token: string;
  readonly key: string;
  readonly file: string;
}

export interface Visit extends Call {
  readonly path: string;
}

const SPAN = 'from=2026-01-01&to=2026-03-31';
const MATCH = { 'if-match': '*' };
const rotaBody = () => ({ ...rotaOf([smallTour()]), name: SECRET_NAME });
const scenarioBody = () => ({ ...smallInput(), name: SECRET_NAME });

/** @returns what the first organisation has then: a job that has ended, a published rota that is shared… */
export async function world(service: TestService): Promise<World> {
  const client = service.client('admin');
  const at = (id: string) => ({ params: { path: { id } } });
  const { id: scenario } = await dataOf(
    client.POST('/api/v1/scenarios', { body: scenarioBody() as Schemas['Scenario'] }),
  );
  const body = rotaBody() as Schemas['Rota'];
  const { id: rota } = await dataOf(client.POST('/api/v1/scenarios/{id}/rotas', { ...at(scenario), body }));
  await dataOf(client.PUT('/api/v1/rotas/{id}/publication', at(rota)));
  const { id: share, token } = await dataOf(client.POST('/api/v1/rotas/{id}/shares', at(rota)));
  const order: Schemas['JobOrder'] = { kind: 'compare', scenario, rotas: [{ rota }] };
  const { id: job } = await dataOf(client.POST('/api/v1/jobs', { body: order }));
  for await (const _ of client.follow(job));
  const { id: key } = await dataOf(client.POST('/api/v1/keys', { body: { name: SECRET_NAME, scope: 'read' } }));
  const query = { from: '2026-01-01', to: '2026-03-31' };
  const files = await dataOf(client.GET('/api/v1/rotas/{id}/calendars', { params: { path: { id: rota }, query } }));
  return { scenario, rota, job, share, token, key, file: files.items[0]!.file };
}

/** By operation id. One that is missing here fails the walk: add it when an endpoint is added. */
const VISITS: Readonly<Record<string, (world: World) => Call & { readonly query?: string }>> = {
  createScenario: () => ({ body: smallInput() }),
  listScenarios: () => ({}),
  readScenario: () => ({}),
  replaceScenario: () => ({ body: scenarioBody(), headers: MATCH }),
  changeScenario: () => ({
    body: { description: 'x' },
    headers: { ...MATCH, 'content-type': 'application/merge-patch+json' },
  }),
  deleteScenario: () => ({ headers: MATCH }),
  copyScenario: () => ({ body: {} }),
  validateScenario: () => ({ body: smallInput() }),
  restoreScenario: () => ({}),
  listPresets: () => ({}),
  createScenarioFromPreset: () => ({}),
  readNeed: () => ({}),
  readTravel: () => ({}),
  uploadTravel: () => ({ body: lineMatrixText(), headers: MATCH }),
  createJob: ({ scenario, rota }) => ({ body: { kind: 'compare', scenario, rotas: [{ rota }] } }),
  listJobs: () => ({}),
  readJob: () => ({}),
  cancelJob: () => ({}),
  readResult: () => ({}),
  followJob: () => ({ headers: { accept: 'text/event-stream' } }),
  createRota: () => ({ body: rotaBody() }),
  judgeRota: () => ({ body: rotaBody() }),
  listRotas: () => ({}),
  readRota: () => ({}),
  replaceRota: () => ({ body: rotaBody(), headers: MATCH }),
  deleteRota: () => ({ headers: MATCH }),
  readVerdict: () => ({}),
  listVersions: () => ({}),
  copyRota: () => ({}),
  lockRota: () => ({}),
  unlockRota: () => ({}),
  publishRota: () => ({}),
  withdrawRota: () => ({}),
  restoreRota: () => ({}),
  exportRota: () => ({}),
  readCalendar: () => ({ query: SPAN }),
  readIcs: () => ({ query: SPAN }),
  listIcs: () => ({ query: SPAN }),
  createShare: () => ({ body: {} }),
  listShares: () => ({}),
  revokeShare: () => ({}),
  readShared: () => ({}),
  exportShared: () => ({}),
  readCaller: () => ({}),
  listKeys: () => ({}),
  createKey: () => ({ body: { name: 'another', scope: 'read' } }),
  revokeKey: () => ({}),
  listAudit: () => ({}),
  listFailures: () => ({}),
};

/** @throws where the operation has no request here. */
export function visitTo({ operationId, path, method }: Operation, known: World): Visit {
  const visit = VISITS[operationId];
  if (visit === undefined)
    throw new Error(`${method} ${path} (${operationId}) is not in test/support/every-operation.ts`);
  const { query, ...call } = visit(known);
  const address = path
    .replace('{id}', idIn(path, known))
    .replace('{token}', known.token)
    .replace('{name}', 'rochefort-bus')
    .replace('{format}', 'json')
    .replace('{file}', encodeURIComponent(known.file));
  return { ...call, path: query === undefined ? address : `${address}?${query}` };
}

function idIn(path: string, { scenario, rota, job, share, key }: World): string {
  const kind = /\/(\w+)\/\{id\}/.exec(path)?.[1] ?? '';
  const ids: Readonly<Record<string, string>> = {
    scenarios: scenario,
    rotas: rota,
    jobs: job,
    shares: share,
    keys: key,
  };
  if (kind !== '' && ids[kind] === undefined) throw new Error(`no id for ${path}`);
  return ids[kind] ?? '';
}

/** @returns bodies that are right, by operation id. */
export function requestExamples(known: World): Readonly<Record<string, unknown>> {
  const bodies = Object.entries(VISITS).map(([operationId, visit]) => {
    const { body } = visit(known);
    return [operationId, typeof body === 'string' ? JSON.parse(body) : body] as const;
  });
  return Object.fromEntries(bodies.filter(([, body]) => body !== undefined));
}
