/** The service is killed under write load, again and again: what it has acknowledged must be there. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataOf, type TourneeClient, tourneeClient } from '../../src/client/client.ts';
import { rotaFor, scenarioFrom } from './given.ts';
import { patientFetch } from './patient-fetch.ts';
import { startService } from './service-process.ts';

export interface KillFigures {
  readonly kills: number;
  /** Writes that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Of those, not there after it. */
  readonly lost: readonly string[];
  /** What SQLite says of its file at the end. */
  readonly integrity: string;
  /** What the service complained of. */
  readonly complaints: readonly string[];
}

/** Something that was acknowledged, and how to see whether it is there. */
interface Acknowledged {
  readonly what: string;
  readonly isThere: (client: TourneeClient) => Promise<boolean>;
}

const WRITERS = 4;
const LEAST_MS = 200;
const SPREAD_MS = 900;

/** @param chance from 0 up to 1, seeded. */
export async function kills(
  folder: string,
  { count, chance, say }: { count: number; chance: () => number; say: (line: string) => void },
): Promise<KillFigures> {
  const acknowledged: Acknowledged[] = [];
  const lost: string[] = [];
  const complaints: string[] = [];
  let seen = 0;
  for (let kill = 0; kill <= count; kill++) {
    const service = await startService(folder);
    const client = tourneeClient({ address: service.address, fetch: patientFetch });
    for (; seen < acknowledged.length; seen++) {
      const { what, isThere } = acknowledged[seen]!;
      if (!(await isThere(client))) lost.push(what);
    }
    if (kill === count) await service.end('SIGTERM');
    else await killUnderLoad(service, client, { acknowledged, chance });
    complaints.push(...service.complaints, ...service.errors);
    say(`kill ${kill}: ${acknowledged.length} acknowledged, ${lost.length} lost`);
  }
  return { kills: count, acknowledged: acknowledged.length, lost, integrity: integrityOf(folder), complaints };
}

async function killUnderLoad(
  service: Awaited<ReturnType<typeof startService>>,
  client: TourneeClient,
  { acknowledged, chance }: { acknowledged: Acknowledged[]; chance: () => number },
): Promise<void> {
  const scenario = await scenarioFrom(client, 'diagonales');
  const rota = await rotaFor(client, await scenarioFrom(client, 'rochefort-bus'));
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    writeUntilDeath(client, { scenario, rota, writer }, acknowledged),
  );
  await new Promise((resolve) => setTimeout(resolve, LEAST_MS + chance() * SPREAD_MS));
  await service.end('SIGKILL');
  await Promise.all(writers);
}

/** Creations, changes and small writes in turn, each noted once it is acknowledged. */
async function writeUntilDeath(
  client: TourneeClient,
  { scenario, rota, writer }: { scenario: string; rota: string; writer: number },
  acknowledged: Acknowledged[],
): Promise<void> {
  try {
    for (let turn = 0; ; turn++) {
      const name = `writer ${writer}, turn ${turn}, ${crypto.randomUUID()}`;
      const { id } = await dataOf(
        client.POST('/api/v1/scenarios/{id}/copies', { params: { path: { id: scenario } }, body: { name } }),
      );
      acknowledged.push(scenarioNamed(id, name));
      const share = await dataOf(
        client.POST('/api/v1/rotas/{id}/shares', { params: { path: { id: rota } }, body: {} }),
      );
      acknowledged.push(shareOf(rota, share.id));
      const changed = `${name}, changed`;
      await dataOf(
        client.PATCH('/api/v1/scenarios/{id}', {
          params: { path: { id } },
          headers: { 'if-match': '*', 'content-type': 'application/merge-patch+json' },
          body: { name: changed } as never,
        }),
      );
      acknowledged.push(scenarioNamed(id, changed));
    }
  } catch {
    // The service is gone: what was under way was not acknowledged.
  }
}

function scenarioNamed(id: string, name: string): Acknowledged {
  return {
    what: `scenario ${id}: ${name}`,
    isThere: async (client) => {
      const { data } = await client.GET('/api/v1/scenarios/{id}', { params: { path: { id } } });
      // A later change of the same writer has a name that begins alike.
      return data?.name.startsWith(name) === true;
    },
  };
}

function shareOf(rota: string, share: string): Acknowledged {
  return {
    what: `share ${share}`,
    isThere: async (client) => {
      const { data } = await client.GET('/api/v1/rotas/{id}/shares', { params: { path: { id: rota } } });
      return data?.items.some(({ id }) => id === share) === true;
    },
  };
}

function integrityOf(folder: string): string {
  const database = new DatabaseSync(path.join(folder, 'tournee.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    return rows.map((row) => row.integrity_check).join('; ');
  } finally {
    database.close();
  }
}
