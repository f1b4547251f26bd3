/** Replies of a real osrm-routed, as they were recorded; the folders say whose and of what map. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer, Reply } from './osrm-server.ts';

export interface Recording {
  readonly name: string;
  readonly note: string;
  readonly map: string;
  readonly server: { readonly osrm: string; readonly options: string };
  readonly request: { readonly method: string; readonly path: string };
  readonly response: {
    readonly status: number;
    readonly rawHeaders: readonly string[];
    readonly bodyText?: string;
    readonly bodyBase64?: string;
  };
}

/** A few that are ours. */
export const OWN_RECORDINGS = path.resolve(import.meta.dirname, '../contract/recordings');

export function recordingsIn(folder: string): Recording[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'INDEX.json')
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}

/** Each recording under its own name: `/NAME` + the path that was recorded. */
export function replaying(recordings: readonly Recording[]): Answer {
  const replyOf = new Map(recordings.map((one) => [`/${one.name}${one.request.path}`, recordedReply(one)]));
  return ({ path: asked }) => replyOf.get(asked) ?? { status: 404, body: `nobody recorded ${asked}` };
}

function recordedReply({ response }: Recording): Reply {
  const { status, rawHeaders, bodyText, bodyBase64 } = response;
  // Whether a connection is kept is between this server and the client.
  const headers = Object.fromEntries(
    rawHeaders.flatMap((name, k) => (k % 2 === 0 && name !== 'Connection' ? [[name, rawHeaders[k + 1]!]] : [])),
  );
  return { status, headers, body: bodyText ?? Buffer.from(bodyBase64 ?? '', 'base64') };
}

/** The JSON that was recorded; null where it was packed. */
export function recordedJson({ response }: Recording): Record<string, unknown> | null {
  return response.bodyText === undefined ? null : JSON.parse(response.bodyText);
}
