/** A `fetch` that holds every reply against the OpenAPI document, and against what every reply of the service keeps to. */
import { mistakeIn, type Operation, operationOf } from './openapi.ts';

const PROBLEM = 'application/problem+json';
/** What no reply may show: stack traces, paths of the machine, words of libraries. */
const INSIDE = /\n\s+at |node_modules|file:\/\/|\/src\/|\.ts:\d|SQLITE|FST_ERR|sqlite|ZodError/;
const STREAM = 'text/event-stream';

export interface CheckedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** What was wrong with replies so far; each was thrown too. */
  readonly complaints: string[];
  /** Operations that were answered, with the statuses of their replies. */
  readonly answered: Map<string, Set<number>>;
}

export function checkedFetch(): CheckedFetch {
  const complaints: string[] = [];
  const answered = new Map<string, Set<number>>();
  return {
    complaints,
    answered,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      const operation = operationOf({ method: request.method, path: pathname });
      const response = await patient(request);
      if (operation !== null) {
        const statuses = answered.get(operation.operationId) ?? new Set();
        answered.set(operation.operationId, statuses.add(response.status));
      }
      const isStream = mediaTypeOf(response) === STREAM;
      const text = isStream || request.method === 'HEAD' ? null : await response.clone().text();
      const wrong = [...mistakesOfAll(response, { text, path: pathname }), ...mistakesOf(operation, response, text)];
      if (wrong.length === 0) return response;
      const complaint = `${request.method} ${pathname}: ${response.status}: ${wrong.join('; ')}\n${text?.slice(0, 500)}`;
      complaints.push(complaint);
      throw new Error(complaint);
    },
  };
}

/** Tries, a second apart, where the service says that it is busy: on a machine with much else to do it may be. */
const MOST_TRIES = 20;

export async function patient(request: Request): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await globalThis.fetch(request.clone());
    if (response.status !== 503 || tries === MOST_TRIES || new URL(request.url).pathname.endsWith('/events')) {
      return response;
    }
    await response.arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

export function mediaTypeOf({ headers }: Response): string {
  return (headers.get('content-type') ?? '').split(';')[0]!;
}

/** Of every reply, documented or not. */
function mistakesOfAll(response: Response, { text, path }: { text: string | null; path: string }): string[] {
  const { headers, status } = response;
  const wrong: string[] = [];
  if (headers.get('x-content-type-options') !== 'nosniff') wrong.push('no nosniff');
  const policy = headers.get('content-security-policy') ?? '';
  if (!policy.includes('default-src')) wrong.push('no content security policy');
  if (policy.includes('upgrade-insecure-requests')) wrong.push('a policy that insists on https');
  if (headers.has('strict-transport-security')) wrong.push('insists on https');
  if (headers.has('x-powered-by') || headers.has('server')) wrong.push('says what it is built with');
  if (!/^[0-9a-f-]{36}$/.test(headers.get('x-request-id') ?? '')) wrong.push('no request id');
  if (status >= 400 && text !== null) wrong.push(...mistakesOfProblem(response, text));
  if (text !== null && !path.startsWith('/docs') && !path.endsWith('openapi.json')) {
    const inside = status >= 400 ? INSIDE.exec(text) : null;
    if (inside !== null) wrong.push(`shows ${inside[0].trim()}`);
  }
  return wrong;
}

function mistakesOfProblem(response: Response, text: string): string[] {
  if (mediaTypeOf(response) !== PROBLEM) return [`a failure as ${response.headers.get('content-type')}`];
  const problem = JSON.parse(text) as { status: number };
  const mistake = mistakeIn(problem, ['components', 'schemas', 'ProblemDetails']);
  if (mistake !== null) return [mistake];
  return problem.status === response.status ? [] : [`status ${problem.status} in the body`];
}

/** Of replies that the document describes. */
function mistakesOf(operation: Operation | null, response: Response, text: string | null): string[] {
  if (operation === null) return [];
  const { status } = response;
  const key = status >= 400 ? `${Math.floor(status / 100)}XX` : String(status);
  const documented = operation.responses[key];
  if (documented === undefined) return [`status ${status} is not documented`];
  if (documented.content === undefined) return text === '' || text === null ? [] : ['a body where none is documented'];
  const type = mediaTypeOf(response);
  if (documented.content[type] === undefined) return [`media type ${type} is not documented`];
  if (text === null) return [];
  const path = ['paths', operation.path, operation.method.toLowerCase(), 'responses', key, 'content', type, 'schema'];
  const isJson = type === PROBLEM || type === 'application/json';
  const isText = documented.content[type].schema.type === 'string';
  const mistake = mistakeIn(isJson && !isText ? JSON.parse(text) : text, path);
  return mistake === null ? [] : [`not as documented: ${mistake}`];
}
