/** One request over HTTP: its status, headers and text, or why there are none. */
import { CancelledError } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import type { OsrmConnection } from './connection.ts';
import { OsrmFailure } from './failure.ts';

export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Asking again changes nothing: a certificate that does not hold, a port that `fetch` refuses as browsers do (6000 is one). */
const LASTING = /CERT|TLS|SIGNATURE|bad port/;

/**
 * Connections are kept alive and used again by Node's `fetch`, which also unpacks gzip. A redirect is not followed: it
 * may lead to another server, whose times would be kept under the name of this one.
 *
 * @throws OsrmFailure (passing: the network, or too slow; final: too long a reply); CancelledError.
 */
export async function getOnce(connection: OsrmConnection, path: string, signal: AbortSignal): Promise<HttpReply> {
  const { server, patience } = connection;
  const timeout = AbortSignal.timeout(patience.timeoutMs);
  try {
    const response = await fetch(server + path, {
      signal: AbortSignal.any([signal, timeout]),
      redirect: 'manual',
      headers: { accept: 'application/json', 'user-agent': 'Tournee' },
    });
    return { status: response.status, headers: response.headers, text: await textOf(response, connection) };
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    if (error instanceof OsrmFailure) throw error;
    const attempts = patience.mostAttempts;
    if (timeout.aborted) {
      const seconds = patience.timeoutMs / 1000;
      throw new OsrmFailure('passing', problem('osrm-slow', [], { server, seconds, attempts }));
    }
    const reason = reasonOf(error);
    if (LASTING.test(reason)) {
      throw new OsrmFailure('final', problem('osrm-unreachable', [], { server, reason, attempts: 1 }));
    }
    throw new OsrmFailure('passing', problem('osrm-unreachable', [], { server, reason, attempts }));
  }
}

/** Read piece by piece: a reply without end must not fill the memory. */
async function textOf(response: Response, { server, patience }: OsrmConnection): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > patience.mostBytes) {
      const megabytes = Math.ceil(patience.mostBytes / BYTES_PER_MEGABYTE);
      throw new OsrmFailure('final', problem('osrm-too-long', [], { server, megabytes }));
    }
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** The system's code lies in the cause of the cause: "fetch failed" says nothing. */
function reasonOf(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    if (inner.cause === undefined) return inner.message.slice(0, 100);
  }
  return 'unknown';
}
