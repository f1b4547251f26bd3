/** A typed client of the service: every address, parameter and reply is known from its OpenAPI document. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api.ts';

export type Schemas = components['schemas'];

export interface ClientSettings {
  /** Of the service, such as `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Access key; null or left out: the service is open. */
  readonly key?: string | null;
  /** Of sentences in replies; left out: French. */
  readonly language?: 'fr' | 'en';
  /** Left out: the one of the platform. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface TourneeClient extends Client<paths> {
  /**
   * Follows a job to its end. The stream may break (a restart, a proxy): it is begun again after a moment.
   *
   * @throws ProblemError where the service refuses; the reason of `signal` where that is aborted.
   */
  follow(jobId: string, signal?: AbortSignal): AsyncGenerator<Schemas['JobEvent']>;
}

/** What the service has refused. */
export class ProblemError extends Error {
  readonly problem: Schemas['ProblemDetails'];

  constructor(problem: Schemas['ProblemDetails']) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * @param reply of a call.
 * @returns what it carries. @throws ProblemError.
 */
export async function dataOf<Data>(
  reply: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const { data, error, response } = await reply;
  if (response.ok) return data as Data;
  throw new ProblemError(problemIn(error, response));
}

const AGAIN_AFTER_MS = 1000;

export function tourneeClient({ address, key = null, language, fetch }: ClientSettings): TourneeClient {
  const headers = {
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    ...(language === undefined ? {} : { 'accept-language': language }),
  };
  const ask = fetch ?? globalThis.fetch;
  const client = createClient<paths>({ baseUrl: address, headers, fetch: ask });
  return Object.assign(client, { follow });

  async function* follow(jobId: string, signal?: AbortSignal): AsyncGenerator<Schemas['JobEvent']> {
    for (;;) {
      try {
        for await (const event of eventsOf(jobId, signal)) {
          yield event;
          if (event.state !== 'queued' && event.state !== 'running') return;
        }
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status < 500) throw error;
      }
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }

  async function* eventsOf(jobId: string, signal?: AbortSignal): AsyncGenerator<Schemas['JobEvent']> {
    const url = new URL(`/api/v1/jobs/${encodeURIComponent(jobId)}/events`, address);
    const response = await ask(url, {
      headers: { ...headers, accept: 'text/event-stream' },
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok || response.body === null) {
      throw new ProblemError(problemIn(await response.json().catch(() => null), response));
    }
    const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { data } of events) yield JSON.parse(data) as Schemas['JobEvent'];
  }
}

/** A proxy in between may answer in words of its own. */
function problemIn(body: unknown, { status, statusText }: Response): Schemas['ProblemDetails'] {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Schemas['ProblemDetails'];
  const title = statusText === '' ? `HTTP ${status}` : statusText;
  return { type: 'about:blank', title, status, detail: title, code: 'unknown', instance: '', parameters: {} };
}
