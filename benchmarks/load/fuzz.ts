/** Sends drawn requests to a service, and says which of them it did not stand. */
import fc from 'fast-check';
import type { DrawnRequest } from './requests.ts';

export interface FuzzSettings {
  readonly address: string;
  /** Null: none is sent. */
  readonly key: string | null;
  readonly count: number;
  readonly seed: number;
  /** Requests under way at once. */
  readonly atOnce: number;
  readonly fetch: typeof globalThis.fetch;
}

export interface FuzzOutcome {
  /** Replies by status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What the service did not stand: a 5xx, a failure that is no problem details, a connection that broke. */
  readonly failures: readonly string[];
}

/** Beyond that, a reply is not waited for: an event stream goes on for as long as its job. */
const PATIENCE_MS = 20_000;
const PROBLEM = 'application/problem+json';

export async function fuzz(requests: fc.Arbitrary<DrawnRequest>, settings: FuzzSettings): Promise<FuzzOutcome> {
  const { count, seed, atOnce } = settings;
  const drawn = fc.sample(requests, { numRuns: count, seed });
  const statuses: Record<number, number> = {};
  const failures: string[] = [];
  const one = async () => {
    for (let request = drawn.pop(); request !== undefined; request = drawn.pop()) {
      const { status, complaint } = await sent(request, settings);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (complaint !== null) failures.push(`${complaint}\n${told(request)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { statuses, failures };
}

async function sent(
  { method, path, headers, body }: DrawnRequest,
  { address, key, fetch }: FuzzSettings,
): Promise<{ status: number; complaint: string | null }> {
  const gone = AbortSignal.timeout(PATIENCE_MS);
  try {
    const authorization = key === null ? {} : { authorization: `Bearer ${key}` };
    const url = `${address}${path}`;
    const response = await fetch(url, { method, headers: { ...headers, ...authorization }, body, signal: gone });
    const { status } = response;
    const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
    if (type === 'text/event-stream') await response.body?.cancel();
    else await response.arrayBuffer();
    if (status >= 500) return { status, complaint: `status ${status}` };
    if (status >= 400 && type !== PROBLEM) return { status, complaint: `status ${status} as ${type}` };
    return { status, complaint: null };
  } catch (error) {
    return { status: 0, complaint: String((error as Error).cause ?? error) };
  }
}

function told({ about, method, path, headers, body }: DrawnRequest): string {
  return `  ${about}: ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${body?.slice(0, 300)}`;
}
